import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ChoiceSelect } from '#renderer/components/fields/choice-select.tsx';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Section } from '#renderer/components/section.tsx';
import { participantName } from './names.ts';
import { type AgendaItem, type OpenMeeting, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

/** Who leaves for this item because of a conflict of interest. */
export function RecusalBlock({ meeting, item }: { readonly meeting: OpenMeeting; readonly item: AgendaItem }) {
  const m = useMessages();
  const all = useMeetingWords();
  const words = all.recusals;
  const { attempt } = usePreparation.getState();
  const [who, setWho] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const nameOf = (id: number) => {
    const participant = meeting.participants.find((each) => each.id === id);
    return participant ? participantName(participant, all) : all.people.noName;
  };
  const possible = meeting.participants.filter((each) => !item.recusals.some((recusal) => recusal.participantId === each.id));
  const add = async () => {
    if (who === null) return;
    if (await attempt('agenda.recuse', { itemId: item.id, participantId: Number(who), reason })) {
      setWho(null);
      setReason(null);
    }
  };
  return (
    <Section title={words.title} description={words.text} folded={item.recusals.length === 0}>
      <ul className="plain-list">
        {item.recusals.map((recusal) => (
          <li key={recusal.participantId} className="recusal">
            <span>
              {nameOf(recusal.participantId)}
              {recusal.reason && <span className="quiet"> {recusal.reason}</span>}
            </span>
            <Button
              size="compact-md"
              variant="subtle"
              aria-label={words.remove(nameOf(recusal.participantId))}
              onClick={() => void attempt('agenda.removeRecusal', { itemId: item.id, participantId: recusal.participantId })}
            >
              {m.common.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div className="recusal-add">
        <ChoiceSelect
          key={item.recusals.length}
          name="recused"
          label={words.who}
          choices={possible.map((each) => ({ value: String(each.id), label: participantName(each, all) }))}
          value={who}
          onChange={setWho}
        />
        <TextField name="recusalReason" label={words.reason} maxLength={200} value={reason} onChange={setReason} />
        <Button variant="default" disabled={who === null} onClick={() => void add()}>
          {words.add}
        </Button>
      </div>
    </Section>
  );
}
