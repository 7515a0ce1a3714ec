import type { ReviewProps } from '../../../src/pages/publish.props.js';
import { capital } from '../../ui/capital.js';
import { useSpeech } from '../../ui/language.js';

/** What does not stand in the way of publishing, but should be known before. */
export function Warnings({ warnings: { languages, promises } }: ReviewProps) {
  const { t } = useSpeech();
  if (languages.length + promises.length === 0) return null;
  return (
    <section className="review-warnings" aria-labelledby="warnings">
      <h2 id="warnings">{t('warnings.title')}</h2>
      {languages.length > 0 && (
        <>
          <h3>{t('warnings.languages', { count: languages.length })}</h3>
          <ul>
            {languages.map(({ citation, changed, editHref }) => (
              <li key={editHref}>
                <a href={editHref}>{capital(citation)}</a> – {t(`warnings.changed.${changed}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {promises.length > 0 && (
        <>
          <h3>{t('warnings.promises', { count: promises.length })}</h3>
          <p className="hint">{t('warnings.promises-hint')}</p>
          <Promises promises={promises.slice(0, SHOWN)} />
          {promises.length > SHOWN && (
            <details>
              <summary>{t('warnings.more', { count: promises.length - SHOWN })}</summary>
              <Promises promises={promises.slice(SHOWN)} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

const SHOWN = 5;

function Promises({ promises }: Pick<ReviewProps['warnings'], 'promises'>) {
  return (
    <ul>
      {promises.map(({ author, words, citation, href }) => (
        <li key={href}>
          <a href={href}>{author}</a> · {citation} <span className="hint">{words}</span>
        </li>
      ))}
    </ul>
  );
}
