import { addMonths, type LocalDate } from '#shared/dates/local-date.ts';

/** Months after the last event of a file, proposed by the CNIL's recommendation; editable. */
export const RETENTION_MONTHS = 24;

/** How short and how long the term may be set, in months. */
export const RETENTION_BOUNDS = { least: 6, most: 120 } as const;

/** Months for which the audit is kept: the CNIL's recommendation on logs is six months to a year. */
export const AUDIT_MONTHS = 12;
export const AUDIT_BOUNDS = { least: 6, most: 36 } as const;

/** What the rule must know of a file: a situation with all its saisines, or one sollicitation ponctuelle. */
export interface FileDates {
  /** The day of the last thing that happened, meetings to come included. */
  readonly lastEventOn: LocalDate;
  /** The last day on which something is still expected (a feedback, an action), if anything is. */
  readonly expectedOn: LocalDate | null;
  /** Whether one of its saisines is still open. */
  readonly open: boolean;
}

/**
 * - `kept`: its term has not come.
 * - `proposed`: it can go on a slip.
 * - `to_close`: nothing has happened for as long, but nobody closed it; it must be closed first, so that somebody has looked at it.
 */
export type RetentionState = 'kept' | 'proposed' | 'to_close';

/** The day on which a file is proposed: the term after its last event. */
export function termOf(lastEventOn: LocalDate, months: number): LocalDate {
  return addMonths(lastEventOn, months);
}

/**
 * Whether a file is proposed for elimination today (domain.md, section 8; CNIL, two years after the last contact). The state is derived from the
 * events at each reading and never stored: a new event takes a file off the proposal by itself, and a file that came back is proposed again,
 * whole, after the new term.
 * @param months the term after the last event
 */
export function retentionStateOf(file: FileDates, months: number, today: LocalDate): RetentionState {
  if (termOf(file.lastEventOn, months) > today) return 'kept';
  if (file.expectedOn !== null && file.expectedOn >= today) return 'kept';
  return file.open ? 'to_close' : 'proposed';
}
