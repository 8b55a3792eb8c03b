import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import type { FieldProps } from '../fields/field.ts';
import { FieldLabel } from '../fields/field-label.tsx';

/** A secret, hidden until « Montrer » is pressed; nothing proposes or keeps it. */
export function PassphraseField({ label, value, onChange, description, error, required, ...rest }: FieldProps<string>) {
  const m = useMessages();
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      {...rest}
      type={shown ? 'text' : 'password'}
      label={<FieldLabel label={label} required={required} />}
      description={description}
      error={error}
      aria-required={required || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
      rightSectionWidth="6rem"
      rightSection={
        <button type="button" className="passphrase-show" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? m.vault.passphrase.hide : m.vault.passphrase.show}
        </button>
      }
    />
  );
}
