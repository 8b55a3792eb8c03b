import { Button } from '@mantine/core';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { FormLine } from '../parts/form-line.tsx';
import { formRows } from '../parts/form-rows.ts';
import { useOperationForm } from '../use-operation-form.ts';
import { ExchangeCommonFields, NominativeField, PartnerFields } from './exchange-fields.tsx';
import { emptyPartner, type ExchangeCommonValues, type PartnerValues } from './exchange-values.ts';

interface Values extends ExchangeCommonValues {
  exchanges: readonly PartnerValues[];
}

/** An exchange with one partner, or with several who were asked the same. */
export function ExchangePanel() {
  const m = useMessages().dossier.exchange;
  const { id } = useOpenDossier();
  const form = useOperationForm<'followUp.addExchanges', Values>({
    operation: 'followUp.addExchanges',
    prefix: 'exchanges',
    initial: { on: today(), channel: 'phone', asked: null, nominative: false, exchanges: [emptyPartner] },
    toInput: (values) => ({ referralId: id, exchanges: values }),
  });
  const rows = formRows(form, 'exchanges');
  const count = rows.items.length;
  return (
    <FormPanel title={m.title} form={form} submitLabel={count > 1 ? m.submitMany(count) : m.submit}>
      {rows.items.map((_, index) => (
        // eslint-disable-next-line react/no-array-index-key -- lines have no name before they are saved
        <FormLine key={index} title={m.partner(index + 1)} onRemove={count > 1 ? () => rows.remove(index) : undefined}>
          <PartnerFields field={rows.fieldOf(index)} autoFocus={index === count - 1} />
        </FormLine>
      ))}
      <Button className="form-add" variant="default" onClick={() => rows.add(emptyPartner)}>
        {m.add}
      </Button>
      <ExchangeCommonFields form={form} />
      <NominativeField form={form} partners={rows.items.map((row) => row.partnerId)} />
    </FormPanel>
  );
}
