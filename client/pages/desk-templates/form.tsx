import { LANGUAGES } from '../../../src/i18n/language.js';
import type { DeskTemplatesProps } from '../../../src/pages/desk-templates.props.js';
import { AgencyChoice } from '../desk/agency-choice.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Field, Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';

/** One form for a new template and for a change. */
export function TemplateForm(props: DeskTemplatesProps) {
  const { t } = useSpeech();
  const { form, errors, head, titleMost, decisions } = props;
  return (
    <form
      className="form admin-form"
      method="post"
      action={form.id === null ? '/desk/templates' : `/desk/templates/${form.id}`}
    >
      <h2>{form.id === null ? t('template.new') : t('template.edit', { title: form.title })}</h2>
      {errors.form && (
        <Notice kind="error" announce>
          {errors.form}
        </Notice>
      )}
      <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
      <TextField
        label={t('template.name')}
        hint={t('template.name.hint')}
        error={errors.title}
        name="title"
        defaultValue={form.title}
        maxLength={titleMost}
        required
      />
      <Field label={t('template.words')} hint={t('template.words.hint')} error={errors.words}>
        {(ids) => <textarea {...ids} name="words" rows={8} defaultValue={form.words} required />}
      </Field>
      <Placeholders {...props} />
      <Select
        label={t('template.lang')}
        name="lang"
        defaultValue={form.lang}
        options={LANGUAGES.map((value) => ({ value, label: t(`publish.language.${value}`) }))}
      />
      <Select
        label={t('template.decision')}
        error={errors.decision}
        name="decision"
        any={t('template.decision.any')}
        defaultValue={form.decision}
        options={decisions.map((value) => ({ value, label: t(`ui.decision.${value}`) }))}
      />
      {form.id === null && <AgencyChoice agencies={props.agencies} chosen={form.agency} error={errors.agency} />}
      {head && (
        <label className="check">
          <input type="checkbox" name="shared" value="1" defaultChecked={form.shared} />
          {t('template.shared')}
        </label>
      )}
      <div className="row">
        <Button look="primary">{t('template.save')}</Button>
        {form.id !== null && <ButtonLink href="/desk/templates">{t('template.cancel')}</ButtonLink>}
      </div>
    </form>
  );
}

function Placeholders({ placeholders, ofOneComment }: DeskTemplatesProps) {
  const { t } = useSpeech();
  return (
    <details className="placeholders" open>
      <summary>{t('template.places')}</summary>
      <dl>
        {placeholders.map((name) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{t(`template.place.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{t('template.places.group', { names: ofOneComment })}</p>
    </details>
  );
}
