import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes } from 'react';
import { useSpeech } from './language.js';

export interface FieldWords {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** Said beside the label; what is required is not marked, since most is. */
  optional?: boolean;
}

/** Attributes that tie a control to its hint and error. */
export interface ControlIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps extends FieldWords {
  children: (ids: ControlIds) => ReactNode;
  foot?: ReactNode;
}

export function Field({ label, hint, error, optional, children, foot }: FieldProps) {
  const id = useId();
  const { t } = useSpeech();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="optional">{t('ui.optional')}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {foot}
    </div>
  );
}

type Rest<Attributes> = Omit<Attributes, 'id' | 'children'>;

export function TextField({
  label,
  hint,
  error,
  optional,
  ...rest
}: FieldWords & Rest<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => <input type="text" {...ids} {...rest} />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends FieldWords, Rest<SelectHTMLAttributes<HTMLSelectElement>> {
  options: readonly Option[];
  /** First choice with an empty value, e.g. "All agencies". */
  any?: string;
}

export function Select({ label, hint, error, optional, options, any, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(ids) => (
        <select {...ids} {...rest}>
          {any !== undefined && <option value="">{any}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
