import { type Virtualizer, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useMessages } from '#renderer/client/use-messages.ts';
import { ListRow } from './list-row.tsx';
import type { ListSort } from './list-query.ts';
import { rowAt, useReferralList } from './referral-list-store.ts';

/** Height of a row before it is measured, in pixels. */
const ROW_HEIGHT = 48;
/** Rows drawn beyond what is in sight. */
const OVERSCAN = 8;

/**
 * The rows in sight of a list of any length. Arrows, Home, End and the page keys move the one tab stop, Enter opens; coming back from
 * a referral finds the same row and the same place.
 */
export function ListTable() {
  const m = useMessages().referrals;
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const { pages, total, active, turn, sort, descending, ensure, setActive, setScrollTop, open } = useReferralList();
  /** The row that must take the keyboard as soon as it is drawn. */
  const wanted = useRef<number | null>(null);

  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, overscan, count }: { startIndex: number; endIndex: number; overscan: number; count: number }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      // The row with the tab stop stays drawn, so that scrolling never loses the keyboard.
      if (active < first && active < count) return [active, ...indexes];
      return active > last && active < count ? [...indexes, active] : indexes;
    },
    [active],
  );
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialOffset: useReferralList.getState().scrollTop,
    // The header covers the top of the scroller: a row is in sight below it.
    scrollPaddingEnd: head.current?.offsetHeight ?? ROW_HEIGHT,
    rangeExtractor,
  });
  const items = virtualizer.getVirtualItems();
  const { range } = virtualizer;
  const first = range?.startIndex ?? 0;
  const last = range?.endIndex ?? 0;

  useEffect(() => ensure(first, last), [ensure, first, last, pages]);
  useReturn(virtualizer, wanted);

  // A new question shows its answers from the top.
  const shownTurn = useRef(turn);
  useEffect(() => {
    if (shownTurn.current !== turn) virtualizer.scrollToOffset(0);
    shownTurn.current = turn;
  }, [turn, virtualizer]);

  const move = (index: number) => {
    const target = Math.max(0, Math.min(total - 1, index));
    wanted.current = target;
    setActive(target);
    virtualizer.scrollToIndex(target, { align: 'auto' });
  };
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
    settle(row, scroller, head);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLTableRowElement)) return;
    const page = Math.max(1, last - first - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      move(target);
    } else if (event.key === 'Enter') {
      const row = rowAt(pages, active);
      if (row) {
        event.preventDefault();
        open(row.id);
      }
    }
  };

  return (
    <div ref={scroller} className="referral-scroller" onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}>
      <p id={hint} className="visually-hidden">
        {m.keyboardHint}
      </p>
      <table
        className="referral-table"
        // A table whose rows take the keyboard is a grid (WAI-ARIA authoring practices).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={m.title}
        aria-describedby={hint}
        aria-rowcount={total + 1}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map(({ key }) => (
            <col key={key} className={`column-${key}`} />
          ))}
        </colgroup>
        <thead ref={head}>
          <tr aria-rowindex={1}>
            {columns.map(({ key, sort: columnSort }) => (
              <Header
                key={key}
                column={key}
                sort={columnSort}
                sorted={columnSort === sort ? (descending ? 'descending' : 'ascending') : undefined}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <Fragment key={item.key}>
              <Gap pixels={item.start - (items[index - 1]?.end ?? 0)} />
              <ListRow
                index={item.index}
                row={rowAt(pages, item.index)}
                active={item.index === active}
                measure={virtualizer.measureElement}
                onFocus={() => {
                  if (active !== item.index) setActive(item.index);
                }}
                onOpen={(id) => {
                  setActive(item.index);
                  open(id);
                }}
              />
            </Fragment>
          ))}
          <Gap pixels={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

const columns: readonly { readonly key: keyof ColumnNames; readonly sort?: ListSort }[] = [
  { key: 'reference', sort: 'reference' },
  { key: 'received', sort: 'received' },
  { key: 'referrer', sort: 'structure' },
  { key: 'context' },
  { key: 'problem' },
  { key: 'level' },
  { key: 'status', sort: 'status' },
  { key: 'due', sort: 'due' },
];
type ColumnNames = ReturnType<typeof useMessages>['referrals']['columns'];

interface HeaderProps {
  readonly column: keyof ColumnNames;
  readonly sort: ListSort | undefined;
  readonly sorted: 'ascending' | 'descending' | undefined;
}

function Header({ column, sort, sorted }: HeaderProps) {
  const m = useMessages().referrals;
  const sortBy = useReferralList((list) => list.sortBy);
  if (sort === undefined) return <th scope="col">{m.columns[column]}</th>;
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <button type="button" className="sort-button" onClick={() => sortBy(sort)}>
        {m.columns[column]}
        <svg className="sort-arrow" viewBox="0 0 10 10" aria-hidden="true" data-sorted={sorted}>
          <path d="M5 9V1.5M1.8 4.7 5 1.5l3.2 3.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
    </th>
  );
}

/** Frames during which rows that are drawn for the first time may still be measured, and push the others. */
const SETTLING_FRAMES = 6;

/** Keeps a row between the header and the end of the list while its neighbours are measured, scrolling as little as it takes. */
function settle(
  row: HTMLElement,
  scroller: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  frames = SETTLING_FRAMES,
): void {
  if (!scroller.current || !head.current || document.activeElement !== row) return;
  const { top, bottom } = row.getBoundingClientRect();
  const over = head.current.getBoundingClientRect().bottom - top;
  const under = bottom - scroller.current.getBoundingClientRect().bottom;
  if (over > 0) scroller.current.scrollTop -= over;
  else if (under > 0) scroller.current.scrollTop += under;
  if (frames > 0) requestAnimationFrame(() => settle(row, scroller, head, frames - 1));
}

/** The height of rows that are not drawn. */
function Gap({ pixels }: { readonly pixels: number }) {
  return pixels > 0 ? <tr aria-hidden="true" className="referral-gap" style={{ height: pixels }} /> : null;
}

/** On return from a referral: the place where the list was, and the keyboard on the row that was opened. */
function useReturn(virtualizer: Virtualizer<HTMLDivElement, Element>, wanted: RefObject<number | null>): void {
  useLayoutEffect(() => {
    const { scrollTop, active, left } = useReferralList.getState();
    if (!left) return;
    useReferralList.setState({ left: false });
    virtualizer.scrollToOffset(scrollTop);
    if (nothingHasFocus()) wanted.current = active;
  }, [virtualizer, wanted]);
}

/** A screen that just appeared puts the keyboard on its title; anything else was chosen by the reader. */
function nothingHasFocus(): boolean {
  return document.activeElement === document.body || document.activeElement instanceof HTMLHeadingElement;
}
