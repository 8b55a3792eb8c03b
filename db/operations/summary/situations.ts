import { datePartsOf, type LocalDate, yearOf } from '#shared/dates/local-date.ts';
import type { CountedReferral } from './referrals-of-scope.ts';

/** A distinct person of the period: the saisine that gives the facts, and what all the saisines of the period brought together. */
export interface CountedSituation {
  readonly id: number;
  /** The last decided saisine of the period; failing that, the last one received. */
  readonly facts: CountedReferral;
  readonly years: ReadonlySet<number>;
  readonly orientations: ReadonlySet<string>;
  readonly targets: ReadonlySet<number>;
  readonly levers: ReadonlySet<string>;
}

/** The last decision of a saisine, by the order in which decisions were taken; `null` as long as there is none. */
export function lastDecision(referral: CountedReferral) {
  return referral.decisions.at(-1) ?? null;
}

/** Level of the last decision, as the table of the year shows it: `1`, `2` or `none`. */
export function levelOf(referral: CountedReferral): '1' | '2' | 'none' {
  const last = lastDecision(referral);
  return last === null ? 'none' : last.level === 1 ? '1' : '2';
}

/** The quarter of a day, as it is counted: `2022-T3`. */
export function quarterOf(date: LocalDate): string {
  const { year, month } = datePartsOf(date);
  return `${year}-T${Math.ceil(month / 3)}`;
}

/** The distinct persons of the saisines, in the order of their first one. */
export function situationsOf(referrals: readonly CountedReferral[]): readonly CountedSituation[] {
  const groups = new Map<number, CountedReferral[]>();
  for (const referral of referrals) {
    const group = groups.get(referral.situationId);
    if (group) group.push(referral);
    else groups.set(referral.situationId, [referral]);
  }
  return [...groups].map(([id, group]) => ({
    id,
    facts: group.reduce((kept, referral) => (comesAfter(referral, kept) ? referral : kept)),
    years: new Set(group.map((referral) => yearOf(referral.receivedOn))),
    orientations: new Set(group.flatMap((referral) => referral.orientations)),
    targets: new Set(group.flatMap((referral) => referral.targets)),
    levers: new Set(group.flatMap((referral) => referral.levers)),
  }));
}

/** Decided ones come after those that are not; then the day of the decision, or of the reception; then the order of writing. */
function comesAfter(one: CountedReferral, other: CountedReferral): boolean {
  const [a, b] = [lastDecision(one), lastDecision(other)];
  if ((a === null) !== (b === null)) return a !== null;
  if (a !== null && b !== null) return a.on === b.on ? a.id > b.id : a.on > b.on;
  return one.receivedOn === other.receivedOn ? one.id > other.id : one.receivedOn > other.receivedOn;
}
