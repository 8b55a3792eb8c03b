import { Button, Checkbox } from '@mantine/core';
import { today } from '#renderer/client/clock.ts';
import { useSession } from '#renderer/client/session.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { type Dossier, useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { FormLine } from '../parts/form-line.tsx';
import { formRows } from '../parts/form-rows.ts';
import { chosenWording, WordingFields } from '../parts/wording-fields.tsx';
import { useOperationForm } from '../use-operation-form.ts';
import { useProposal } from '../use-proposal.ts';
import { type Decide1Values, decidedOn, decide1ValuesOf, newOrientation } from './decide1-values.ts';
import { OrientationFields } from './orientation-fields.tsx';

/** The answer by bilateral exchanges: one or more orientations, and the sentence that may be published. */
export function Decide1Panel() {
  const { id } = useOpenDossier();
  const proposalOf = useProposal();
  const feedbackDays = useFeedbackDays();
  const form = useOperationForm<'steps.decideLevel1', Decide1Values>({
    operation: 'steps.decideLevel1',
    prefix: 'decision',
    initial: {
      on: today(),
      orientations: [newOrientation(today(), feedbackDays)],
      publicWording: null,
      publicNote: null,
      meetingCancelled: false,
      comment: null,
      toldOn: null,
    },
    toInput: (values) => ({ referralId: id, decision: { ...values, ...chosenWording(values, proposalOf(values)) } }),
  });
  return <Decide1Fields form={form} title={useMessages().dossier.decide1.title} />;
}

/** Changes a decision of level 1 that is there already. */
export function ReviseLevel1Panel({ decision }: { readonly decision: Dossier['decisions'][number] }) {
  const { id } = useOpenDossier();
  const proposalOf = useProposal();
  const form = useOperationForm<'steps.reviseLevel1', Decide1Values>({
    operation: 'steps.reviseLevel1',
    subject: decision.id,
    prefix: 'decision',
    initial: decide1ValuesOf(decision),
    toInput: (values) => ({
      referralId: id,
      decisionId: decision.id,
      decision: { ...values, ...chosenWording(values, proposalOf(values)) },
    }),
  });
  return <Decide1Fields form={form} title={useMessages().dossier.decide1.reviseTitle} />;
}

function useFeedbackDays(): number {
  return useSession((session) => session.settings?.feedbackDays) ?? 30;
}

function Decide1Fields({ form, title }: { readonly form: DraftFormState<Decide1Values>; readonly title: string }) {
  const { decide1: m, form: words } = useMessages().dossier;
  const rows = formRows(form, 'orientations');
  const feedbackDays = useFeedbackDays();
  const proposal = useProposal()(form.values);
  return (
    <FormPanel title={title} form={form} submitLabel={m.submit}>
      <DateField label={m.on} required {...form.field('on')} onChange={(on) => form.patch(decidedOn(form.values, on, feedbackDays))} />
      {rows.items.map((_, index) => (
        <FormLine
          // Lines have no name of their own before they are saved; their fields hold nothing that is not in the values.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          title={m.orientation(index + 1)}
          onRemove={rows.items.length > 1 ? () => rows.remove(index) : undefined}
        >
          <OrientationFields field={rows.fieldOf(index)} autoFocus={index === rows.items.length - 1} />
        </FormLine>
      ))}
      {form.error('orientations') && rows.items.length === 0 && <p className="form-error">{form.error('orientations')}</p>}
      <Button className="form-add" variant="default" onClick={() => rows.add(newOrientation(form.values.on ?? today(), feedbackDays))}>
        {m.addOrientation}
      </Button>
      <Checkbox
        label={m.meetingCancelled}
        checked={form.values.meetingCancelled}
        onChange={(event) => form.set('meetingCancelled', event.currentTarget.checked)}
      />
      <WordingFields form={form} proposal={proposal} />
      <TextAreaField label={words.comment} description={words.commentHint} {...form.field('comment')} />
      <DateField label={words.toldOn} description={words.toldOnHint} {...form.field('toldOn')} />
    </FormPanel>
  );
}
