import type { InputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Panel } from '#renderer/components/panel.tsx';
import { useSummaryWords } from '../use-summary-words.ts';

interface ExplainPanelProps {
  readonly releaseId: number;
  readonly onClose: () => void;
  readonly onExplained: () => void;
}

/** Why a year that was published is no longer what the vault counts. */
export function ExplainPanel({ releaseId, onClose, onExplained }: ExplainPanelProps) {
  const words = useSummaryWords().ledger.release;
  const form = useDraftForm<{ readonly releaseId: number; readonly text: string | null }>({
    form: 'publication.explain',
    subject: String(releaseId),
    initial: { releaseId, text: null },
    schema: inputSchemaOf('publication.explain'),
    // The schema has accepted these values.
    submit: (values) => call('publication.explain', values as InputOf<'publication.explain'>),
    onDone: () => {
      onExplained();
      onClose();
    },
  });
  return (
    <Panel title={words.explain} onClose={onClose}>
      <DraftForm form={form} submitLabel={words.explainSave} onCancel={onClose}>
        <TextAreaField label={words.explainLabel} description={words.explainHint} required rows={4} {...form.field('text')} />
      </DraftForm>
    </Panel>
  );
}
