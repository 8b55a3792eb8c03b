import { Button } from '@mantine/core';
import { letterheadBounds } from '#shared/letterhead/letterhead.ts';
import { call } from '#renderer/client/call.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useDoing } from './use-doing.ts';
import { useLetterheadWords } from './use-letterhead-words.ts';

interface AddressFormProps {
  /** One a field, empty ones too. */
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
  /** Of the logo: it is saved with the address, and stays as it is. */
  readonly logoText: string | null;
}

/** The lines of the address, each in a field of its own. */
export function AddressForm({ lines, onChange, logoText }: AddressFormProps) {
  const words = useLetterheadWords().address;
  const { done, run } = useDoing();
  const save = () =>
    run(async () => {
      await call('letterhead.save', { lines: lines.map((line) => line.trim()).filter((line) => line !== ''), logoText });
      return words.saved;
    });
  return (
    <Section title={words.title} description={words.text}>
      <form
        className="letterhead-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {lines.map((line, at) => (
          <TextField
            // eslint-disable-next-line react/no-array-index-key -- a line of an address is its place
            key={at}
            name={`line${at + 1}`}
            label={words.line(at + 1)}
            maxLength={letterheadBounds.lineLength}
            value={line}
            onChange={(next) => onChange(lines.with(at, next ?? ''))}
          />
        ))}
        {done && <Notice tone={done.tone}>{done.text}</Notice>}
        <div>
          <Button type="submit">{words.submit}</Button>
        </div>
      </form>
    </Section>
  );
}
