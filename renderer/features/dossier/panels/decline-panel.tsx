import { Checkbox } from '@mantine/core';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { EmergencyNumbers } from '#renderer/components/referral-facts/emergency-numbers.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  on: string | null;
  reason: string | null;
  emergency: boolean;
  toldOn: string | null;
}

/** Out of the cellule's scope, or a matter for the emergency services. */
export function DeclinePanel() {
  const m = useMessages();
  const { id, assessments } = useOpenDossier();
  const form = useOperationForm<'steps.decline', Values>({
    operation: 'steps.decline',
    initial: { on: today(), reason: null, emergency: assessments.at(-1)?.proposal === 'emergency', toldOn: null },
    toInput: (values) => ({ referralId: id, ...values }),
  });
  const { emergency } = form.values;
  return (
    <FormPanel title={m.dossier.decline.title} form={form} submitLabel={m.dossier.decline.submit}>
      <DateField label={m.dossier.form.on} required {...form.field('on')} />
      <TextAreaField label={m.dossier.decline.reason} required autoFocus {...form.field('reason')} />
      <Checkbox
        label={m.dossier.decline.emergency}
        checked={emergency}
        onChange={(event) => form.set('emergency', event.currentTarget.checked)}
      />
      {emergency && (
        <Notice tone="info" title={m.facts.emergency.title}>
          <EmergencyNumbers />
        </Notice>
      )}
      <DateField label={m.dossier.form.toldOn} description={m.dossier.form.toldOnHint} {...form.field('toldOn')} />
    </FormPanel>
  );
}
