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

/** The situation could not be examined: why. */
export function PostponePanel() {
  const m = useMessages().dossier;
  const { id } = useOpenDossier();
  const form = useOperationForm<'steps.postpone', Values>({
    operation: 'steps.postpone',
    initial: { on: today(), reason: null },
    toInput: (values) => ({ referralId: id, ...values }),
  });
  return (
    <FormPanel title={m.postpone.title} form={form} submitLabel={m.postpone.submit}>
      <DateField label={m.form.on} required {...form.field('on')} />
      <TextAreaField label={m.postpone.reason} description={m.postpone.reasonHint} required autoFocus {...form.field('reason')} />
    </FormPanel>
  );
}
