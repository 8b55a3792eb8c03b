import { Button, Checkbox } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Section } from '#renderer/components/section.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { itemName, participantName } from './names.ts';
import { type OpenMeeting, type Participant, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

interface PeopleSectionProps {
  readonly meeting: OpenMeeting;
  readonly editable: boolean;
  readonly onAdd: () => void;
  readonly onEdit: (participantId: number) => void;
  readonly onAddPermanent: () => void;
  /** What adding the permanent members did. */
  readonly said: string;
}

/** Who is expected, who excused themself; who has not signed the charter, whose convention is over. */
export function PeopleSection({ meeting, editable, onAdd, onEdit, onAddPermanent, said }: PeopleSectionProps) {
  const words = useMeetingWords().people;
  const { ref, onKeyDown } = useRowKeys<HTMLTableSectionElement>();
  const { participants } = meeting;
  const excused = participants.filter((each) => each.state === 'excused').length;
  const { columns } = words;
  return (
    <Section
      title={words.title}
      actions={
        editable && (
          <>
            <Button variant={participants.length === 0 ? 'filled' : 'default'} onClick={onAddPermanent} rightSection={<Key keys="T" />}>
              {words.addPermanent}
            </Button>
            <Button variant="default" onClick={onAdd} rightSection={<Key keys="P" />}>
              {words.add}
            </Button>
          </>
        )
      }
    >
      <p className="quiet small" role="status">
        {said || (participants.length > 0 && words.count(participants.length - excused, excused))}
      </p>
      {participants.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          {editable && <p className="quiet small">{words.hint}</p>}
          <TableFrame>
            <table className="data-table people" aria-label={words.title}>
              <thead>
                <tr>
                  <th scope="col">{columns.who}</th>
                  <th scope="col">{columns.coverage}</th>
                  <th scope="col">{columns.state}</th>
                </tr>
              </thead>
              <tbody ref={ref} onKeyDown={onKeyDown}>
                {participants.map((participant) => (
                  <PersonRow key={participant.id} {...{ meeting, participant, editable }} onEdit={() => onEdit(participant.id)} />
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      )}
    </Section>
  );
}

interface PersonRowProps {
  readonly meeting: OpenMeeting;
  readonly participant: Participant;
  readonly editable: boolean;
  readonly onEdit: () => void;
}

function PersonRow({ meeting, participant, editable, onEdit }: PersonRowProps) {
  const m = useMessages();
  const all = useMeetingWords();
  const words = all.people;
  const { attempt } = usePreparation.getState();
  const { id, kind, state, name, role, structureName, habilitationClass, charterSigned, conventionValid, informationSent } = participant;
  const who = participantName(participant, all);
  const item = meeting.items.find((each) => each.id === participant.itemId);
  const coming = state === 'expected';
  const changeable = editable && (coming || state === 'excused');
  const set = (next: 'expected' | 'excused', sent = false) =>
    void attempt('attendance.set', { participantId: id, state: next, at: null, informationSent: sent });
  const remove = () => void attempt('attendance.remove', { participantId: id });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!changeable || event.ctrlKey || event.altKey) return;
    if (event.key === 'x' || event.key === 'X') {
      event.preventDefault();
      set(coming ? 'excused' : 'expected');
    } else if (event.key === 'Delete') {
      event.preventDefault();
      remove();
    }
  };
  const facts = [
    ...(who === words.kinds[kind] ? [] : [words.kinds[kind]]),
    ...(name === null && structureName !== null ? [words.noName] : []),
    ...(role === null || role === who ? [] : [role]),
    ...(structureName === null ? [] : [...(structureName === who ? [] : [structureName]), words.classOf(habilitationClass)]),
    ...(item ? [words.forItem(itemName(item, all))] : []),
  ];
  const missing = [
    ...(charterSigned === false ? [words.charterMissing] : []),
    ...(conventionValid === false ? [words.conventionMissing] : []),
  ];
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="agenda-open"
          data-row
          disabled={!editable}
          aria-label={words.edit(who)}
          onClick={onEdit}
          onKeyDown={onKeyDown}
        >
          {who}
        </button>
        <span className="meeting-table-more">{facts.join(' · ')}</span>
      </th>
      <td>
        {missing.length > 0 ? (
          missing.map((each) => (
            <span key={each} className="people-missing">
              <StatusWord tone="stopped">{each}</StatusWord>
            </span>
          ))
        ) : (
          <span className="quiet">{charterSigned === null && conventionValid === null ? words.notAsked : words.covered}</span>
        )}
      </td>
      <td>
        <span className="people-state">
          <StatusWord tone={coming ? 'calm' : state === 'present' ? 'done' : 'stopped'}>{words.states[state]}</StatusWord>
          {changeable && (
            <>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={coming ? words.excuse(who) : words.expect(who)}
                onClick={() => set(coming ? 'excused' : 'expected')}
              >
                {coming ? words.excused : words.expected}
              </Button>
              <Button size="compact-sm" variant="subtle" aria-label={words.remove(who)} onClick={remove}>
                {m.common.remove}
              </Button>
            </>
          )}
        </span>
        {state === 'excused' && changeable && (
          <Checkbox
            size="xs"
            aria-label={words.informationSent(who)}
            label={words.informationWord}
            checked={informationSent}
            onChange={(event) => set('excused', event.currentTarget.checked)}
          />
        )}
      </td>
    </tr>
  );
}

/** Adds the permanent members that are missing, and says how many there were. */
export function useAddPermanent(meetingId: number): { readonly add: () => void; readonly said: string } {
  const m = useMessages();
  const words = useMeetingWords().people;
  const [said, setSaid] = useState('');
  const add = async () => {
    try {
      const { added } = await usePreparation.getState().write('attendance.addPermanent', { meetingId });
      setSaid(words.addedPermanent(added));
    } catch (error) {
      setSaid(errorText(m, envelopeOf(error)));
    }
  };
  return { add: () => void add(), said };
}
