import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { OTHER } from '#shared/code-lists/code.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { formatShortDate } from '#shared/dates/format.ts';
import type { Outcome } from '#shared/meeting/vocabulary.ts';
import { inputSchemaOf } from '#renderer/client/input-schema.ts';
import { saveDraftsNow } from '#renderer/client/drafts.ts';
import { useCodeLabel } from '#renderer/client/use-messages.ts';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { CodeSelect } from '#renderer/components/fields/code-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { useChoices } from '#renderer/components/fields/use-choices.ts';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { useDraftForm } from '#renderer/components/form/use-draft-form.ts';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { type Item, useFacilitation } from '../meeting-store.ts';
import { useWords } from '../use-words.ts';

/** Outcomes that make sense of an item that is no situation. */
const OF_A_TOPIC: readonly string[] = ['decided', 'postponed', 'information'] satisfies Outcome[];
/** Outcomes for which a reason is asked. */
const WITH_REASON: readonly string[] = ['postponed', 'withdrawn', 'redirected'] satisfies Outcome[];

interface OutcomeValues {
  outcome: string | null;
  reason: string | null;
  until: string | null;
  lever: string | null;
  leverOther: string | null;
  by: string | null;
}

const empty: OutcomeValues = { outcome: null, reason: null, until: null, lever: null, leverOther: null, by: null };

/** The outcome of the item, from the code list; once recorded it can be taken back as long as nothing followed it. */
export function OutcomePart({ item }: { readonly item: Item }) {
  return item.outcome === null ? <OutcomeForm key={item.id} item={item} /> : <RecordedOutcome item={item} />;
}

function OutcomeForm({ item }: { readonly item: Item }) {
  const words = useWords().outcome;
  const { write } = useFacilitation();
  const offered = useChoices('meetingOutcome', []).filter(({ value }) => item.type === 'situation' || OF_A_TOPIC.includes(value));
  const form = useDraftForm<OutcomeValues>({
    form: 'agenda.conclude',
    subject: String(item.id),
    referralId: item.referralId,
    initial: empty,
    schema: inputSchemaOf('agenda.conclude'),
    toInput: (values) => inputOf(item.id, values),
    submit: async (values) => {
      // The decision is made of what is typed: nothing of it may still be on its way.
      await saveDraftsNow();
      await write('agenda.conclude', inputOf(item.id, values) as InputOf<'agenda.conclude'>);
    },
  });
  const { found } = form;
  useEffect(() => found?.resume(), [found]);
  const { outcome } = form.values;
  return (
    <Section title={words.title}>
      <DraftForm form={form} label={words.title} submitLabel={words.conclude}>
        <ChoiceRadio label={words.choose} required choices={offered} {...form.field('outcome')} />
        {outcome !== null && WITH_REASON.includes(outcome) && (
          <TextField label={outcome === 'redirected' ? words.redirectedTo : words.reason} required {...form.field('reason')} />
        )}
        {outcome === 'review_on' && <DateField label={words.until} required {...form.field('until')} />}
        {outcome === 'watch' && (
          <>
            <DateField label={words.watchUntil} {...form.field('until')} />
            <CodeSelect list="lever" label={words.lever} {...form.field('lever')} />
            {form.values.lever === OTHER && <TextField label={words.leverOther} required {...form.field('leverOther')} />}
          </>
        )}
        {outcome === 'withdrawn' && (
          <ChoiceRadio
            label={words.by}
            required
            choices={(['referrer', 'person'] as const).map((value) => ({ value, label: words.byChoices[value] }))}
            {...form.field('by')}
          />
        )}
      </DraftForm>
    </Section>
  );
}

/** Only what belongs to the chosen outcome is sent; what was typed for another one is not. */
function inputOf(itemId: number, values: OutcomeValues) {
  const { outcome } = values;
  const withUntil = outcome === 'review_on' || outcome === 'watch';
  const lever = outcome === 'watch' ? values.lever : null;
  return {
    itemId,
    outcome,
    reason: outcome !== null && WITH_REASON.includes(outcome) ? values.reason : null,
    until: withUntil ? values.until : null,
    lever,
    leverOther: lever === OTHER ? values.leverOther : null,
    by: outcome === 'withdrawn' ? values.by : null,
  };
}

function RecordedOutcome({ item }: { readonly item: Item }) {
  const words = useWords().outcome;
  const label = useCodeLabel();
  const { write, attempt } = useFacilitation();
  return (
    <Section title={words.title}>
      <p>
        <StatusWord tone="done">{label('meetingOutcome', item.outcome)}</StatusWord>
        {item.reviewOn !== null && ` ${formatShortDate(item.reviewOn)}`}
      </p>
      {item.outcomeReason !== null && <p>{item.outcomeReason}</p>}
      {item.type === 'situation' && !item.applied && <Notice tone="info">{words.appliedNo}</Notice>}
      <div>
        <Button variant="default" onClick={() => void attempt(() => write('agenda.takeBack', { itemId: item.id }))}>
          {words.takeBack}
        </Button>
      </div>
    </Section>
  );
}
