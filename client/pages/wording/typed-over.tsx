import type { OtherText } from '../../../src/pages/wording.props.js';
import { Diff } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';

/** Words of a form that was refused, against those over which they would be written. */
export function TypedOver({ typed, lang }: Pick<OtherText, 'typed' | 'lang'>) {
  const { t } = useSpeech();
  if (!typed) return null;
  return (
    <div>
      <p className="hint">{t('wording.typed-over')}</p>
      <Diff pieces={typed} lang={lang} />
    </div>
  );
}
