import { Textarea } from '@mantine/core';
import type { TextProps } from './field.ts';
import { FieldLabel } from './field-label.tsx';

interface TextAreaFieldProps extends TextProps {
  /** Lines shown when empty; it grows with its text (by the style sheet's `field-sizing`). */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** A text of several lines, as high as what is typed. */
export function TextAreaField({ label, value, onChange, error, required, description, rows = 2, ...rest }: TextAreaFieldProps) {
  return (
    <Textarea
      {...rest}
      classNames={{ input: 'text-area-input' }}
      rows={rows}
      label={<FieldLabel label={label} required={required} />}
      description={description}
      error={error}
      aria-required={required || undefined}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      spellCheck={false}
    />
  );
}
