import { formatDay } from '../../../src/i18n/format.js';
import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { DecisionBadge } from '../../ui/badges.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { SameText } from './same-text.js';
import { FilterFields } from './filter-fields.js';

export interface ApprovalProps extends Pick<DeskCommentProps, 'changeable' | 'errors' | 'filter'> {
  work: Pick<DeskCommentProps['work'], 'draft' | 'newer' | 'mayApprove' | 'remark' | 'remarkError' | 'repeats'>;
  form: Pick<DeskCommentProps['form'], 'idempotencyKey' | 'replaces' | 'reason'>;
  /** Address of the comment, or of the cluster, that is answered. */
  place: string;
}

/** The words as they would go out, and what the reader may do with them. */
export function Approval(props: ApprovalProps) {
  const { t, lang } = useSpeech();
  const { work, form, changeable, errors, place } = props;
  const words = work.draft!;
  const changed = changeable.find(({ eId }) => eId === words.changed);
  const typed = work.newer ? form : null;
  return (
    <section className="desk-answer" aria-labelledby="answer">
      <h2 id="answer">{t('approval.title')}</h2>
      {(errors.form ?? work.remarkError) && (
        <Notice kind="error" announce>
          {errors.form ?? work.remarkError}
        </Notice>
      )}
      <div className="proposed-words">
        {words.decision && <DecisionBadge decision={words.decision} />}
        <p className="said" lang={words.lang}>
          {words.reason}
        </p>
        {changed && <p className="hint">{t('approval.changed', { place: changed.label })}</p>}
        {words.promisedOn && <p className="hint">{t('answer.promised', { day: formatDay(words.promisedOn, lang) })}</p>}
      </div>
      {typed && (
        <div className="newer-words">
          <h3>{t('approval.typed')}</h3>
          <p className="said" lang={lang}>
            {typed.reason}
          </p>
        </div>
      )}
      <form
        className="form"
        method="post"
        action={`${place}/approval`}
        data-island="kept-form"
        data-props={JSON.stringify({ key: `remark ${place} ${words.edition}` })}
      >
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        <input type="hidden" name="draftEdition" value={words.edition} />
        <input type="hidden" name="replaces" value={form.replaces} />
        <FilterFields filter={props.filter} />
        {work.repeats && <SameText />}
        {words.state === 'approved' ? <Approved /> : <Proposed {...props} own={words.own} />}
      </form>
    </section>
  );
}

function Approved() {
  const { t } = useSpeech();
  return (
    <>
      <div className="row">
        <Button look="primary" name="do" value="publish">
          {t('approval.publish')}
        </Button>
        <p className="hint">{t('approval.keys')}</p>
      </div>
      <Remark remark="" />
    </>
  );
}

function Proposed({ work, own }: ApprovalProps & { own: boolean }) {
  const { t } = useSpeech();
  if (own)
    return (
      <>
        <p>{t('approval.own')}</p>
        <Button name="do" value="give-back">
          {t('approval.take-back')}
        </Button>
      </>
    );
  return (
    <>
      {work.mayApprove ? (
        <div className="row">
          <Button look="primary" name="do" value="approve-publish">
            {t('approval.approve-publish')}
          </Button>
          <Button name="do" value="approve">
            {t('approval.approve')}
          </Button>
          <p className="hint">{t('approval.keys')}</p>
        </div>
      ) : (
        <p>{t('approval.head-only')}</p>
      )}
      <Remark remark={work.remark} />
    </>
  );
}

function Remark({ remark }: { remark: string }) {
  const { t } = useSpeech();
  return (
    <div className="give-back">
      <Field label={t('approval.remark')} hint={t('approval.remark.hint')}>
        {(ids) => <textarea {...ids} name="remark" rows={2} maxLength={2000} defaultValue={remark} />}
      </Field>
      <Button name="do" value="give-back">
        {t('approval.give-back')}
      </Button>
    </div>
  );
}
