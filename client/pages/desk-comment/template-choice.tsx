import type { TemplateChoice as Choice } from '../../../src/pages/desk-templates.props.js';
import { templatesHref } from '../desk-templates/address.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';

interface Props {
  templates: readonly Choice[];
  /** Address of what is answered, without a slash at the end. */
  place: string;
  /** Number of the draft. */
  draft: string;
  error: string | undefined;
}

/** Puts the words of a template into the answer. Without JavaScript the form comes back with them. */
export function TemplateChoice({ templates, place, draft, error }: Props) {
  const { t } = useSpeech();
  if (templates.length === 0) return null;
  const group = (shared: boolean) => templates.filter((one) => one.shared === shared);
  return (
    <div
      className="template-choice"
      data-island="template-choice"
      data-props={JSON.stringify({ address: `/api/v1${place.replace(/^\/desk/, '')}/answer-templates` })}
    >
      <Field label={t('template.begin')} error={error} optional>
        {(ids) => (
          <select {...ids} name="template" defaultValue="">
            <option value="">{t('template.begin.none')}</option>
            <Options label={t('template.of-agency')} templates={group(true)} />
            <Options label={t('template.own')} templates={group(false)} />
          </select>
        )}
      </Field>
      <div className="row">
        <Button small formAction={`${place}/template`} formNoValidate data-insert>
          {t('template.insert')}
        </Button>
        <p className="hint">
          <a href={templatesHref(draft)}>{t('template.manage')}</a>
        </p>
      </div>
      <p className="hint" role="status" data-inserted />
    </div>
  );
}

function Options({ label, templates }: { label: string; templates: readonly Choice[] }) {
  if (templates.length === 0) return null;
  return (
    <optgroup label={label}>
      {templates.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}
