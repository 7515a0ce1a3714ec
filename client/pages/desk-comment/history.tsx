import { formatInstant } from '../../../src/i18n/format.js';
import type { AnswerWork } from '../../../src/pages/answer-work.props.js';
import { DecisionBadge } from '../../ui/badges.js';
import { useSpeech } from '../../ui/language.js';

/** How the answer came about; words that were written over can be read here. */
export function History({ history }: Pick<AnswerWork, 'history'>) {
  const { t, lang } = useSpeech();
  if (history.length === 0) return null;
  return (
    <details className="answer-history">
      <summary>{t('approval.history', { count: history.length })}</summary>
      <ol>
        {history.map((event, index) => (
          <li key={index}>
            <p>
              {t(`approval.event.${event.what}`, {
                name: event.name,
                writer: event.writer ?? '',
                edition: event.edition ?? 0,
              })}{' '}
              <time dateTime={event.at}>{formatInstant(event.at, lang)}</time>
            </p>
            {event.remark && <p className="said">{event.remark}</p>}
            {event.reason && (
              <blockquote>
                {event.decision && <DecisionBadge decision={event.decision} />}
                <p className="said">{event.reason}</p>
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
