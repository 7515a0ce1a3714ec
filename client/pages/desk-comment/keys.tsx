import { useSpeech } from '../../ui/language.js';

/** Keys of the page; `?` opens and closes the list. */
export function Keys({ previous, next }: { previous: string | null; next: string | null }) {
  const { t } = useSpeech();
  const keys = ['send', 'save', 'next', 'previous', 'help'] as const;
  return (
    <details className="answer-keys" data-island="desk-keys" data-props={JSON.stringify({ previous, next })}>
      <summary>{t('approval.key.title')}</summary>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{SHOWN[key]}</kbd>
            </dt>
            <dd>{t(`approval.key.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

// Alt with the arrows to the sides is the browser's own way back and forth
const SHOWN = { send: 'Ctrl + Enter', save: 'Ctrl + S', next: 'Alt + ↓', previous: 'Alt + ↑', help: '?' } as const;
