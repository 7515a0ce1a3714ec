import { LANGUAGES } from '../../../src/i18n/language.js';
import type { ReviewProps } from '../../../src/pages/publish.props.js';
import { Button } from '../../ui/button.js';
import { Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { TextArea } from '../../ui/text-area.js';

/** Plain words beside single provisions: what is written, and the form of one of them. */
export function Explanations(props: ReviewProps) {
  const { t } = useSpeech();
  const { number, explanations, explaining, places } = props;
  const base = `/publish/drafts/${number}`;
  return (
    <section aria-labelledby="explanations">
      <h2 id="explanations">{t('publish.explain.title')}</h2>
      {explanations.length === 0 && <p className="hint">{t('publish.explain.none')}</p>}
      <ul className="explained">
        {explanations.map(({ eId, citation, langs }) => (
          <li key={eId}>
            <a href={`${base}?explain=${encodeURIComponent(eId)}#explain`}>{citation}</a>{' '}
            <span className="hint">{langs.map((lang) => t(`publish.language.${lang}`)).join(', ')}</span>
          </li>
        ))}
      </ul>
      <form className="row" method="get" action={`${base}#explain`}>
        <Select
          label={t('publish.explain.choose')}
          name="explain"
          defaultValue={explaining?.eId}
          options={places.map(({ eId, label }) => ({ value: eId, label }))}
        />
        <Button>{t('publish.explain.open')}</Button>
      </form>
      {explaining && <ExplanationForm {...explaining} action={`${base}/explanations`} />}
    </section>
  );
}

type Explaining = NonNullable<ReviewProps['explaining']>;

function ExplanationForm({ eId, citation, words, values, action }: Explaining & { action: string }) {
  const { t } = useSpeech();
  return (
    <form className="review-form explain" id="explain" method="post" action={action}>
      <input type="hidden" name="eId" value={eId} />
      <h3>{citation}</h3>
      <blockquote>{words}</blockquote>
      {LANGUAGES.map((lang) => (
        <fieldset key={lang}>
          <legend>{t(`publish.language.${lang}`)}</legend>
          <TextArea
            label={t('publish.explain.body')}
            name={`body-${lang}`}
            lang={lang}
            defaultValue={values[`body-${lang}`]}
            rows={3}
            limit={3000}
          />
          <div className="publish-languages two">
            <TextField
              label={t('publish.explain.concerned')}
              name={`concerned-${lang}`}
              lang={lang}
              defaultValue={values[`concerned-${lang}`]}
              optional
              maxLength={500}
            />
            <TextField
              label={t('publish.explain.example')}
              name={`example-${lang}`}
              lang={lang}
              defaultValue={values[`example-${lang}`]}
              optional
              maxLength={1500}
            />
          </div>
        </fieldset>
      ))}
      <p className="row">
        <Button look="primary">{t('publish.review.save')}</Button>
      </p>
    </form>
  );
}
