import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { FactsFields } from '#renderer/components/referral-facts/facts-fields.tsx';
import { formPart } from '#renderer/components/referral-facts/form-part.ts';
import { ReferrerFields } from '#renderer/components/referral-facts/referrer-fields.tsx';
import { factsInput, type FactsValues, type ReferrerValues } from '#renderer/components/referral-facts/values.ts';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  receivedOn: string | null;
  referrer: ReferrerValues;
  facts: FactsValues;
  answer: string | null;
}

/** Everything that was written down during the call, to be completed or corrected; the fields are those of the phone form. */
export function FactsPanel() {
  const m = useMessages();
  const { id, kind, receivedOn, referrer, facts, answer } = useOpenDossier();
  const { structureName: _, ...asker } = referrer;
  const form = useOperationForm<'referrals.update', Values>({
    operation: 'referrals.update',
    initial: { receivedOn, referrer: asker, facts, answer },
    toInput: ({ answer: answered, ...values }) => ({
      referralId: id,
      ...values,
      facts: factsInput(values.facts),
      ...(kind === 'enquiry' ? { answer: answered } : {}),
    }),
  });
  return (
    <FormPanel title={m.dossier.factsForm.title} form={form} submitLabel={m.dossier.factsForm.submit}>
      {kind === 'enquiry' && <TextAreaField label={m.phone.enquiry.answer} {...form.field('answer')} />}
      <FactsFields part={formPart(form, 'facts')} />
      <fieldset className="field-group">
        <legend>{m.facts.referrer.title}</legend>
        <DateField label={m.facts.receivedOn} required {...form.field('receivedOn')} />
        <ReferrerFields part={formPart(form, 'referrer')} />
      </fieldset>
    </FormPanel>
  );
}
