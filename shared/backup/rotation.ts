import { addDays, addMonths, datePartsOf, daysBetween, type LocalDate, localDate } from '#shared/dates/local-date.ts';

/**
 * Which backups are kept: the last one of each of the last 7 days, of the last 4 weeks (Monday to Sunday) and of the last 12 months,
 * each period counting the current one. Whatever the calendar says, the newest three stay: after a year without use, or under a
 * clock that was set wrong, the first new backup must not drive out all the others.
 */
export const DAYS_KEPT = 7;
export const WEEKS_KEPT = 4;
export const MONTHS_KEPT = 12;
export const ALWAYS_KEPT = 3;

/** A copy made before a restore or a migration is kept so many days, outside the rotation. */
export const SAFETY_DAYS = 30;

/** `rotating`: made day by day. `safety`: the state before something that replaced it. */
export type BackupKind = 'rotating' | 'safety';

export interface RotatedBackup {
  readonly id: string;
  readonly kind: BackupKind;
  /** Local day on which it was made. */
  readonly on: LocalDate;
  /** Instant, ISO 8601 UTC: which one is the last of a day. */
  readonly at: string;
}

/** A day on which anything of the rotation is the last of its kind stays until this day at the latest, and leaves on it. */
export interface Departure {
  readonly id: string;
  readonly leavesOn: LocalDate;
}

/** Monday of a date's week. */
function mondayOf(date: LocalDate): LocalDate {
  // 2001-01-01 was a Monday.
  const days = daysBetween('2001-01-01', date);
  return addDays(date, -(((days % 7) + 7) % 7));
}

function firstOfMonth(date: LocalDate): LocalDate {
  const { year, month } = datePartsOf(date);
  return localDate(year, month, 1) ?? date;
}

/** Identifiers of the last backup of each period. */
function lastOfEach(backups: readonly RotatedBackup[], periodOf: (on: LocalDate) => LocalDate): ReadonlySet<string> {
  const last = new Map<string, RotatedBackup>();
  for (const backup of backups) {
    const period = periodOf(backup.on);
    const known = last.get(period);
    if (!known || known.at < backup.at) last.set(period, backup);
  }
  return new Set([...last.values()].map(({ id }) => id));
}

/**
 * When each backup leaves the rotation at the latest: on the first opening at or after that day. A later backup of the same week or
 * month may take its place sooner. The newest three stay longer when no newer ones are made.
 * @param backups of one place
 */
export function departures(backups: readonly RotatedBackup[]): readonly Departure[] {
  const rotating = backups.filter(({ kind }) => kind === 'rotating');
  const lastOfDay = lastOfEach(rotating, (on) => on);
  const lastOfWeek = lastOfEach(rotating, mondayOf);
  const lastOfMonth = lastOfEach(rotating, firstOfMonth);
  return backups.map(({ id, kind, on }) => {
    if (kind === 'safety') return { id, leavesOn: addDays(on, SAFETY_DAYS) };
    const candidates = [on];
    if (lastOfDay.has(id)) candidates.push(addDays(on, DAYS_KEPT));
    if (lastOfWeek.has(id)) candidates.push(addDays(mondayOf(on), 7 * WEEKS_KEPT));
    if (lastOfMonth.has(id)) candidates.push(addMonths(firstOfMonth(on), MONTHS_KEPT));
    return { id, leavesOn: candidates.toSorted().at(-1) ?? on };
  });
}

/**
 * @param backups of one place, in any order
 * @param today the local day
 * @returns identifiers of those that leave now
 */
export function leavingNow(backups: readonly RotatedBackup[], today: LocalDate): readonly string[] {
  const newest = backups
    .filter(({ kind }) => kind === 'rotating')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, ALWAYS_KEPT);
  const kept = new Set(newest.map(({ id }) => id));
  return departures(backups)
    .filter(({ id, leavesOn }) => leavesOn <= today && !kept.has(id))
    .map(({ id }) => id);
}
