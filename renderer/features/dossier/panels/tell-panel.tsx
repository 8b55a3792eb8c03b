import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { type Dossier, useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

/** The day on which the referrer was told of a decision. */
export function TellPanel({ decision }: { readonly decision: Dossier['decisions'][number] }) {
  const m = useMessages().dossier.tell;
  const { id } = useOpenDossier();
  const form = useOperationForm<'steps.tell', { on: string | null }>({
    operation: 'steps.tell',
    subject: decision.id,
    initial: { on: decision.toldOn ?? today() },
    toInput: ({ on }) => ({ referralId: id, decisionId: decision.id, on }),
  });
  return (
    <FormPanel title={m.title} form={form} submitLabel={m.submit}>
      <p className="panel-quote">
        <span className="quiet">{m.what}</span>
        {decision.publicWording}
      </p>
      <DateField label={m.on} required autoFocus {...form.field('on')} />
    </FormPanel>
  );
}
