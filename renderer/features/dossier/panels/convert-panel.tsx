import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

/** A sollicitation ponctuelle becomes a referral, and is counted once. */
export function ConvertPanel() {
  const m = useMessages().dossier.convert;
  const { id } = useOpenDossier();
  const form = useOperationForm<'referrals.convert', { on: string | null }>({
    operation: 'referrals.convert',
    initial: { on: today() },
    toInput: ({ on }) => ({ referralId: id, on }),
  });
  return (
    <FormPanel title={m.title} form={form} submitLabel={m.submit}>
      <p className="panel-text">{m.text}</p>
      <DateField label={m.on} required autoFocus {...form.field('on')} />
    </FormPanel>
  );
}
