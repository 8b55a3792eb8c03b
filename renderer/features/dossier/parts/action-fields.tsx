import { Autocomplete } from '@mantine/core';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { FieldLabel } from '#renderer/components/fields/field-label.tsx';
import { filterChoices } from '#renderer/components/fields/filter-choices.ts';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import type { FieldBinding } from '#renderer/components/form/use-draft-form.ts';
import { useCodedLabels } from '../coded-labels.ts';
import type { ActionValues } from './action-values.ts';

interface ActionFieldsProps {
  readonly field: <K extends keyof ActionValues & string>(name: K) => FieldBinding<ActionValues[K]>;
  readonly autoFocus?: boolean;
}

/** What is to be done, by whom, until when, how often. Labels of the code lists are offered while typing. */
export function ActionFields({ field, autoFocus = false }: ActionFieldsProps) {
  const m = useMessages().dossier.actionForm;
  const { value, error, ...label } = field('label');
  return (
    <>
      <Autocomplete
        {...label}
        label={<FieldLabel label={m.label} required />}
        description={m.labelHint}
        error={error}
        aria-required
        autoFocus={autoFocus}
        value={value ?? ''}
        data={useCodedLabels()}
        filter={filterChoices}
        openOnFocus={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        autoComplete="off"
        spellCheck={false}
      />
      <StructureField label={m.owner} description={m.ownerHint} {...field('ownerId')} />
      <div className="field-grid">
        <DateField label={m.dueOn} {...field('dueOn')} />
        <CodeSelect list="recurrence" label={m.recurrence} required {...field('recurrence')} />
      </div>
    </>
  );
}
