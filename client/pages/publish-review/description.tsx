import { formatDay } from '../../../src/i18n/format.js';
import { LANGUAGES } from '../../../src/i18n/language.js';
import { ACT_KINDS } from '../../../src/legal-text/act/provision.js';
import type { ReviewProps } from '../../../src/pages/publish.props.js';
import { Button } from '../../ui/button.js';
import { Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { GateOverride } from '../../ui/gate.js';
import { TextArea } from '../../ui/text-area.js';

/** What the publisher says of the version, its dates, and the two buttons: save, publish. */
export function Description(props: ReviewProps) {
  const { t } = useSpeech();
  const { number, values, errors, actKind, kindFixed, formKey } = props;
  return (
    <section aria-labelledby="description">
      <h2 id="description">{t('publish.review.description')}</h2>
      <form className="review-form" method="post" action={`/publish/drafts/${number}`}>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        {kindFixed ? (
          <input type="hidden" name="actKind" value={actKind} />
        ) : (
          <Select
            label={t('publish.act-kind')}
            name="actKind"
            defaultValue={values.actKind}
            error={errors.actKind}
            options={ACT_KINDS.map((kind) => ({ value: kind, label: t(`legal.act.${kind}`) }))}
          />
        )}
        <fieldset>
          <legend>{t('publish.review.summary')}</legend>
          <p className="hint">{t('publish.review.summary-hint')}</p>
          {errors.summary && <p className="field-error">{errors.summary}</p>}
          <div className="publish-languages">
            {LANGUAGES.map((lang) => (
              <TextArea
                key={lang}
                label={t(`publish.language.${lang}`)}
                name={`summary-${lang}`}
                lang={lang}
                defaultValue={values[`summary-${lang}`]}
                rows={5}
                limit={5000}
              />
            ))}
          </div>
        </fieldset>
        <Short {...props} name="concerns" legend={t('publish.review.concerns')} />
        <Short {...props} name="appliesFrom" legend={t('publish.review.applies-from')} />
        <Period {...props} />
        <GateOverride owed={props.owed} reason={values.override} error={errors.override} most={props.overrideMost} />
        <p className="row">
          <Button name="act" value="save">
            {t('publish.review.save')}
          </Button>
          <Button look="primary" name="act" value="publish">
            {t('publish.review.publish')}
          </Button>
        </p>
        <p className="hint">{t('publish.review.publish-hint')}</p>
      </form>
    </section>
  );
}

function Short({ values, name, legend }: ReviewProps & { name: 'concerns' | 'appliesFrom'; legend: string }) {
  const { t } = useSpeech();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="publish-languages">
        {LANGUAGES.map((lang) => (
          <TextField
            key={lang}
            label={t(`publish.language.${lang}`)}
            name={`${name}-${lang}`}
            lang={lang}
            defaultValue={values[`${name}-${lang}`]}
            optional
            maxLength={name === 'concerns' ? 1000 : 300}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Period({ values, errors, earliestClosing }: ReviewProps) {
  const { lang, t } = useSpeech();
  const hint = earliestClosing && {
    days: earliestClosing.days,
    unit: earliestClosing.unit,
    day: formatDay(earliestClosing.day, lang),
  };
  return (
    <fieldset>
      <legend>{t('publish.review.period')}</legend>
      {hint && <p className="hint">{t('publish.review.earliest', hint)}</p>}
      <div className="publish-languages two">
        <TextField
          label={t('publish.review.opens')}
          name="opensOn"
          type="date"
          defaultValue={values.opensOn}
          error={errors.opensOn}
        />
        <TextField
          label={t('publish.review.closes')}
          name="closesOn"
          type="date"
          defaultValue={values.closesOn}
          error={errors.closesOn}
        />
      </div>
    </fieldset>
  );
}
