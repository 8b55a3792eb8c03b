import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { agendaTimes } from '#shared/meeting/agenda-order.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { Section } from '#renderer/components/section.tsx';
import { useRowKeys } from '#renderer/components/use-row-keys.ts';
import { AgendaRow } from './agenda-row.tsx';
import { itemName } from './names.ts';
import { type OpenMeeting, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

interface AgendaSectionProps {
  readonly meeting: OpenMeeting;
  /** Whether it may still be changed. */
  readonly editable: boolean;
  readonly onOpen: (itemId: number) => void;
  readonly onAddSituation: () => void;
  readonly onAddOther: () => void;
}

/** The items in their order with the running time, moved by Alt+↑ and Alt+↓ or by dragging. */
export function AgendaSection({ meeting, editable, onOpen, onAddSituation, onAddOther }: AgendaSectionProps) {
  const words = useMeetingWords();
  const { items } = meeting;
  const { move, removeItem, putBack } = usePreparation.getState();
  const removed = usePreparation((state) => state.removed);
  const { ref, onKeyDown, enter } = useRowKeys<HTMLOListElement>();
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number | null>(null);
  const moved = useRef<number | null>(null);
  // A row that is moved in the page loses the keyboard: it gets it back.
  useEffect(() => {
    if (moved.current === null) return;
    ref.current?.querySelector<HTMLElement>(`[data-item="${moved.current}"]`)?.focus();
    moved.current = null;
  });

  const moveItem = (itemId: number, position: number) => {
    const item = items.find((each) => each.id === itemId);
    if (!editable || !item || position < 0 || position >= items.length || items.indexOf(item) === position) return;
    moved.current = itemId;
    setSaid(words.agenda.moved(itemName(item, words), position + 1, items.length));
    void move(itemId, position);
  };
  const times = agendaTimes(meeting.startsAt, items);
  const end = times.at(-1)?.endsAt ?? null;
  const total = items.reduce((sum, item) => sum + item.minutes, 0);
  const over = end !== null && meeting.endsAt !== null && end > meeting.endsAt ? words.preparation.runsOver(end, meeting.endsAt) : null;

  return (
    <Section
      title={words.agenda.title}
      actions={
        editable && (
          <>
            <Button onClick={onAddSituation} rightSection={<Key keys="A" />}>
              {words.agenda.addSituation}
            </Button>
            <Button variant="default" onClick={onAddOther} rightSection={<Key keys="O" />}>
              {words.agenda.addOther}
            </Button>
          </>
        )
      }
    >
      {items.length === 0 ? (
        <EmptyState title={words.agenda.empty}>
          <p>{words.agenda.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          {editable && <p className="quiet small">{words.agenda.hint}</p>}
          <ol ref={ref} className="agenda" onKeyDown={onKeyDown} aria-label={words.agenda.title}>
            {items.map((item, index) => (
              <AgendaRow
                key={item.id}
                item={item}
                index={index}
                times={times[index]}
                editable={editable}
                dragged={dragged === item.id}
                onOpen={() => onOpen(item.id)}
                onMove={(by) => moveItem(item.id, index + by)}
                onRemove={() => {
                  enter('first');
                  void removeItem(item);
                }}
                onDragStart={() => setDragged(item.id)}
                onDragEnd={() => setDragged(null)}
                onDropHere={() => {
                  if (dragged !== null) moveItem(dragged, index);
                  setDragged(null);
                }}
              />
            ))}
          </ol>
          <p className="agenda-end">
            {words.preparation.total(total)}
            {end !== null && <> · {words.preparation.end(end)}</>}
          </p>
          {over && <Notice tone="warning">{over}</Notice>}
        </>
      )}
      {removed && editable && (
        <Notice tone="info">
          <div className="notice-row">
            <span>{words.agenda.removed(itemName(removed, words))}</span>
            <Button size="compact-md" variant="default" onClick={() => void putBack()} rightSection={<Key keys="Z" />}>
              {words.agenda.undoRemove}
            </Button>
          </div>
        </Notice>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Section>
  );
}
