import { Button } from '@mantine/core';
import type { ProposedWording } from '#shared/wording/propose-wording.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';

/** The two publishable texts as a form holds them: `null` follows the proposal, a text was edited. */
export interface WordingValues {
  publicWording: string | null;
  publicNote: string | null;
}

interface WordingFieldsProps<V extends WordingValues> {
  readonly form: DraftFormState<V>;
  readonly proposal: ProposedWording;
}

/** The only sentences that may leave the cellule: they follow the coded values until the coordinator edits them. */
export function WordingFields<V extends WordingValues>({ form, proposal }: WordingFieldsProps<V>) {
  const m = useMessages().dossier.wording;
  const edited = form.values.publicWording !== null || form.values.publicNote !== null;
  const wording = form.field('publicWording');
  const note = form.field('publicNote');
  return (
    <fieldset className="form-line">
      <legend>{m.title}</legend>
      <TextAreaField {...wording} label={m.wording} description={m.hint} required value={wording.value ?? proposal.publicWording} />
      <TextAreaField {...note} label={m.note} rows={1} value={note.value ?? proposal.publicNote} />
      <p className="quiet" role="status">
        {edited ? m.edited : m.followed}
      </p>
      {edited && (
        <Button
          className="form-line-remove"
          variant="subtle"
          size="compact-md"
          onClick={() => form.patch({ publicWording: null, publicNote: null } as Partial<V>)}
        >
          {m.restore}
        </Button>
      )}
    </fieldset>
  );
}

/** What is sent: the edited text, else the proposal. */
export function chosenWording(values: WordingValues, proposal: ProposedWording): ProposedWording {
  return { publicWording: values.publicWording ?? proposal.publicWording, publicNote: values.publicNote ?? proposal.publicNote };
}
