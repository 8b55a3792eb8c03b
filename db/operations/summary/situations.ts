import type { LocalDate } from '#shared/dates/local-date.ts';
import type { CountedReferral } from './referrals-of-scope.ts';

/** A distinct person of the period: the saisine that gives the facts, and what all the saisines of the period brought together. */
export interface CountedSituation {
  readonly id: number;
  /** The last decided saisine of the period; failing that, the last one received. */
  readonly facts: CountedReferral;
  /** Years in which it came: `2022`. */
  readonly years: ReadonlySet<string>;
  readonly orientations: ReadonlySet<string>;
  readonly targets: ReadonlySet<number>;
  readonly levers: ReadonlySet<string>;
  readonly elsewhere: boolean;
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

/** The year of a day, as it is counted: `2022`. Business dates were checked where they entered, and are only cut here. */
export function yearCodeOf(date: LocalDate): string {
  return date.slice(0, 4);
}

/** The quarter of a day: `2022-T3`. */
export function quarterOf(date: LocalDate): string {
  return `${date.slice(0, 4)}-T${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The distinct persons of the saisines, in the order of their first one. */
export function situationsOf(referrals: readonly CountedReferral[]): readonly CountedSituation[] {
  const groups = new Map<number, CountedReferral[]>();
  for (const referral of referrals) {
    const group = groups.get(referral.situationId);
    if (group) group.push(referral);
    else groups.set(referral.situationId, [referral]);
  }
  return Array.from(groups, ([id, group]) => {
    const years = new Set<string>();
    const orientations = new Set<string>();
    const targets = new Set<number>();
    const levers = new Set<string>();
    let facts = group[0] as CountedReferral;
    for (const referral of group) {
      if (comesAfter(referral, facts)) facts = referral;
      years.add(yearCodeOf(referral.receivedOn));
      for (const type of referral.orientations) orientations.add(type);
      for (const target of referral.targets) targets.add(target);
      for (const lever of referral.levers) levers.add(lever);
    }
    return { id, facts, years, orientations, targets, levers, elsewhere: group.some((referral) => referral.elsewhere) };
  });
}

/** Decided ones come after those that are not; then the day of the decision, or of the reception; then the order of writing. */
function comesAfter(one: CountedReferral, other: CountedReferral): boolean {
  const [a, b] = [lastDecision(one), lastDecision(other)];
  if ((a === null) !== (b === null)) return a !== null;
  if (a !== null && b !== null) return a.on === b.on ? a.id > b.id : a.on > b.on;
  return one.receivedOn === other.receivedOn ? one.id > other.id : one.receivedOn > other.receivedOn;
}
