import type { GuardKnowledge, KnownContact, KnownPerson } from '#shared/guard/knowledge.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { readSettings } from './settings.ts';

interface IdentityColumns {
  readonly last_name: string | null;
  readonly first_name: string | null;
  readonly birth_date: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** A stored identity as the guard knows a person; `age` only for the person that the text is about. */
export function knownPerson(row: IdentityColumns, age: number | null): KnownPerson {
  return {
    ...(row.last_name === null ? {} : { lastName: row.last_name }),
    ...(row.first_name === null ? {} : { firstName: row.first_name }),
    ...(row.birth_date === null ? {} : { birthDate: row.birth_date }),
    ...(row.phone === null ? {} : { phones: [row.phone] }),
    ...(row.address === null ? {} : { address: row.address }),
    ...(row.email === null ? {} : { email: row.email }),
    ...(age === null ? {} : { exactAge: age }),
  };
}

const queries = {
  contacts: prepared(() => sql.selectFrom('contact').select(['name', 'phone', 'email']).orderBy('id')),
  names: prepared(() => sql.selectFrom('structure_name').select('name').orderBy('id')),
};

/** What does not depend on a person: the professionals of the directory, the sectors, and the names of structures, which may be said. */
export function knownAround(store: ReadStore): Omit<GuardKnowledge, 'persons'> & { readonly contacts: readonly KnownContact[] } {
  return {
    contacts: store
      .all(queries.contacts())
      .map(({ name, phone, email }) => ({ name, ...(phone === null ? {} : { phone }), ...(email === null ? {} : { email }) })),
    sectors: readSettings(store).territorySectors.map((sector) => sector.label),
    smallPlaces: [],
    allowed: store.all(queries.names()).map((row) => row.name),
  };
}
