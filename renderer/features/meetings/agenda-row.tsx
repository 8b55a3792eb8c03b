import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useStructures } from '#renderer/client/structures.ts';
import { useCodeLabel, useMessages } from '#renderer/client/use-messages.ts';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { itemName } from './names.ts';
import { type AgendaItem, usePreparation } from './preparation-store.ts';
import { useMeetingWords } from './use-meeting-words.ts';

interface AgendaRowProps {
  readonly item: AgendaItem;
  readonly index: number;
  readonly times: { readonly startsAt: string | null; readonly endsAt: string | null } | undefined;
  readonly editable: boolean;
  readonly dragged: boolean;
  readonly onOpen: () => void;
  /** -1: one place up; 1: one place down. */
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
  /** Something that is dragged is let go on this row. */
  readonly onDropHere: () => void;
}

/** One item: when, what, who is invited, what is still to be mended before it. */
export function AgendaRow({ item, index, times, editable, dragged, onOpen, onMove, onRemove, ...drag }: AgendaRowProps) {
  const m = useMessages();
  const words = useMeetingWords();
  const name = itemName(item, words);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!editable) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      onRemove();
    }
  };
  return (
    <li
      className="agenda-row"
      data-dragged={dragged || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag.onDropHere();
      }}
    >
      {editable && (
        <span
          className="agenda-handle"
          draggable
          title={words.agenda.move(name)}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            // Nothing of the item leaves with the drag, were it let go in another window.
            event.dataTransfer.setData('text/plain', '');
            drag.onDragStart();
          }}
          onDragEnd={drag.onDragEnd}
        >
          <svg viewBox="0 0 8 14" aria-hidden="true">
            <path d="M1 1h2v2H1zM5 1h2v2H5zM1 6h2v2H1zM5 6h2v2H5zM1 11h2v2H1zM5 11h2v2H5z" fill="currentColor" />
          </svg>
          {index + 1}
        </span>
      )}
      <span className="agenda-time">
        {times?.startsAt && times.endsAt ? `${times.startsAt} – ${times.endsAt}` : ''}
        <span className="quiet">{words.agenda.minutes(item.minutes)}</span>
      </span>
      <div className="agenda-what">
        <button type="button" className="agenda-open" data-row data-item={item.id} onClick={onOpen} onKeyDown={onKeyDown}>
          {name}
        </button>
        <ItemFacts item={item} />
      </div>
      {editable && (
        <Button size="compact-md" variant="subtle" aria-label={words.agenda.remove(name)} onClick={onRemove}>
          {m.common.remove}
        </Button>
      )}
    </li>
  );
}

/** What is known of an item, in words; what is to be mended is said with its shape. */
function ItemFacts({ item }: { readonly item: AgendaItem }) {
  const words = useMeetingWords();
  const label = useCodeLabel();
  const structures = useStructures((state) => state.all);
  const findings = usePreparation((state) => state.findings).filter((finding) => finding.itemId === item.id).length;
  const check = usePreparation((state) => state.entitlements.get(item.id));
  const open = new Set(check?.warnings.filter((warning) => warning.reason === null).map((warning) => warning.participantId)).size;
  const nameOf = (id: number) => structures.find((structure) => structure.id === id)?.name ?? '';
  const colleges = (codes: readonly string[]) => codes.map((code) => label('college', code)).join(', ');
  const isSituation = item.type === 'situation';
  const facts = [
    ...(item.situationCode !== null || item.title !== null ? [words.agenda.types[item.type]] : []),
    ...(isSituation && !item.frozen ? [item.anonymous ? words.agenda.anonymous : words.agenda.nominative] : []),
    ...(item.structureId === null ? [] : [nameOf(item.structureId)]),
    ...(item.invited.length > 0 ? [words.agenda.invited(item.invited.map(nameOf).join(', '))] : []),
    ...(item.colleges.length > 0 ? [words.agenda.colleges(colleges(item.colleges))] : []),
  ];
  return (
    <>
      {facts.length > 0 && <span className="agenda-facts">{facts.join(' · ')}</span>}
      <span className="agenda-states">
        {item.frozen && <StatusWord tone="stopped">{words.agenda.frozen}</StatusWord>}
        {findings > 0 && <StatusWord tone="stopped">{words.agenda.toMend(findings)}</StatusWord>}
        {open > 0 && <StatusWord tone="stopped">{words.agenda.warnings(open)}</StatusWord>}
        {check && check.missingColleges.length > 0 && (
          <StatusWord tone="stopped">{words.agenda.missingColleges(colleges(check.missingColleges))}</StatusWord>
        )}
        {item.outcome !== null && <StatusWord tone="done">{words.outcomes[item.outcome]}</StatusWord>}
      </span>
    </>
  );
}
