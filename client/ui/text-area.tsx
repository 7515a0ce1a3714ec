import { useState, type TextareaHTMLAttributes } from 'react';
import { Field, type FieldWords } from './field.js';
import { useSpeech } from './language.js';

type Rest = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'children' | 'maxLength'>;

interface Props extends FieldWords, Rest {
  /** Most characters taken; the server refuses more, here it is said in time and nothing is cut off. */
  limit?: number;
}

/** A text area that tells what is left. Without scripts it states the limit. */
export function TextArea({ label, hint, error, optional, limit, onChange, ...rest }: Props) {
  const [length, setLength] = useState(String(rest.value ?? rest.defaultValue ?? '').length);
  const used = rest.value === undefined ? length : String(rest.value).length;
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      foot={limit !== undefined && <Counter left={limit - used} limit={limit} />}
    >
      {(ids) => (
        <textarea
          {...ids}
          {...rest}
          onChange={(event) => {
            setLength(event.target.value.length);
            onChange?.(event);
          }}
        />
      )}
    </Field>
  );
}

function Counter({ left, limit }: { left: number; limit: number }) {
  const { t } = useSpeech();
  const near = left < limit / 5;
  return (
    <p className={left < 0 ? 'counter over' : 'counter'} aria-live={near ? 'polite' : 'off'}>
      {left < 0 ? t('ui.characters-over', { count: -left }) : t('ui.characters-left', { count: left })}
    </p>
  );
}
