import { AppError } from '#shared/errors/app-error.ts';
import { compileGuard } from '#shared/guard/guard-text.ts';
import { judge } from '#shared/guard/judge.ts';
import type { GuardKnowledge } from '#shared/guard/knowledge.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { readSettings } from './settings.ts';

/** What the vault knows of the person of a referral, of the professionals in its directory, and of what may be named. */
function guardKnowledge(store: ReadStore, referralId: number): GuardKnowledge {
  const person = store.first(
    sql
      .selectFrom('referral')
      .leftJoin('identity', 'identity.situation_id', 'referral.situation_id')
      .select(['referral.age', 'last_name', 'first_name', 'birth_date', 'phone', 'address', 'email'])
      .where('referral.id', '=', referralId),
  );
  const contacts = store.all(sql.selectFrom('contact').select(['name', 'phone', 'email']));
  return {
    persons: person
      ? [
          {
            ...(person.last_name === null ? {} : { lastName: person.last_name }),
            ...(person.first_name === null ? {} : { firstName: person.first_name }),
            ...(person.birth_date === null ? {} : { birthDate: person.birth_date }),
            ...(person.phone === null ? {} : { phones: [person.phone] }),
            ...(person.address === null ? {} : { address: person.address }),
            ...(person.email === null ? {} : { email: person.email }),
            ...(person.age === null ? {} : { exactAge: person.age }),
          },
        ]
      : [],
    contacts: contacts.map(({ name, phone, email }) => ({ name, ...(phone === null ? {} : { phone }), ...(email === null ? {} : { email }) })),
    sectors: readSettings(store).territorySectors.map((sector) => sector.label),
    smallPlaces: [],
    allowed: store.all(sql.selectFrom('structure_name').select('name')).map((row) => row.name),
  };
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
    if (text !== null && judge(guard(text), { destination: 'public' }).blocked.length > 0) throw new AppError('wording_identifies', {}, field);
  }
}
