import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';

const KEYS = [
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['open', ['Enter']],
  ['choose', ['x']],
  ['assign', ['a']],
  ['search', ['/']],
  ['help', ['?']],
] as const;

/** Which keys there are; the island makes them work, so without it nothing of this is shown. */
export function Keys() {
  const { t } = useSpeech();
  return (
    <>
      <button type="button" className="btn quiet small" data-desk-help hidden aria-keyshortcuts="?">
        {t('desk.keys')} <kbd>?</kbd>
      </button>
      <dialog className="desk-keys" aria-labelledby="desk-keys" data-desk-keys>
        <form method="dialog">
          <h2 id="desk-keys">{t('desk.keys')}</h2>
          <dl>
            {KEYS.map(([name, keys]) => (
              <div key={name}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(`desk.keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <Button>{t('desk.keys.close')}</Button>
        </form>
      </dialog>
    </>
  );
}
