import { AppError } from '#shared/errors/app-error.ts';
import { compileGuard } from '#shared/guard/guard-text.ts';
import { judge } from '#shared/guard/judge.ts';
import type { GuardKnowledge } from '#shared/guard/knowledge.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { knownAround, knownPerson } from './guard-knowledge.ts';

/** What the vault knows of the person of a referral, of the professionals in its directory, and of what may be named. */
function guardKnowledge(store: ReadStore, referralId: number): GuardKnowledge {
  const person = store.first(
    sql
      .selectFrom('referral')
      .leftJoin('identity', 'identity.situation_id', 'referral.situation_id')
      .select(['referral.age', 'last_name', 'first_name', 'birth_date', 'phone', 'address', 'email'])
      .where('referral.id', '=', referralId),
  );
  return { ...knownAround(store), persons: person ? [knownPerson(person, person.age)] : [] };
}

/** Texts of a decision that are meant to leave the cellule, each with the field it is typed in. */
export type LeavingText = readonly [text: string | null, field: string];

/**
 * Refuses texts that are meant to leave the cellule when they hold something that exposes a person: what the vault knows of the
 * person, a professional's name, or what looks like a phone number, an address, an exact age.
 * @throws AppError `wording_identifies` beside the first such field; the sentence never repeats what was found
 */
export function refuseIdentifiers(store: ReadStore, referralId: number, texts: readonly LeavingText[]): void {
  const guard = compileGuard(guardKnowledge(store, referralId));
  for (const [text, field] of texts) {
    if (text !== null && judge(guard(text), { destination: 'public' }).blocked.length > 0)
      throw new AppError('wording_identifies', {}, field);
  }
}
