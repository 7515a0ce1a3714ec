import type { DeskClusterProps, GivenView } from '../../../src/pages/desk-clusters.props.js';
import { formatDay } from '../../../src/i18n/format.js';
import { DecisionBadge } from '../../ui/badges.js';
import { ButtonLink } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Progress } from '../../ui/progress.js';

/** What the group was answered, the latest first, and how many of its authors know. */
export function Given({ given, draft, clusterId }: DeskClusterProps) {
  const { t } = useSpeech();
  if (given.length === 0) return null;
  const address = `/api/v1/drafts/${encodeURIComponent(draft.number)}/clusters/${clusterId}/response`;
  const waits = given.some(({ done }) => !done);
  return (
    <section
      id="cluster-given"
      className="cluster-given"
      aria-labelledby="given"
      {...(waits && { 'data-island': 'told-progress', 'data-props': JSON.stringify({ address }) })}
    >
      <h2 id="given">{t('cluster.given')}</h2>
      <ol>
        {given.map((answer) => (
          <Answer key={answer.edition} {...answer} />
        ))}
      </ol>
      {waits && (
        <noscript>
          <ButtonLink small href="">
            {t('cluster.told.reload')}
          </ButtonLink>
        </noscript>
      )}
    </section>
  );
}

function Answer(answer: GivenView) {
  const { t, lang } = useSpeech();
  const { edition, decision, reason, comments, publishedOn, occasion, toTell, told, done } = answer;
  return (
    <li className="cm agency">
      <p className="meta">
        {t(`cluster.given.${occasion}`, { count: comments })} · {formatDay(publishedOn, lang)}
      </p>
      <DecisionBadge decision={decision} />
      <p className="lines" lang={answer.lang}>
        {reason}
      </p>
      {done ? (
        <p className="hint">{t('cluster.told.all', { count: told })}</p>
      ) : (
        <div data-edition={edition} data-words={t('cluster.told.of', { told: '%', total: toTell ?? 0 })}>
          <Progress
            label={t('cluster.told')}
            done={toTell === null ? null : told}
            total={Math.max(1, toTell ?? 1)}
            words={toTell === null ? t('cluster.told.soon') : t('cluster.told.of', { told, total: toTell })}
          />
        </div>
      )}
    </li>
  );
}
