import { Icon } from './icon.js';
import { useSpeech } from './language.js';

/** Neighbouring pages of a list ordered by time; there are no page numbers, because nothing is counted. */
export function Pagination({ newer, older }: { newer: string | null; older: string | null }) {
  const { t } = useSpeech();
  if (!newer && !older) return null;
  return (
    <nav className="pages" aria-label={t('ui.pages')}>
      {newer && (
        <a href={newer} rel="prev" className="btn quiet newer">
          <Icon name="previous" />
          {t('ui.newer')}
        </a>
      )}
      {older && (
        <a href={older} rel="next" className="btn quiet older">
          {t('ui.older')}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
