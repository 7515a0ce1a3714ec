import { formatDay } from '../../../src/i18n/format.js';
import type { OtherText, WordingProps } from '../../../src/pages/wording.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Diff } from '../../ui/diff.js';
import { useSpeech } from '../../ui/language.js';
import { TextArea } from '../../ui/text-area.js';
import { TypedOver } from './typed-over.js';

/** A wording that was taken in: what it changed, the way back, and the words in the other language. */
export function Standing(props: WordingProps) {
  const { t, lang: reader } = useSpeech();
  const { standing, lang, action, publisher, draft } = props;
  if (!standing) return null;
  const { version, by, on, pieces, open, changeId, eId } = standing;
  return (
    <>
      <section className="wording-standing" aria-labelledby="wording-standing">
        <h2 id="wording-standing">{t(open ? 'wording.stands' : 'wording.stands-published', { version })}</h2>
        <p className="hint">{t('wording.stands-by', { by, day: formatDay(on, reader) })}</p>
        <Diff pieces={pieces} lang={lang} />
        {open && (
          <form className="row" method="post" action={`${action}/undo`}>
            <input type="hidden" name="change" value={changeId} />
            <Button>{t('wording.undo')}</Button>
            {publisher && (
              <ButtonLink look="bare" href={`/publish/drafts/${encodeURIComponent(draft.number)}`}>
                {t('wording.to-version')}
              </ButtonLink>
            )}
          </form>
        )}
      </section>
      {open && <Others {...props} eId={eId} />}
    </>
  );
}

/** The state languages say the same: the drafter's own words are asked for at once. */
function Others({ others, action, errors, eId, wordsMost }: WordingProps & { eId: string }) {
  const { t } = useSpeech();
  if (others.length === 0) return null;
  const waits = others.some(({ changed }) => !changed);
  return (
    <section className="wording-others" aria-labelledby="wording-others">
      <h2 id="wording-others">{t('wording.other.title')}</h2>
      <p className="hint">{t(waits ? 'wording.other.hint' : 'wording.other.changed')}</p>
      <form className="review-form" method="post" action={`${action}/other`}>
        <input type="hidden" name="eId" value={eId} />
        {others.map((other) => (
          <Other key={other.lang} {...other} error={errors[`words-${other.lang}`]} most={wordsMost} />
        ))}
        <p className="row">
          <Button look={waits ? 'primary' : 'quiet'}>{t('wording.other.save')}</Button>
        </p>
      </form>
    </section>
  );
}

function Other({ lang, now, words, typed, error, most }: OtherText & { error: string | undefined; most: number }) {
  const { t } = useSpeech();
  return (
    <>
      <input type="hidden" name={`seen-${lang}`} value={now} />
      <TextArea
        label={t(`publish.language.${lang}`)}
        name={`words-${lang}`}
        lang={lang}
        defaultValue={words}
        error={error}
        rows={5}
        limit={most}
      />
      <TypedOver typed={typed} lang={lang} />
    </>
  );
}
