import { Button } from '@mantine/core';
import { Children, type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';

interface WaitingRowProps {
  readonly href: string;
  readonly reference: string;
  readonly words: string;
  /** When: a date in words. */
  readonly when?: ReactNode;
  /** What opens it, when that is no screen of its own. */
  readonly onOpen?: (() => void) | undefined;
  /** Something that can be done with the row itself, beside its link. */
  readonly action?: ReactNode;
  /** Which line of the day it is, for the letters that act on it. */
  readonly due?: string | undefined;
  /** The reference is no code but a few words: it takes the room that it needs. */
  readonly named?: boolean;
}

/** One thing that waits: one link with the reference, what it is and when. */
export function WaitingRow({ href, reference, words, when, onOpen, action, due, named = false }: WaitingRowProps) {
  return (
    <li className="waiting-item" data-due={due}>
      <a
        className="waiting-row"
        href={href}
        data-row
        data-named={named || undefined}
        onClick={
          onOpen &&
          ((event) => {
            event.preventDefault();
            onOpen();
          })
        }
      >
        <span className="waiting-reference">{reference}</span> <span className="waiting-words">{words}</span>{' '}
        {when && <span className="waiting-when">{when}</span>}
      </a>
      {action}
    </li>
  );
}

/** Drawn at once: whoever has more waiting begins with these, and a vault full of an import does not hold up the day. */
const STEP = 60;

/** Things that wait, one under the other; of very many the first ones, and the next ones when they are asked for. */
export function WaitingList({ children }: { readonly children: ReactNode }) {
  const m = useMessages();
  const [shown, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  const rows = Children.toArray(children);
  useEffect(() => {
    if (shown > STEP) list.current?.children[shown - STEP]?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [shown]);
  return (
    <>
      <ul ref={list} className="waiting-list">
        {rows.slice(0, shown)}
      </ul>
      {rows.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + STEP)}>
          {m.today.more(rows.length - shown)}
        </Button>
      )}
    </>
  );
}
