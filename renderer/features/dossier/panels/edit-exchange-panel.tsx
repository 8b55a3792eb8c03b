import { useMessages } from '#renderer/client/use-messages.ts';
import type { Dossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';
import { ExchangeCommonFields, NominativeField, type PartnerField, PartnerFields } from './exchange-fields.tsx';
import type { ExchangeCommonValues, PartnerValues } from './exchange-values.ts';

interface Values extends ExchangeCommonValues, PartnerValues {}

/** Changes one exchange that is there already. */
export function EditExchangePanel({ exchange }: { readonly exchange: Dossier['exchanges'][number] }) {
  const m = useMessages().dossier.exchange;
  const { id, partnerName: _, ...initial } = exchange;
  const form = useOperationForm<'followUp.updateExchange', Values>({
    operation: 'followUp.updateExchange',
    subject: id,
    prefix: 'exchanges',
    initial,
    toInput: (values) => ({ id, ...values }),
  });
  return (
    <FormPanel title={m.editTitle} form={form} submitLabel={m.submit}>
      {/* The values have every field of a partner, of the same type; TypeScript cannot tell so for a name that it does not know. */}
      <PartnerFields field={form.field as unknown as PartnerField} autoFocus={false} />
      <ExchangeCommonFields form={form} />
      <NominativeField form={form} partners={[form.values.partnerId]} />
    </FormPanel>
  );
}
