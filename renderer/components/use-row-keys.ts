import { type KeyboardEvent, type RefObject, useRef } from 'react';

export interface RowKeys<E extends HTMLElement> {
  /** Goes on the element around the rows; each row's link or button bears `data-row`. */
  readonly ref: RefObject<E | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Gives the focus to the first row, or the last one. Returns whether there was one. */
  readonly enter: (end?: 'first' | 'last') => boolean;
}

/**
 * Arrow keys between the rows of a list that is short enough to be drawn whole: up and down by one, Home and End to the ends.
 * The rows stay ordinary links in the order of the page, so that Tab and screen readers find them too; Enter opens, as everywhere.
 */
export function useRowKeys<E extends HTMLElement>(): RowKeys<E> {
  const ref = useRef<E>(null);
  const rows = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  return {
    ref,
    enter: (end = 'first') => focus(rows().at(end === 'first' ? 0 : -1)),
    onKeyDown: (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const all = rows();
      const current = all.indexOf(event.target as HTMLElement);
      if (current < 0) return;
      const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: all.length - 1 }[event.key];
      if (target === undefined) return;
      event.preventDefault();
      focus(all[Math.min(Math.max(target, 0), all.length - 1)]);
    },
  };
}

function focus(row: HTMLElement | undefined): boolean {
  row?.focus();
  return row !== undefined;
}
