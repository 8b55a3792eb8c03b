import { useMessages } from '#renderer/client/use-messages.ts';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { ActionFields } from '../parts/action-fields.tsx';
import { type ActionValues, emptyAction } from '../parts/action-values.ts';
import { useOperationForm } from '../use-operation-form.ts';

/** An action beside those of a decision. */
export function AddActionPanel() {
  const m = useMessages().dossier.actionForm;
  const { id } = useOpenDossier();
  const form = useOperationForm<'followUp.addAction', ActionValues>({
    operation: 'followUp.addAction',
    prefix: 'action',
    initial: emptyAction,
    toInput: (values) => ({ referralId: id, action: values }),
  });
  return (
    <FormPanel title={m.title} form={form} submitLabel={m.submit}>
      <ActionFields field={form.field} autoFocus />
    </FormPanel>
  );
}
