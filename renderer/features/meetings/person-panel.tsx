import { Checkbox } from '@mantine/core';
import { comesForOneItem, type ParticipantKind, participantKinds } from '#shared/meeting/vocabulary.ts';
import { ChoiceRadio } from '#renderer/components/fields/code-radio.tsx';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { StructureField } from '#renderer/components/fields/structure-field.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { DraftForm } from '#renderer/components/form/draft-form.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { itemName } from './names.ts';
import { type OpenMeeting, type Participant, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';
import { useSendForm } from './use-send-form.ts';

interface PersonValues {
  readonly kind: ParticipantKind;
  readonly structureId: number | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly itemId: number | null;
  readonly nameShown: boolean;
}

interface PersonPanelProps {
  readonly meeting: OpenMeeting;
  /** Who is changed, or `null` for somebody new. */
  readonly participant: Participant | null;
  readonly onClose: () => void;
}

/** Somebody who comes; the person concerned and their representative have no name here, and come for one situation. */
export function PersonPanel({ meeting, participant, onClose }: PersonPanelProps) {
  const all = useMeetingWords();
  const words = all.people;
  const title = participant ? words.editTitle : words.addTitle;
  const form = useSendForm<'attendance.add' | 'attendance.update', PersonValues>({
    operation: participant ? 'attendance.update' : 'attendance.add',
    subject: participant ? String(participant.id) : `meeting-${meeting.id}`,
    initial: firstValues(participant),
    prefix: 'participant',
    toInput: (values) => {
      const alone = comesForOneItem(values.kind);
      const sent = alone ? { ...values, name: null, structureId: null, nameShown: false } : { ...values, itemId: null };
      return participant ? { participantId: participant.id, participant: sent } : { meetingId: meeting.id, participant: sent };
    },
    onDone: () => {
      void usePreparation.getState().reload();
      onClose();
    },
  });
  const { values } = form;
  const alone = comesForOneItem(values.kind);
  return (
    <Panel title={title} onClose={onClose}>
      <DraftForm form={form} label={title} submitLabel={participant ? words.save : words.add} onCancel={onClose}>
        <ChoiceRadio
          name="kind"
          label={words.kind}
          required
          autoFocus
          choices={participantKinds.map((value) => ({ value, label: words.kinds[value] }))}
          value={values.kind}
          onChange={(kind) => form.patch({ kind: participantKinds.find((each) => each === kind) ?? values.kind })}
        />
        {alone ? (
          <>
            <p className="quiet">{words.neverNamed}</p>
            <ChoiceSelect
              name="itemId"
              label={words.item}
              required
              choices={meeting.items
                .filter((item) => item.type === 'situation' && !item.frozen)
                .map((item) => ({ value: String(item.id), label: itemName(item, all) }))}
              value={values.itemId === null ? null : String(values.itemId)}
              onChange={(id) => form.patch({ itemId: id === null ? null : Number(id) })}
              error={form.error('itemId')}
            />
          </>
        ) : (
          <>
            <StructureField label={words.structure} {...form.field('structureId')} />
            <TextField label={words.name} description={words.nameHint} maxLength={200} {...form.field('name')} />
            <TextField label={words.role} maxLength={200} {...form.field('role')} />
            <Checkbox
              label={words.nameShown}
              checked={values.nameShown}
              onChange={(event) => form.patch({ nameShown: event.currentTarget.checked })}
            />
          </>
        )}
      </DraftForm>
    </Panel>
  );
}

function firstValues(participant: Participant | null): PersonValues {
  if (!participant) return { kind: 'deputy', structureId: null, name: null, role: null, itemId: null, nameShown: false };
  const { kind, structureId, name, role, itemId, nameShown } = participant;
  return { kind, structureId, name, role, itemId, nameShown };
}
