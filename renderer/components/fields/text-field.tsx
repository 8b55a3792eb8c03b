import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TextProps } from './field.ts';
import { FieldLabel } from './field-label.tsx';

interface TextFieldProps extends TextProps {
  readonly type?: 'text' | 'tel' | 'email' | 'password';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly rightSection?: ReactNode;
}

/** One line of text; `null` and the empty text show alike, typing gives a text (the operation trims it and keeps blank as `null`). */
export function TextField({ label, value, onChange, error, required, description, type = 'text', ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      type={type}
      label={<FieldLabel label={label} required={required} />}
      description={description}
      error={error}
      aria-required={required || undefined}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
