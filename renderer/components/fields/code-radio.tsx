import { type KeyboardEvent, useId } from 'react';
import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { Choice } from './choice-select.tsx';
import type { FieldProps } from './field.ts';
import { FieldLabel } from './field-label.tsx';
import { useChoices } from './use-choices.ts';

interface ChoiceRadioProps extends FieldProps<string | null> {
  readonly choices: readonly Choice[];
}

/** One of at most nine choices, all in sight: arrows, or the digit shown before each; 0, Delete or the last one for « Non renseigné ». */
export function ChoiceRadio({
  name,
  label,
  value,
  onChange,
  choices,
  error,
  required,
  description,
  disabled,
  autoFocus,
}: ChoiceRadioProps) {
  const m = useMessages();
  const id = useId();
  const all: readonly { readonly value: string | null; readonly label: string; readonly digit: string }[] = [
    ...choices.map((choice, index) => ({ ...choice, digit: String(index + 1) })),
    ...(required ? [] : [{ value: null, label: m.common.notRecorded, digit: '0' }]),
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = event.key === 'Delete' || event.key === 'Backspace' ? '0' : event.key;
    const picked = all.find((choice) => choice.digit === digit);
    if (!picked || disabled) return;
    event.preventDefault();
    onChange(picked.value);
    document.getElementById(`${id}-${picked.digit}`)?.focus();
  };
  return (
    <div
      className="choice-radio"
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={description || error ? `${id}-help` : undefined}
      aria-invalid={error ? true : undefined}
      aria-required={required || undefined}
      onKeyDown={onKeyDown}
    >
      <div id={`${id}-label`} className="choice-radio-label">
        <FieldLabel label={label} required={required} />
      </div>
      <div className="choice-radio-choices">
        {all.map((choice, index) => (
          <label key={choice.digit} className="choice-radio-choice" data-nothing={choice.value === null || undefined}>
            <input
              type="radio"
              id={`${id}-${choice.digit}`}
              name={`${id}-${name}`}
              data-name={name}
              checked={value === choice.value}
              disabled={disabled}
              autoFocus={autoFocus && (value === choice.value || (value === null && required && index === 0))}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
            <kbd className="key" aria-hidden="true">
              {choice.digit}
            </kbd>
          </label>
        ))}
      </div>
      {(description || error) && (
        <div id={`${id}-help`} className={error ? 'choice-radio-error' : 'choice-radio-description'}>
          {error ?? description}
        </div>
      )}
    </div>
  );
}

/** One value of a short code list, all in sight. */
export function CodeRadio({ list, ...field }: FieldProps<string | null> & { readonly list: CodeListName }) {
  const choices = useChoices(list, field.value === null ? [] : [field.value]);
  return <ChoiceRadio {...field} choices={choices} />;
}
