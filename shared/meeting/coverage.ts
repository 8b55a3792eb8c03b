import { addMonths, type LocalDate } from '#shared/dates/local-date.ts';
import { fold } from '#shared/text/fold.ts';

/** A convention with a structure, or the charter signed by a person of a structure. */
export interface AgreementFacts {
  readonly id: number;
  readonly kind: 'convention' | 'charter';
  readonly structureId: number;
  readonly person: string | null;
  readonly version: string | null;
  readonly signedOn: LocalDate;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

export interface Charter {
  readonly version: string;
  readonly inForceFrom: LocalDate;
}

/** Months before its end at which an agreement is announced, the nearest last. */
export const ALERT_MONTHS = [6, 3, 1] as const;

/** Whether an agreement holds on a day: signed (or said to be valid) by then, and not over. */
function holdsOn(agreement: AgreementFacts, on: LocalDate): boolean {
  return (agreement.validFrom ?? agreement.signedOn) <= on && (agreement.validUntil === null || agreement.validUntil >= on);
}

/** Whether an agreement holds on a day, is over, or begins later. */
export function stateOn(agreement: AgreementFacts, on: LocalDate): 'holds' | 'over' | 'later' {
  if (holdsOn(agreement, on)) return 'holds';
  return (agreement.validFrom ?? agreement.signedOn) > on ? 'later' : 'over';
}

/** Lines of a list of agreements: one structure after the other, then one person after the other, the latest first. */
export function inListOrder<A extends AgreementFacts & { readonly structureName: string }>(agreements: readonly A[]): A[] {
  return agreements.toSorted(
    (a, b) =>
      a.structureName.localeCompare(b.structureName, 'fr', { sensitivity: 'base' }) ||
      (a.person ?? '').localeCompare(b.person ?? '', 'fr') ||
      b.signedOn.localeCompare(a.signedOn),
  );
}

/** The version of the charter in force on a day, the latest that had begun by then; `null` before the first. */
export function charterInForce(charters: readonly Charter[], on: LocalDate): string | null {
  const begun = charters.filter((charter) => charter.inForceFrom <= on).toSorted((a, b) => a.inForceFrom.localeCompare(b.inForceFrom));
  return begun.at(-1)?.version ?? null;
}

/** Names are compared folded: « M. Élie » typed twice is one person. */
export function samePerson(a: string, b: string): boolean {
  return fold(a).trim() === fold(b).trim();
}

/** Whether a structure has a convention that holds on a day. */
export function conventionHolds(agreements: readonly AgreementFacts[], structureId: number, on: LocalDate): boolean {
  return agreements.some((each) => each.kind === 'convention' && each.structureId === structureId && holdsOn(each, on));
}

/** Whether a person has signed the given version of the charter, and the signature holds on that day. */
export function charterSigned(
  agreements: readonly AgreementFacts[],
  person: { readonly structureId: number; readonly name: string },
  version: string,
  on: LocalDate,
): boolean {
  return agreements.some(
    (each) =>
      each.kind === 'charter' &&
      each.structureId === person.structureId &&
      each.person !== null &&
      samePerson(each.person, person.name) &&
      each.version === version &&
      holdsOn(each, on),
  );
}

/**
 * Agreements that hold on a day and end within 6, 3 or 1 months, with the smallest such number; one that is renewed (another of the same
 * structure and person goes on after its end) is not announced.
 */
export function endingSoon(
  agreements: readonly AgreementFacts[],
  on: LocalDate,
): { readonly agreement: AgreementFacts; readonly validUntil: LocalDate; readonly months: (typeof ALERT_MONTHS)[number] }[] {
  return agreements.flatMap((agreement) => {
    const { validUntil } = agreement;
    if (validUntil === null || !holdsOn(agreement, on)) return [];
    const months = ALERT_MONTHS.findLast((each) => addMonths(validUntil, -each) <= on);
    const renewed = agreements.some((other) => replaces(other, agreement, validUntil));
    return months === undefined || renewed ? [] : [{ agreement, validUntil, months }];
  });
}

function replaces(other: AgreementFacts, agreement: AgreementFacts, end: LocalDate): boolean {
  if (other.id === agreement.id || other.kind !== agreement.kind || other.structureId !== agreement.structureId) return false;
  if (agreement.kind === 'charter' && !samePerson(other.person ?? '', agreement.person ?? '')) return false;
  return other.validUntil === null || other.validUntil > end;
}
