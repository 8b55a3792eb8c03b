import type { InputOf } from '#shared/contract/contract.ts';
import { pastYearCatalogues } from '#shared/messages/past-years-catalogue.ts';
import { call } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { NumberField } from '#renderer/components/fields/number-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Panel } from '#renderer/components/panel.tsx';
import { PastYearLists, PastYearTotals } from './past-year-lists.tsx';
import { type PastYearValues, toInput, valuesOf } from './past-year-values.ts';
import { type TrendYear, useYears } from './years-store.ts';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';

interface PastYearPanelProps {
  /** The typed year that is corrected, or `null` for another one. */
  readonly past: TrendYear | null;
  readonly onClose: () => void;
}

/** Totals and lists of a year from before the software, as far as they are known, with where they come from. */
export function PastYearPanel({ past, onClose }: PastYearPanelProps) {
  const m = useMessages();
  const language = useLanguage();
  const loadTrend = useYears((state) => state.load);
  const words = m.year.pastYear;
  const form = useDraftForm<PastYearValues>({
    form: 'year.pastYear',
    subject: past ? String(past.year) : '',
    initial: valuesOf(past),
    schema: inputSchemaOf('year.savePastYear'),
    toInput,
    // The schema has accepted these values.
    submit: (values) => call('year.savePastYear', toInput(values) as InputOf<'year.savePastYear'>),
    onDone: () => {
      void loadTrend();
      onClose();
    },
  });
  return (
    <Panel title={past ? words.editTitle(past.year) : words.panelTitle} onClose={onClose}>
      <DraftForm form={form} submitLabel={words.save} onCancel={onClose}>
        <p className="quiet">{pastYearCatalogues[language].description}</p>
        <NumberField label={words.year} required disabled={past !== null} {...form.field('year')} />
        <NumberField label={words.referrals} required {...form.field('referrals')} />
        <NumberField label={words.enquiries} required {...form.field('enquiries')} />
        <TextAreaField label={words.comment} description={words.commentHint} {...form.field('comment')} />
        <PastYearTotals form={form} />
        <PastYearLists form={form} />
      </DraftForm>
    </Panel>
  );
}
