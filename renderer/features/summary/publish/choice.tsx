import { useId } from 'react';

interface ChoiceProps<T extends string | number> {
  readonly legend: string;
  readonly description?: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly text?: string; readonly disabled?: boolean }[];
  readonly onChange: (value: T) => void;
}

/** One of a few choices, all in sight with what each means. */
export function Choice<T extends string | number>({ legend, description, value, choices, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset className="choice" aria-describedby={description && `${id}-help`}>
      <legend>{legend}</legend>
      <div className="choice-options">
        {choices.map((choice) => (
          <label key={choice.value} className="choice-option">
            <input
              type="radio"
              name={id}
              checked={value === choice.value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <span className="choice-label">{choice.label}</span>
              {choice.text && <span className="choice-text">{choice.text}</span>}
            </span>
          </label>
        ))}
      </div>
      {description && (
        <p id={`${id}-help`} className="quiet">
          {description}
        </p>
      )}
    </fieldset>
  );
}
