import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldProps } from '#renderer/components/fields/field.ts';
import { FieldLabel } from '#renderer/components/fields/field-label.tsx';
import { parseClock } from './clock.ts';
import { useMeetingWords } from './use-meeting-words.ts';

/** A time of day, typed as people say it and understood when the field is left or on Enter. What cannot be read stays, and holds the form back. */
export function ClockField({ label, value, onChange, error, required, description, disabled, ...rest }: FieldProps<string | null>) {
  const words = useMeetingWords().form;
  const [last, setLast] = useState({ text: value ?? '', gives: value, unreadable: false });
  const { text, unreadable } = last.gives === value ? last : { text: value ?? '', unreadable: false };
  const understand = () => {
    const clock = parseClock(text);
    const wrong = clock === null && text.trim() !== '';
    setLast({ text: wrong ? text : (clock ?? ''), gives: clock, unreadable: wrong });
    if (clock !== value) onChange(clock);
  };
  return (
    <TextInput
      {...rest}
      className="clock-field"
      disabled={disabled ?? false}
      label={<FieldLabel label={label} required={required} />}
      description={description ?? words.clockHint}
      error={unreadable ? words.clockUnreadable : error}
      data-unreadable={unreadable || undefined}
      aria-required={required || undefined}
      autoComplete="off"
      value={text}
      onChange={(event) => setLast({ text: event.currentTarget.value, gives: value, unreadable: false })}
      onBlur={understand}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        if (!event.ctrlKey && text !== (value ?? '')) event.preventDefault();
        understand();
      }}
    />
  );
}
