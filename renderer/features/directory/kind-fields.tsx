import { Checkbox } from '@mantine/core';
import { useCodes } from '#renderer/client/codes.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { Section } from '#renderer/components/section.tsx';
import { habilitationClasses } from './class-word.tsx';
import type { StructureValues } from './structure-values.ts';

/** What the structure is, on what ground it hears about a person, and its place in the cellule. */
export function KindFields({ form }: { readonly form: DraftFormState<StructureValues> }) {
  const m = useMessages();
  const words = m.directory.kind;
  const types = useCodes((codes) => codes.lists['structureType']);
  const { typeCode, habilitationOverride } = form.values;
  const ofType = types?.find(({ code }) => code === typeCode)?.habilitationClass ?? null;
  const classField = form.field('habilitationOverride');
  return (
    <Section title={words.title}>
      <CodeSelect label={words.type} list="structureType" required {...form.field('typeCode')} other={form.field('typeOther')} />
      <ChoiceSelect
        {...classField}
        label={words.override}
        description={
          habilitationOverride !== null && ofType !== null && habilitationOverride !== ofType
            ? words.overridden(habilitationOverride, ofType)
            : words.overrideHint
        }
        emptyLabel={ofType === null ? words.byTypeUnknown : words.byType(m.directory.classes[ofType])}
        choices={habilitationClasses.map((value) => ({ value, label: m.directory.classesLong[value] }))}
        onChange={(value) => classField.onChange(habilitationClasses.find((each) => each === value) ?? null)}
      />
      <StructureField label={words.parent} description={words.parentHint} {...form.field('parentId')} />
      <Checkbox
        name="permanentMember"
        label={words.permanentMember}
        checked={form.values.permanentMember}
        onChange={(event) => form.set('permanentMember', event.currentTarget.checked)}
      />
      <Checkbox
        name="active"
        label={words.active}
        description={words.activeHint}
        checked={form.values.active}
        onChange={(event) => form.set('active', event.currentTarget.checked)}
      />
    </Section>
  );
}
