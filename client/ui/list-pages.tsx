import { ButtonLink } from './button.js';
import { useSpeech } from './language.js';

interface Props {
  /** Of the first page; null on it. */
  first: string | null;
  /** Of the page that follows; null at the end. */
  older: string | null;
}

/** Ways through a list that is read a page at a time and whose pages nobody has counted. */
export function ListPages({ first, older }: Props) {
  const { t } = useSpeech();
  if (!first && !older) return null;
  return (
    <nav className="pages" aria-label={t('ui.pages')}>
      {first && <ButtonLink href={first}>{t('waiting.first')}</ButtonLink>}
      {older && (
        <ButtonLink href={older} rel="next">
          {t('waiting.next')}
        </ButtonLink>
      )}
    </nav>
  );
}
