import { useSpeech } from '../../ui/language.js';

/** Where the reader island shows what a term means; empty and closed until then. */
export function TermNote() {
  const { t } = useSpeech();
  return (
    <div className="term-note" popover="manual" data-term-note>
      <p data-term-words />
      <a href="" tabIndex={-1} data-term-link>
        {t('terms.open')}
      </a>
    </div>
  );
}
