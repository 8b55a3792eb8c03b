import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  on: string | null;
  by: string | null;
  reason: string | null;
}

/** The referrer, or the person, takes the referral back. */
export function WithdrawPanel() {
  const m = useMessages().dossier;
  const { id } = useOpenDossier();
  const form = useOperationForm<'steps.withdraw', Values>({
    operation: 'steps.withdraw',
    initial: { on: today(), by: null, reason: null },
    toInput: (values) => ({ referralId: id, ...values }),
  });
  const choices = [
    { value: 'referrer', label: m.withdraw.byReferrer },
    { value: 'person', label: m.withdraw.byPerson },
  ];
  return (
    <FormPanel title={m.withdraw.title} form={form} submitLabel={m.withdraw.submit}>
      <DateField label={m.form.on} required {...form.field('on')} />
      <ChoiceRadio choices={choices} label={m.withdraw.by} required autoFocus {...form.field('by')} />
      <TextAreaField label={m.withdraw.reason} {...form.field('reason')} />
    </FormPanel>
  );
}
