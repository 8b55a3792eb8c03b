import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { type Dossier, useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  on: string | null;
  text: string | null;
}

/** A new working note. */
export function NotePanel() {
  const { id } = useOpenDossier();
  const form = useOperationForm<'followUp.addNote', Values>({
    operation: 'followUp.addNote',
    initial: { on: today(), text: null },
    toInput: (values) => ({ referralId: id, ...values }),
  });
  return <NoteFields form={form} title={useMessages().dossier.note.add} />;
}

/** A note that is there already. */
export function EditNotePanel({ note }: { readonly note: Dossier['notes'][number] }) {
  const form = useOperationForm<'followUp.updateNote', Values>({
    operation: 'followUp.updateNote',
    subject: note.id,
    initial: { on: note.on, text: note.text },
    toInput: (values) => ({ id: note.id, ...values }),
  });
  return <NoteFields form={form} title={useMessages().dossier.note.edit} />;
}

function NoteFields({ form, title }: { readonly form: DraftFormState<Values>; readonly title: string }) {
  const { note: m, form: words } = useMessages().dossier;
  return (
    <FormPanel title={title} form={form} submitLabel={m.submit}>
      <TextAreaField label={m.text} description={m.hint} rows={6} required autoFocus {...form.field('text')} />
      <DateField label={words.on} required {...form.field('on')} />
    </FormPanel>
  );
}
