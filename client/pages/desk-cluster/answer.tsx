import type { DeskClusterProps } from '../../../src/pages/desk-clusters.props.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { AnswerFields } from '../desk-comment/answer-fields.js';

/** Confirming comes first; then one form answers all. */
export function ClusterAnswerForm(props: DeskClusterProps) {
  const { t } = useSpeech();
  const { draft, clusterId, generation, turn, form, errors, unanswered, leader, secondPerson, newcomers } = props;
  const place = `/desk/drafts/${encodeURIComponent(draft.number)}/clusters/${clusterId}`;
  if (turn === 'confirm-first') return <Confirm {...props} place={place} />;
  return (
    <section className="desk-answer" aria-labelledby="answer">
      <h2 id="answer">{t(`cluster.answer.${turn}`, { count: turn === 'edition' ? props.comments : unanswered })}</h2>
      {errors.form && (
        <Notice kind="error" announce>
          {errors.form}
        </Notice>
      )}
      {newcomers && (
        <Notice>
          {t('cluster.read-newcomers', { count: newcomers.count })}{' '}
          <a href={newcomers.href}>{t('cluster.show-newcomers')}</a>
        </Notice>
      )}
      {secondPerson && (
        <Notice>
          {t('cluster.second-person')} <a href={leader.href}>{leader.number}</a>
        </Notice>
      )}
      <form
        className="form"
        method="post"
        action={place}
        data-island="kept-form"
        data-props={JSON.stringify({ key: `cluster ${draft.number} ${clusterId} ${form.replaces}` })}
      >
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        <input type="hidden" name="read" value={generation} />
        <input type="hidden" name="replaces" value={form.replaces} />
        <input type="hidden" name="lang" value={form.lang} />
        <AnswerFields {...props} />
        <div className="row">
          <Button look="primary" busy={t('cluster.answer.busy')}>
            {t(turn === 'edition' ? 'desk.answer.send-edition' : 'cluster.answer.send', { count: unanswered })}
          </Button>
          <p className="hint">{t('cluster.answer.keys')}</p>
        </div>
      </form>
    </section>
  );
}

function Confirm({ generation, comments, form, place }: DeskClusterProps & { place: string }) {
  const { t } = useSpeech();
  return (
    <section className="desk-answer" aria-labelledby="confirm">
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
