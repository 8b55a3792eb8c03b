import { useRef } from 'react';
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { call } from '#renderer/client/call.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { ContactFields } from './contact-fields.tsx';
import { KindFields } from './kind-fields.tsx';
import { NameFields } from './name-fields.tsx';
import { type OpenStructure, UPDATE_FORM, useStructure } from './structure-store.ts';
import { emptyStructure, type StructureValues, toInput, valuesOf } from './structure-values.ts';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';

/** The form of one structure, new (`null`) or known. */
export function StructureForm({ structure }: { readonly structure: OpenStructure | null }) {
  const m = useMessages();
  const reload = useStructure((state) => state.reload);
  const createdId = useRef<number | null>(null);
  const form = useDraftForm<StructureValues>({
    form: structure ? UPDATE_FORM : 'structures.create',
    subject: structure ? String(structure.id) : '',
    initial: structure ? valuesOf(structure) : emptyStructure(),
    schema: inputSchemaOf('structures.create'),
    toInput,
    submit: async (values) => {
      // The schema above has accepted these values.
      const input = toInput(values) as ParsedInputOf<'structures.create'>;
      if (structure) {
        await call('structures.update', { ...input, id: structure.id });
      } else {
        createdId.current = (await call('structures.create', input)).id;
      }
    },
    onDone: () => {
      if (structure) void reload();
      else void useStructures.getState().load();
      if (createdId.current !== null) navigate(`/annuaire/${createdId.current}`);
    },
  });
  return (
    <DraftForm
      form={form}
      label={m.directory.form}
      submitLabel={structure ? m.common.save : m.directory.create}
      {...(structure ? {} : { onCancel: () => navigate('/annuaire') })}
    >
      <NameFields form={form} autoFocus={structure === null} />
      <KindFields form={form} />
      <ContactFields form={form} />
      <TextAreaField label={m.directory.notes} description={m.directory.notesHint} maxLength={2000} {...form.field('notes')} />
    </DraftForm>
  );
}
