import type { InputOf } from '#shared/contract/contract.ts';
import { call } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Panel } from '#renderer/components/panel.tsx';
import { type TrendYear, useYear } from './year-store.ts';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';

interface PastYearValues {
  readonly year: number | null;
  readonly referrals: number | null;
  readonly enquiries: number | null;
  readonly comment: string | null;
}

interface PastYearPanelProps {
  /** The typed year that is corrected, or `null` for another one. */
  readonly past: TrendYear | null;
  readonly onClose: () => void;
}

/** Totals of a year from before the software, with a comment. */
export function PastYearPanel({ past, onClose }: PastYearPanelProps) {
  const m = useMessages();
  const loadTrend = useYear((state) => state.loadTrend);
  const words = m.year.pastYear;
  const form = useDraftForm<PastYearValues>({
    form: 'year.pastYear',
    subject: past ? String(past.year) : '',
    initial: past
      ? { year: past.year, referrals: past.referrals, enquiries: past.enquiries, comment: past.comment }
      : { year: null, referrals: null, enquiries: null, comment: null },
    schema: inputSchemaOf('year.savePastYear'),
    // The schema has accepted these values.
    submit: (values) => call('year.savePastYear', values as InputOf<'year.savePastYear'>),
    onDone: () => {
      void loadTrend();
      onClose();
    },
  });
  return (
    <Panel title={past ? words.editTitle(past.year) : words.panelTitle} onClose={onClose}>
      <DraftForm form={form} submitLabel={words.save} onCancel={onClose}>
        <p className="quiet">{words.description}</p>
        <NumberField label={words.year} required disabled={past !== null} {...form.field('year')} />
        <NumberField label={words.referrals} required {...form.field('referrals')} />
        <NumberField label={words.enquiries} required {...form.field('enquiries')} />
        <TextAreaField label={words.comment} description={words.commentHint} {...form.field('comment')} />
      </DraftForm>
    </Panel>
  );
}
