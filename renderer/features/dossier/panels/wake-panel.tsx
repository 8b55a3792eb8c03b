import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  on: string | null;
  reason: string | null;
}

/** The watch ends: what changed. */
export function WakePanel() {
  const m = useMessages().dossier;
  const { id } = useOpenDossier();
  const form = useOperationForm<'steps.wake', Values>({
    operation: 'steps.wake',
    initial: { on: today(), reason: null },
    toInput: (values) => ({ referralId: id, ...values }),
  });
  return (
    <FormPanel title={m.wake.title} form={form} submitLabel={m.wake.submit}>
      <DateField label={m.form.on} required {...form.field('on')} />
      <TextAreaField label={m.wake.reason} autoFocus {...form.field('reason')} />
    </FormPanel>
  );
}
