import type { WordingsProps } from '../../../src/pages/wordings.props.js';
import { Button } from '../../ui/button.js';
import { capital } from '../../ui/capital.js';
import { Diff } from '../../ui/diff.js';
import { Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { TextArea } from '../../ui/text-area.js';
import { TypedOver } from '../wording/typed-over.js';

/** A provision is chosen, and its words are changed in both languages at once. */
export function Editing({ places, editing, action, errors, wordsMost }: WordingsProps) {
  const { t } = useSpeech();
  return (
    <section className="wording-edit" aria-labelledby="provision">
      <h2 id="provision">{editing ? capital(editing.citation) : t('wordings.edit')}</h2>
      <form className="wording-choose" method="get" action={`${action}#provision`}>
        <Select
          label={t('wordings.place')}
          name="provision"
          defaultValue={editing?.eId ?? ''}
          options={places.map(({ eId, label }) => ({ value: eId, label }))}
        />
        <Button>{t('wordings.open')}</Button>
      </form>
      {editing && (
        <form className="review-form" method="post" action={action}>
          <input type="hidden" name="eId" value={editing.eId} />
          <div className={editing.texts.length > 1 ? 'wording-sides two' : 'wording-sides'}>
            {editing.texts.map(({ lang, now, words, typed, pieces }) => (
              <div key={lang} className="wording-text">
                <input type="hidden" name={`seen-${lang}`} value={now} />
                <TextArea
                  label={t(`publish.language.${lang}`)}
                  name={`words-${lang}`}
                  lang={lang}
                  defaultValue={words}
                  error={errors[`words-${lang}`]}
                  rows={8}
                  limit={wordsMost}
                />
                <TypedOver typed={typed} lang={lang} />
                {pieces && (
                  <details>
                    <summary>{t('wordings.since')}</summary>
                    <Diff pieces={pieces} lang={lang} />
                  </details>
                )}
              </div>
            ))}
          </div>
          <p className="hint">{t('wordings.edit-hint')}</p>
          <p className="row">
            <Button look="primary">{t('wording.other.save')}</Button>
          </p>
        </form>
      )}
    </section>
  );
}
