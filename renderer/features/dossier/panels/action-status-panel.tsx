import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeRadio } from '#renderer/components/fields/code-radio.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import type { Dossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  status: string | null;
  on: string | null;
  circumstances: string | null;
}

/** How an action stands: to do, under way, done, not feasible and why, not done, no longer relevant. */
export function ActionStatusPanel({ action }: { readonly action: Dossier['actions'][number] }) {
  const m = useMessages().dossier.actionForm;
  const form = useOperationForm<'followUp.setActionStatus', Values>({
    operation: 'followUp.setActionStatus',
    subject: action.id,
    initial: { status: action.status, on: today(), circumstances: action.circumstances },
    toInput: (values) => ({ actionId: action.id, ...values }),
  });
  const { status } = form.values;
  const explained = status === 'not_feasible' || status === 'not_done' || status === 'void';
  return (
    <FormPanel title={m.statusTitle} form={form} submitLabel={m.submitStatus}>
      <p className="panel-quote">{action.label}</p>
      <CodeRadio list="actionStatus" label={m.status} required autoFocus {...form.field('status')} />
      <DateField label={m.statusOn} required {...form.field('on')} />
      {(explained || form.values.circumstances !== null) && (
        <TextAreaField
          label={m.circumstances}
          description={status === 'not_feasible' ? m.circumstancesHint : undefined}
          required={status === 'not_feasible'}
          {...form.field('circumstances')}
        />
      )}
      {status === 'done' && action.recurrence !== 'none' && <p className="panel-text">{m.comesBack}</p>}
    </FormPanel>
  );
}
