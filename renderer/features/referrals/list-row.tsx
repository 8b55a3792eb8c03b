import { formatShortDate } from '#shared/dates/format.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { today } from '#renderer/client/clock.ts';
import { useCodeLabel, useMessages } from '#renderer/client/use-messages.ts';
import { statusTone } from '#renderer/components/status-tone.ts';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { ReferralRow } from './list-query.ts';

interface ListRowProps {
  /** Place in the whole list, from 0. */
  readonly index: number;
  /** `undefined` as long as its page is being read. */
  readonly row: ReferralRow | undefined;
  /** Whether the list's one tab stop is here. */
  readonly active: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onFocus: () => void;
  readonly onOpen: (referralId: number) => void;
}

/** One referral of the list, in codes and coded facts. */
export function ListRow({ index, row, active, measure, onFocus, onOpen }: ListRowProps) {
  const m = useMessages();
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={active ? 0 : -1}
      className="referral-row"
      onFocus={onFocus}
      onClick={(event) => {
        // The link inside is for those who look for one; a text that was just selected with the mouse is meant to be copied.
        event.preventDefault();
        if (row && (window.getSelection()?.toString() ?? '') === '') onOpen(row.id);
      }}
    >
      {row ? <Cells row={row} /> : <td colSpan={8}>{m.referrals.loadingRow}</td>}
    </tr>
  );
}

function Cells({ row }: { readonly row: ReferralRow }) {
  const m = useMessages();
  const label = useCodeLabel();
  return (
    <>
      <th scope="row">
        <a className="referral-link" href={`#/saisines/${row.id}`} tabIndex={-1}>
          {row.reference}
        </a>
      </th>
      <td className="cell-date">{formatShortDate(row.receivedOn)}</td>
      <td>{row.structureName}</td>
      {row.kind === 'enquiry' ? (
        <td colSpan={2} className="quiet">
          {m.referrals.enquiry}
        </td>
      ) : (
        <>
          <td className={row.context === null ? 'quiet' : undefined}>{label('context', row.context)}</td>
          <td className={row.dominantProblem === null ? 'quiet' : undefined}>{label('problem', row.dominantProblem)}</td>
        </>
      )}
      <td>{row.level === null ? <Nothing words={row.kind === 'enquiry' ? '' : m.referrals.noLevel} /> : row.level}</td>
      <td>
        <StatusWord tone={statusTone[row.status]}>{m.referrals.status[row.status]}</StatusWord>
        {row.frozen && (
          <span className="referral-frozen">
            <StatusWord tone="stopped">{m.referrals.frozen}</StatusWord>
          </span>
        )}
      </td>
      <td>{row.nextDueOn === null ? <Nothing words={m.referrals.noDue} /> : <DueDate on={row.nextDueOn} />}</td>
    </>
  );
}

/** The day on which something is due; late and today in words. */
function DueDate({ on }: { readonly on: LocalDate }) {
  const m = useMessages();
  const now = today();
  const state = on < now ? 'late' : on === now ? 'today' : 'later';
  return (
    <time className="due" data-state={state} dateTime={on}>
      {state === 'today' ? m.referrals.dueToday : formatShortDate(on)}
      {state === 'late' && <span className="due-late">{m.referrals.late}</span>}
    </time>
  );
}

/** A dash for the eye, words for the ear. */
function Nothing({ words }: { readonly words: string }) {
  return (
    <>
      <span className="quiet" aria-hidden="true">
        –
      </span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}
