import { Checkbox } from '@mantine/core';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeRadio } from '../fields/code-radio.tsx';
import { DateField } from '../fields/date-field.tsx';
import { Notice } from '../notice.tsx';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import type { FactsPart } from './facts-part.ts';

/** Whether there is an immediate danger; if so the emergency numbers, and the day on which they were said. */
export function UrgencyFields({ part }: { readonly part: FactsPart }) {
  const m = useMessages().facts;
  const { urgent, emergencyToldOn } = part.values;
  return (
    <>
      <CodeRadio list="yesNoUnknown" label={m.urgent} {...part.field('urgent')} />
      {urgent === 'yes' && (
        <Notice tone="warning" title={m.emergency.title}>
          <EmergencyNumbers />
          <Checkbox
            label={m.emergency.told}
            checked={emergencyToldOn !== null}
            onChange={(event) => part.patch({ emergencyToldOn: event.currentTarget.checked ? today() : null })}
          />
          {emergencyToldOn !== null && <DateField label={m.emergency.toldOn} {...part.field('emergencyToldOn')} />}
        </Notice>
      )}
    </>
  );
}
