import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Messages } from '#shared/messages/catalogue.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { FieldProps } from './field.ts';
import { FieldLabel } from './field-label.tsx';

interface NumberFieldProps extends FieldProps<number | null> {
  /** Unit shown after the number (« minutes »). */
  readonly unit?: string;
  /** Smallest and largest number that make sense; others are said to be wrong, and hold the form back. */
  readonly min?: number;
  readonly max?: number;
}

/** A whole number. What cannot be read stays visible with its reason, holds the form back, and gives `null`. */
export function NumberField({ label, value, onChange, error, required, description, unit, min, max, ...rest }: NumberFieldProps) {
  const m = useMessages();
  // What is typed stays as it is; only a value that comes from outside (a draft that is resumed) replaces it.
  const [last, setLast] = useState({ text: numberText(value), gives: value });
  const typed = last.gives === value ? last.text : numberText(value);
  const read = readNumber(typed);
  const problem = problemOf(read, m, min, max);
  const unreadable = problem !== undefined;
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      className="number-field"
      label={<FieldLabel label={label} required={required} />}
      description={description}
      error={problem ?? error}
      data-unreadable={unreadable || undefined}
      aria-required={required || undefined}
      aria-description={unit}
      rightSection={unit && <span className="field-unit">{unit}</span>}
      rightSectionWidth={unit ? `${unit.length + 2}ch` : undefined}
      rightSectionPointerEvents="none"
      value={typed}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const number = readNumber(next);
        const gives = problemOf(number, m, min, max) === undefined ? (number ?? null) : null;
        setLast({ text: next, gives });
        onChange(gives);
      }}
      autoComplete="off"
    />
  );
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}

function problemOf(read: number | null | undefined, m: Messages, min = -Infinity, max = Infinity): string | undefined {
  if (read === undefined) return m.common.number.unreadable;
  if (read !== null && read < min) return m.common.field.tooSmall(min);
  return read !== null && read > max ? m.common.field.tooBig(max) : undefined;
}

/** The number, `null` for nothing, `undefined` for what is no whole number. */
function readNumber(text: string): number | null | undefined {
  const compact = text.replace(/\s/g, '');
  if (compact === '') return null;
  return /^-?\d{1,9}$/.test(compact) ? Number(compact) : undefined;
}
