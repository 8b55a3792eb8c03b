import { AppError } from '#shared/errors/app-error.ts';
import { guardText } from '#shared/guard/guard-text.ts';
import type { GuardKnowledge } from '#shared/guard/knowledge.ts';
import { type ReadStore, sql } from '#db/store/store.ts';

/** What the vault knows of the person of a referral, and of the professionals whom its structures name as contacts. */
export function guardKnowledge(store: ReadStore, referralId: number): GuardKnowledge {
  const identity = store.first(
    sql
      .selectFrom('referral')
      .innerJoin('identity', 'identity.situation_id', 'referral.situation_id')
      .selectAll('identity')
      .where('referral.id', '=', referralId),
  );
  const person = identity && {
    ...(identity.last_name === null ? {} : { lastName: identity.last_name }),
    ...(identity.first_name === null ? {} : { firstName: identity.first_name }),
    ...(identity.birth_date === null ? {} : { birthDate: identity.birth_date }),
    ...(identity.phone === null ? {} : { phones: [identity.phone] }),
    ...(identity.address === null ? {} : { address: identity.address }),
    ...(identity.email === null ? {} : { email: identity.email }),
  };
  return {
    persons: person ? [person] : [],
    contacts: [],
    sectors: [],
    smallPlaces: [],
    allowed: store.all(sql.selectFrom('structure_name').select('name')).map((row) => row.name),
  };
}

/**
 * Refuses a text that is meant to leave the cellule when it holds something that the vault knows of the person.
 * @throws AppError `wording_identifies` beside `field`; the sentence never repeats what was found
 */
export function refuseIdentifiers(store: ReadStore, referralId: number, text: string | null, field: string): void {
  if (text === null) return;
  const knowledge = guardKnowledge(store, referralId);
  if (knowledge.persons.length === 0) return;
  if (guardText(text, knowledge).some((finding) => finding.severity === 'block')) throw new AppError('wording_identifies', {}, field);
}
