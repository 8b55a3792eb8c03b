import { Checkbox } from '@mantine/core';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import type { FieldBinding } from '#renderer/components/form/use-draft-form.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { EmergencyNumbers } from '#renderer/components/referral-facts/emergency-numbers.tsx';

/** The emergency numbers inside a form, and the day on which they were said. */
export function EmergencyTold({ field }: { readonly field: FieldBinding<LocalDate | null> }) {
  const m = useMessages().facts.emergency;
  return (
    <Notice tone="warning" title={m.title}>
      <EmergencyNumbers />
      <Checkbox
        label={m.told}
        checked={field.value !== null}
        onChange={(event) => field.onChange(event.currentTarget.checked ? today() : null)}
      />
      {field.value !== null && <DateField label={m.toldOn} {...field} />}
    </Notice>
  );
}
