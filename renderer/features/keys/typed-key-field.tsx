import { Button } from '@mantine/core';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { useKeyWords } from './use-key-words.ts';

export interface TypedKey {
  /** The new recovery key, typed from the paper. */
  readonly typed: string;
}

interface TypedKeyFieldProps {
  readonly form: Pick<DraftFormState<TypedKey>, 'values' | 'set' | 'error'>;
  readonly onShowAgain: () => void;
}

/** Asks the new recovery key back; the vault compares it, not the screen. */
export function TypedKeyField({ form, onShowAgain }: TypedKeyFieldProps) {
  const words = useKeyWords().recovery;
  return (
    <>
      <TextField
        name="typed"
        label={words.typed}
        description={words.typedHint}
        value={form.values.typed}
        onChange={(text) => form.set('typed', text ?? '')}
        error={form.error('typed')}
        required
        autoFocus
      />
      <div>
        <Button variant="default" onClick={onShowAgain}>
          {words.again}
        </Button>
      </div>
    </>
  );
}
