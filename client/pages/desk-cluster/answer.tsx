import type { DeskClusterProps } from '../../../src/pages/desk-clusters.props.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { Approval } from '../desk-comment/approval.js';
import { NewerWords } from '../desk-comment/newer-words.js';
import { Refused } from '../desk-comment/refused.js';
import { AnswerFields } from '../desk-comment/answer-fields.js';

/** Confirming comes first; then one form answers all. */
export function ClusterAnswerForm(props: DeskClusterProps) {
  const { t } = useSpeech();
  const { draft, clusterId, generation, turn, form, errors, unanswered, newcomers, work } = props;
  const place = `/desk/drafts/${encodeURIComponent(draft.number)}/clusters/${clusterId}`;
  if (turn === 'confirm-first') return <Confirm {...props} place={place} />;
  if (work.draft?.state === 'proposed' || work.draft?.state === 'approved')
    return <Approval {...props} place={place} filter={{ read: String(generation) }} />;
  return (
    <section className="desk-answer" aria-labelledby="answer">
      <h2 id="answer">{t(`cluster.answer.${turn}`, { count: turn === 'edition' ? props.comments : unanswered })}</h2>
      <Refused errors={errors} work={work} />
      {newcomers && (
        <Notice>
          {t('cluster.read-newcomers', { count: newcomers.count })}{' '}
          <a href={newcomers.href}>{t('cluster.show-newcomers')}</a>
        </Notice>
      )}
      <form
        className="form"
        method="post"
        action={work.secondPerson ? `${place}/draft` : place}
        data-island="answer-draft"
        data-props={JSON.stringify({
          key: `cluster ${draft.number} ${clusterId} ${form.replaces}`,
          address: `/api/v1/drafts/${encodeURIComponent(draft.number)}/clusters/${clusterId}/answer-draft`,
          edition: form.draftEdition,
        })}
      >
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        <input type="hidden" name="read" value={generation} />
        <input type="hidden" name="replaces" value={form.replaces} />
        <input type="hidden" name="draftEdition" value={form.draftEdition} />
        <input type="hidden" name="lang" value={form.lang} />
        <NewerWords newer={work.newer} />
        <AnswerFields {...props} place={place} />
        <Buttons {...props} place={place} />
      </form>
    </section>
  );
}

function Buttons({ work, turn, unanswered, form, place }: DeskClusterProps & { place: string }) {
  const { t } = useSpeech();
  const send = turn === 'edition' ? t('desk.answer.send-edition') : t('cluster.answer.send', { count: unanswered });
  return (
    <div className="answer-buttons">
      <div className="row">
        {work.secondPerson ? (
          <Button look="primary" name="do" value="propose">
            {t('approval.propose')}
          </Button>
        ) : (
          <Button look="primary" busy={t('cluster.answer.busy')}>
            {send}
          </Button>
        )}
        <Button name="do" value="save" formAction={`${place}/draft`} formNoValidate>
          {t('approval.save')}
        </Button>
        <p className="answer-saved" data-saved-state role="status">
          {form.draftEdition > 0 ? t('approval.kept') : ''}
        </p>
      </div>
      <p className="hint">{t(work.secondPerson ? 'approval.keys.propose' : 'approval.keys.send')}</p>
    </div>
  );
}

/** An answer that was sent to a group which cannot be answered now: why it was not, and its words, to be kept. */
export function Unsent({ errors, work, form }: DeskClusterProps) {
  const { t } = useSpeech();
  const why = Object.values(errors)[0];
  if (!why) return <Refused errors={{}} work={work} />;
  return (
    <>
      <Refused errors={{ form: why }} work={work} />
      <div className="newer-words">
        <h3>{t('approval.typed')}</h3>
        <p className="said" lang={form.lang}>
          {form.reason}
        </p>
      </div>
    </>
  );
}

function Confirm(props: DeskClusterProps & { place: string }) {
  const { t } = useSpeech();
  const { generation, comments, form, place } = props;
  return (
    <section className="desk-answer" aria-labelledby="confirm">
      <Unsent {...props} />
      <h2 id="confirm">{t('cluster.confirm.title')}</h2>
      <p>{t('cluster.confirm.lede')}</p>
      <form className="form" method="post" action={`${place}/confirm`}>
        <input type="hidden" name="idempotencyKey" value={`${form.idempotencyKey}-confirm`} />
        <input type="hidden" name="read" value={generation} />
        <div className="row">
          <Button look="primary">{t('cluster.confirm.do', { count: comments })}</Button>
        </div>
      </form>
    </section>
  );
}
