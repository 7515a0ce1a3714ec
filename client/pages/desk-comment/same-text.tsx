import { useSpeech } from '../../ui/language.js';

/** Sending words that answer others already is a decision of its own. */
export function SameText() {
  const { t } = useSpeech();
  return (
    <label className="check">
      <input type="checkbox" name="sameText" value="1" />
      <span>{t('desk.answer.same-text')}</span>
    </label>
  );
}
