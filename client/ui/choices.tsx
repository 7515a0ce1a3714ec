import { useId, type ReactNode } from 'react';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface Props {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  /** Chosen at first; with `onChoose` the choice is held outside. */
  chosen?: string | undefined;
  error?: string | null | undefined;
  required?: boolean;
  onChoose?: (value: string) => void;
}

const controlled = ({ chosen, onChoose }: Props, value: string) =>
  onChoose ? { checked: chosen === value, onChange: () => onChoose(value) } : { defaultChecked: chosen === value };

/** A choice that deserves a sentence beside each answer. */
export function RadioCards(props: Props) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={props.error ? `${id}-error` : undefined}>
      <legend>{props.legend}</legend>
      <div className="radio-cards">
        {props.choices.map((choice) => (
          <label className="radio-card" key={choice.value}>
            <input
              type="radio"
              name={props.name}
              value={choice.value}
              required={props.required}
              {...controlled(props, choice.value)}
            />
            <span>
              <b>{choice.label}</b>
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {props.error && (
        <p className="field-error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}

/** Two or three short choices side by side; the legend is for screen readers. */
export function Segmented(props: Props) {
  return (
    <fieldset className="seg">
      <legend className="vh">{props.legend}</legend>
      <div>
        {props.choices.map((choice) => (
          <label key={choice.value}>
            <input type="radio" name={props.name} value={choice.value} {...controlled(props, choice.value)} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
