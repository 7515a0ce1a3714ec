import type { WordingProps } from '../../../src/pages/wording.props.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { TypedOver } from './typed-over.js';
import { TextArea } from '../../ui/text-area.js';

/** Changes that overlap: each place side by side, and the words that a person writes in the end. */
export function Conflict({ conflict, action, formKey, lang, errors, wordsMost }: WordingProps) {
  const { t } = useSpeech();
  if (!conflict) return null;
  const gone = conflict.places.length === 0;
  return (
    <section className="wording-conflict" aria-labelledby="wording-conflict">
      <h2 id="wording-conflict">
        {gone ? t('wording.conflict.gone') : t('wording.conflict.title', { count: conflict.places.length })}
      </h2>
      <p className="hint">{t(gone ? 'wording.conflict.gone-hint' : 'wording.conflict.hint')}</p>
      <ol className="wording-places" hidden={gone}>
        {conflict.places.map((place, at) => (
          <li key={at}>
            <Side title={t('wording.side.base')} words={place.base} lang={lang} />
            <Side title={t('wording.side.now')} words={place.now} lang={lang} />
            <Side title={t('wording.side.proposed')} words={place.proposed} lang={lang} />
          </li>
        ))}
      </ol>
      <form className="review-form" method="post" action={action}>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="seen" value={conflict.seen} />
        <TextArea
          label={t('wording.conflict.words')}
          hint={gone ? undefined : t('wording.conflict.words-hint')}
          name="words"
          lang={lang}
          defaultValue={conflict.words}
          error={errors.words}
          rows={6}
          limit={wordsMost}
        />
        <TypedOver typed={conflict.typed} lang={lang} />
        <p className="row">
          <Button look={gone ? 'quiet' : 'primary'}>{t('wording.conflict.take')}</Button>
        </p>
      </form>
    </section>
  );
}

function Side({ title, words, lang }: { title: string; words: string; lang: string }) {
  const { t } = useSpeech();
  return (
    <div>
      <h3>{title}</h3>
      {words.trim() ? (
        <p className="wording-side" lang={lang}>
          {words.trim()}
        </p>
      ) : (
        <p className="hint">{t('wording.side.none')}</p>
      )}
    </div>
  );
}
