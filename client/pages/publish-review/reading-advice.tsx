import type { ReadingAdvice as Advice } from '../../../src/drafts/reading-advice.js';
import { Chip } from '../../ui/badges.js';
import { capital } from '../../ui/capital.js';
import { useSpeech } from '../../ui/language.js';

/** How the provisions read, the hardest first. Calm on purpose: a hard sentence is not a mistake. */
export function ReadingAdvice({ counts, hardest }: Advice) {
  const { t } = useSpeech();
  return (
    <section className="review-reading" aria-labelledby="reading-advice">
      <h2 id="reading-advice">{t('readability.title')}</h2>
      <p className="row">
        <Chip tone="good">{t('readability.easy', { count: counts.easy })}</Chip>
        <Chip>{t('readability.medium', { count: counts.medium })}</Chip>
        <Chip tone="wait">{t('readability.hard', { count: counts.hard })}</Chip>
      </p>
      <p className="hint">{t('readability.hint')}</p>
      {hardest.length > 0 && (
        <details>
          <summary>{t('readability.show')}</summary>
          <ul className="reading-list">
            {hardest.map(({ eId, citation, reasons }) => (
              <li key={eId}>
                <a href={`#${eId}`}>{capital(citation)}</a> <span className="hint">{reasons.join('; ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
