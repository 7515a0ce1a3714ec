import { LANGUAGES } from '../../../src/i18n/language.js';
import type { PapersProps } from '../../../src/pages/papers.props.js';
import { Button } from '../../ui/button.js';
import { RadioCards } from '../../ui/choices.js';
import { TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';

export function OrderForm({ number, kinds, formats, form, errors }: PapersProps) {
  const { t } = useSpeech();
  return (
    <form className="paper-order" method="post" action={`/desk/drafts/${number}/papers`} aria-labelledby="paper-order">
      <h2 id="paper-order">{t('paper.order')}</h2>
      <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
      <RadioCards
        name="kind"
        legend={t('paper.order.kind')}
        chosen={form.kind}
        error={errors['kind']}
        choices={kinds.map((kind) => ({
          value: kind,
          label: t(`paper.kind.${kind}`),
          hint: t(`paper.kind-hint.${kind}`),
        }))}
      />
      <Boxes
        name="lang"
        legend={t('paper.order.langs')}
        error={errors['lang']}
        ticked={form.langs}
        boxes={LANGUAGES.map((lang) => ({ value: lang, label: t(`paper.lang.${lang}`) }))}
      />
      <Boxes
        name="format"
        legend={t('paper.order.formats')}
        error={errors['format']}
        ticked={form.formats}
        boxes={formats.map((format) => ({ value: format, label: t(`paper.format.${format}`) }))}
      />
      <TextField
        label={t('paper.order.post')}
        hint={t('paper.order.signer-hint')}
        optional
        name="signerPost"
        maxLength={200}
        defaultValue={form.signerPost}
      />
      <TextField
        label={t('paper.order.name')}
        optional
        name="signerName"
        maxLength={200}
        defaultValue={form.signerName}
      />
      <Button look="primary">{t('paper.order.send')}</Button>
    </form>
  );
}

interface BoxesProps {
  name: string;
  legend: string;
  error: string | undefined;
  ticked: readonly string[];
  boxes: readonly { value: string; label: string }[];
}

function Boxes({ name, legend, error, ticked, boxes }: BoxesProps) {
  return (
    <fieldset className="field" aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      <div className="paper-boxes">
        {boxes.map(({ value, label }) => (
          <label className="check" key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
