import { Button } from '@mantine/core';
import { today } from '#renderer/client/clock.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { CodeMultiSelect } from '#renderer/components/fields/code-multi-select.tsx';
import { DateField } from '#renderer/components/fields/date-field.tsx';
import { StructuresField } from '#renderer/components/fields/structures-field.tsx';
import { TextAreaField } from '#renderer/components/fields/text-area-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import type { DraftFormState } from '#renderer/components/form/use-draft-form.ts';
import { type Dossier, useOpenDossier } from '../dossier-store.ts';
import { FormPanel } from '../form-panel.tsx';
import { ActionFields } from '../parts/action-fields.tsx';
import { emptyAction } from '../parts/action-values.ts';
import { FormLine } from '../parts/form-line.tsx';
import { formRows } from '../parts/form-rows.ts';
import { chosenWording, WordingFields } from '../parts/wording-fields.tsx';
import { useOperationForm } from '../use-operation-form.ts';
import { useProposal } from '../use-proposal.ts';
import { decide2Input, type Decide2Values, decide2ValuesOf } from './decide2-values.ts';
import { PurposesField } from './purposes-field.tsx';

/** What the meeting decided: who was invited, why, with which levers and actions, and the sentence that may be published. */
export function Decide2Panel() {
  const { id } = useOpenDossier();
  const proposalOf = useProposal();
  const form = useOperationForm<'steps.decideLevel2', Decide2Values>({
    operation: 'steps.decideLevel2',
    prefix: 'decision',
    initial: {
      on: today(),
      invited: [],
      purposes: [],
      levers: [],
      leverOther: null,
      actions: [],
      publicWording: null,
      publicNote: null,
      comment: null,
      toldOn: null,
    },
    toInput: (values) => ({ referralId: id, decision: decide2Input(values, chosenWording(values, proposalOf(values))) }),
  });
  return <Decide2Fields form={form} title={useMessages().dossier.decide2.title} />;
}

/** Changes a decision of a meeting that is there already. */
export function ReviseLevel2Panel({ decision }: { readonly decision: Dossier['decisions'][number] }) {
  const { id, actions } = useOpenDossier();
  const proposalOf = useProposal();
  const form = useOperationForm<'steps.reviseLevel2', Decide2Values>({
    operation: 'steps.reviseLevel2',
    subject: decision.id,
    prefix: 'decision',
    initial: decide2ValuesOf(decision, actions),
    toInput: (values) => ({
      referralId: id,
      decisionId: decision.id,
      decision: decide2Input(values, chosenWording(values, proposalOf(values))),
    }),
  });
  return <Decide2Fields form={form} title={useMessages().dossier.decide2.reviseTitle} />;
}

function Decide2Fields({ form, title }: { readonly form: DraftFormState<Decide2Values>; readonly title: string }) {
  const { decide2: m, form: words } = useMessages().dossier;
  const rows = formRows(form, 'actions');
  const proposal = useProposal()(form.values);
  return (
    <FormPanel title={title} form={form} submitLabel={m.submit}>
      <DateField label={m.on} required autoFocus {...form.field('on')} />
      <StructuresField label={m.invited} {...form.field('invited')} />
      <PurposesField
        value={form.values.purposes}
        onChange={(purposes) => form.set('purposes', purposes)}
        errorAt={(index) => form.error(`purposes.${index}`)}
      />
      <CodeMultiSelect list="lever" label={m.levers} {...form.field('levers')} />
      {form.values.levers.includes('other') && (
        <TextField label={m.leverOther} required {...form.field('leverOther')} error={leverOtherError(form)} />
      )}
      {rows.items.map((_, index) => (
        // eslint-disable-next-line react/no-array-index-key -- lines have no name before they are saved
        <FormLine key={index} title={m.action(index + 1)} onRemove={() => rows.remove(index)}>
          <ActionFields field={rows.fieldOf(index)} autoFocus={index === rows.items.length - 1} />
        </FormLine>
      ))}
      <Button className="form-add" variant="default" onClick={() => rows.add(emptyAction)}>
        {m.addAction}
      </Button>
      <WordingFields form={form} proposal={proposal} />
      <TextAreaField label={words.comment} description={words.commentHint} {...form.field('comment')} />
      <DateField label={words.toldOn} description={words.toldOnHint} {...form.field('toldOn')} />
    </FormPanel>
  );
}

/** The operation finds it at the lever's place in the list. */
function leverOtherError(form: DraftFormState<Decide2Values>): string | undefined {
  return form.error(`levers.${form.values.levers.indexOf('other')}.other`);
}
