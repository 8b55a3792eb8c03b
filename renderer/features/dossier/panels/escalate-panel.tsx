import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeMultiSelect } from '#renderer/components/fields/code-multi-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  on: string | null;
  reason: string | null;
  colleges: readonly string[];
}

/** To level 2: why a meeting, and which colleges it needs. */
export function EscalatePanel() {
  const m = useMessages().dossier.escalate;
  const { id, collegesNeeded } = useOpenDossier();
  const form = useOperationForm<'steps.escalate', Values>({
    operation: 'steps.escalate',
    initial: { on: today(), reason: null, colleges: collegesNeeded },
    toInput: ({ on, reason, colleges }) => ({ referralId: id, on, reason, colleges }),
  });
  return (
    <FormPanel title={m.title} form={form} submitLabel={m.submit}>
      <DateField label={m.on} required {...form.field('on')} />
      <TextAreaField label={m.reason} required autoFocus {...form.field('reason')} />
      <CodeMultiSelect list="college" label={m.colleges} description={m.collegesHint} {...form.field('colleges')} />
    </FormPanel>
  );
}
