import { Button } from '@mantine/core';
import { type AuditCategory, auditCategories } from '#shared/audit/audit-category.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { type JournalState, noFilters, useJournal } from './journal-store.ts';
import { useJournalWords } from './use-journal-words.ts';
import { useSlotName } from './use-slot-name.ts';

/** What the lines are chosen by; each change reads them again. */
export function JournalFiltersForm({ slots }: { readonly slots: JournalState['slots'] }) {
  const words = useJournalWords();
  const { filters, filter } = useJournal();
  const nameOf = useSlotName(slots);
  const change = (part: Partial<typeof filters>) => void filter({ ...filters, ...part });
  return (
    <fieldset className="journal-filters">
      <legend>{words.filters.title}</legend>
      <DateField name="from" label={words.filters.from} value={filters.from} onChange={(from) => change({ from })} />
      <DateField name="until" label={words.filters.until} value={filters.until} onChange={(until) => change({ until })} />
      <ChoiceSelect
        name="category"
        label={words.filters.category}
        emptyLabel={words.filters.all}
        value={filters.category}
        onChange={(category) => change({ category: category as AuditCategory | null })}
        choices={auditCategories.map((value) => ({ value, label: words.categories[value] }))}
      />
      <ChoiceSelect
        name="slot"
        label={words.filters.slot}
        emptyLabel={words.filters.everyone}
        value={filters.slot}
        onChange={(slot) => change({ slot })}
        choices={slots.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      />
      <TextField
        name="reference"
        label={words.filters.reference}
        value={filters.reference ?? ''}
        onChange={(reference) => change({ reference: reference.trim() === '' ? null : reference.trim() })}
      />
      <Button variant="default" onClick={() => void filter(noFilters)}>
        {words.filters.clear}
      </Button>
    </fieldset>
  );
}
