import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';

interface Values {
  on: string | null;
  until: string | null;
  lever: string | null;
  leverOther: string | null;
  reason: string | null;
}

/** Keeps the situation in sight until a date, or until a lever appears. */
export function WatchPanel() {
  const m = useMessages().dossier.watch;
  const { id } = useOpenDossier();
  const form = useOperationForm<'steps.watch', Values>({
    operation: 'steps.watch',
    initial: { on: today(), until: null, lever: null, leverOther: null, reason: null },
    toInput: (values) => ({ referralId: id, ...values }),
  });
  return (
    <FormPanel title={m.title} form={form} submitLabel={m.submit}>
      <DateField label={m.on} required {...form.field('on')} />
      <DateField label={m.until} autoFocus {...form.field('until')} />
      <CodeSelect list="lever" label={m.lever} {...form.field('lever')} other={form.field('leverOther')} />
      <TextAreaField label={m.reason} {...form.field('reason')} />
    </FormPanel>
  );
}
