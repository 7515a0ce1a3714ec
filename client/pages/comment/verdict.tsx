import type { VerdictFormProps, VerdictProps } from '../../../src/pages/verdict.props.js';
import { formatDay } from '../../../src/i18n/format.js';
import { Button } from '../../ui/button.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';

/** Two buttons: what was chosen is said beside them, and may be chosen otherwise until a second look begins. */
export function VerdictButtons({ href, edition, answered, returnTo }: VerdictProps) {
  const { t } = useSpeech();
  const choices = [
    { value: 'yes', chosen: answered === true, label: t('verdict.yes') },
    { value: 'no', chosen: answered === false, label: t('verdict.no') },
  ];
  return (
    <form className="verdict-choice" method="post" action={`${href}/verdict`}>
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {choices.map(({ value, chosen, label }) => (
        <Button key={value} small name="answered" value={value} aria-pressed={chosen}>
          {label}
        </Button>
      ))}
    </form>
  );
}

/** Asks the author whether the answer answers, and offers a second look where it does not. */
export function Verdict(props: VerdictFormProps) {
  const { t } = useSpeech();
  const { answered, begun, bar, errors } = props;
  const change = bar === 'asked' ? 'verdict.change-last' : 'verdict.change';
  if (begun) return errors.form ? <Refusal sentence={errors.form} /> : null;
  return (
    <section className="verdict" id="verdict" aria-labelledby="verdict-question">
      {errors.form && <Refusal sentence={errors.form} />}
      <h2 id="verdict-question">{t('verdict.question')}</h2>
      <p className="hint">{t(answered === null ? 'verdict.hint' : change)}</p>
      <VerdictButtons {...props} />
      {answered === false && <SecondLookForm {...props} />}
    </section>
  );
}

const Refusal = ({ sentence }: { sentence: string }) => (
  <Notice kind="error" announce>
    {sentence}
  </Notice>
);

function SecondLookForm({ bar, until, days, most, href, edition, words, errors, idempotencyKey }: VerdictFormProps) {
  const { t, lang } = useSpeech();
  const day = formatDay(until, lang);
  if (bar) return <p>{t(`verdict.bar.${bar}`, { day })}</p>;
  return (
    <form className="form" method="post" action={`${href}/second-look`}>
      <h3>{t('verdict.again')}</h3>
      <p>{t('verdict.again.terms', { day, days })}</p>
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <TextArea
        label={t('verdict.again.words')}
        hint={t('verdict.again.words.hint')}
        error={errors.words}
        name="words"
        rows={4}
        limit={most}
        defaultValue={words}
        required
      />
      <Button look="primary">{t('verdict.again.send')}</Button>
    </form>
  );
}

/** Whoever came by the link of a mail without being signed in. */
export function AuthorSignIn({ href }: { href: string }) {
  const { t } = useSpeech();
  return (
    <p className="hint" id="verdict">
      {t('verdict.stranger')}{' '}
      <a href={`/sign-in?return=${encodeURIComponent(`${href}#verdict`)}`}>{t('verdict.stranger.link')}</a>
    </p>
  );
}
