import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import type { Dossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { useOperationForm } from '../use-operation-form.ts';
import { useWords } from '../use-words.ts';

interface Values {
  on: string | null;
  result: string | null;
}

/** What became of an orientation. */
export function ResultPanel({ orientation }: { readonly orientation: Dossier['decisions'][number]['orientations'][number] }) {
  const m = useMessages().dossier;
  const words = useWords();
  const form = useOperationForm<'followUp.recordResult', Values>({
    operation: 'followUp.recordResult',
    subject: orientation.id,
    initial: { on: orientation.resultOn ?? today(), result: orientation.result },
    toInput: (values) => ({ orientationId: orientation.id, ...values }),
  });
  return (
    <FormPanel title={m.result.title} form={form} submitLabel={m.result.submit}>
      <p className="panel-quote">
        {m.waiting.orientationOf(
          words.labelOr('orientation', orientation.type, orientation.typeOther),
          words.structures(orientation.targets),
        )}
      </p>
      <DateField label={m.result.on} required {...form.field('on')} />
      <TextAreaField label={m.result.result} required autoFocus {...form.field('result')} />
    </FormPanel>
  );
}
