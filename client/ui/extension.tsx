import { formatDay } from '../../src/i18n/format.js';
import type { Language } from '../../src/i18n/language.js';
import { useSpeech } from './language.js';

interface Props {
  from: string;
  to: string;
  on: string;
  reason: string;
  /** Language of the reason. */
  lang: Language;
  /** Where the reader does not see it anyway. */
  agency?: string;
  /** How many comments it is about; none where there is only the one at hand, or while that is being found out. */
  comments?: number | null;
}

/** A term that was extended: from which day to which, when, by whom, and why. */
export function ExtensionSaid({ from, to, on, reason, lang: spoken, agency, comments }: Props) {
  const { t, lang } = useSpeech();
  const day = (one: string) => formatDay(one, lang);
  return (
    <div className="extension-said">
      <p>
        {t('extension.said', { from: day(from), to: day(to) })}{' '}
        {typeof comments === 'number' && t('extension.said.comments', { count: comments })}
      </p>
      <p className="lines" lang={spoken}>
        {reason}
      </p>
      <p className="hint">{[agency, day(on)].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
