import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import {
  type AgreementFacts,
  type Charter,
  charterInForce,
  charterSigned,
  conventionHolds,
  endingSoon,
  samePerson,
} from '#shared/meeting/coverage.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { requireStructures } from '../code-checks.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { loadSeats, type Seat } from './seats.ts';

type Coverage = OutputOf<'agreements.coverage'>;

const queries = {
  agreements: prepared(() => sql.selectFrom('agreement').selectAll().orderBy('signed_on').orderBy('id')),
  charters: prepared(() => sql.selectFrom('charter').selectAll().orderBy('in_force_from')),
  people: prepared(() =>
    sql
      .selectFrom('participant')
      .select(['participant.structure_id', 'participant.name'])
      .distinct()
      .where('participant.name', 'is not', null)
      .where('participant.structure_id', 'is not', null)
      .orderBy('participant.name'),
  ),
};

/** All agreements, the oldest first. */
export function loadAgreements(store: ReadStore): (AgreementFacts & { readonly notes: string | null })[] {
  return store.all(queries.agreements()).map((row) => ({
    id: row.id,
    kind: row.kind as AgreementFacts['kind'],
    structureId: row.structure_id,
    person: row.person,
    version: row.version,
    signedOn: row.signed_on,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    notes: row.notes,
  }));
}

/** All agreements with the names of their structures. */
export function namedAgreements(store: ReadStore): OutputOf<'agreements.list'>['agreements'] {
  const seats = loadSeats(store);
  return loadAgreements(store).map((each) => ({ ...each, structureName: seats.get(each.structureId)?.name ?? '' }));
}

/** The versions of the charter, the oldest first. */
export function loadCharters(store: ReadStore): Charter[] {
  return store.all(queries.charters()).map((row) => ({ version: row.version, inForceFrom: row.in_force_from }));
}

function withoutConvention(
  agreements: readonly AgreementFacts[],
  seats: ReadonlyMap<number, Seat>,
  on: string,
): Coverage['withoutConvention'] {
  return [...seats.values()]
    .filter((seat) => seat.permanent && !conventionHolds(agreements, seat.id, on))
    .map((seat) => {
      const ends = agreements.flatMap((each) =>
        each.kind === 'convention' && each.structureId === seat.id ? (each.validUntil ?? []) : [],
      );
      return {
        structureId: seat.id,
        name: seat.name,
        expiredOn:
          ends
            .filter((end) => end < on)
            .toSorted()
            .at(-1) ?? null,
      };
    });
}

/** Everyone named by a meeting or a signature, once. */
function knownPeople(store: ReadStore, agreements: readonly AgreementFacts[]): { structureId: number; name: string }[] {
  const named = [
    ...store.all(queries.people()).map((row) => ({ structureId: row.structure_id, name: row.name })),
    ...agreements.map((each) => ({ structureId: each.structureId, name: each.kind === 'charter' ? each.person : null })),
  ];
  const people: { structureId: number; name: string }[] = [];
  for (const { structureId, name } of named) {
    if (structureId === null || name === null) continue;
    if (!people.some((known) => known.structureId === structureId && samePerson(known.name, name))) people.push({ structureId, name });
  }
  return people;
}

function check(store: ReadStore, input: ParsedInputOf<'agreements.save'>): void {
  requireStructures(store, [input.structureId], 'structureId');
  if (input.kind === 'charter' && input.person === null) throw new AppError('agreement_needs_person', {}, 'person');
  if (input.validUntil !== null && input.validUntil < (input.validFrom ?? input.signedOn)) {
    throw new AppError('agreement_ends_before_start', {}, 'validUntil');
  }
  const known = input.kind !== 'charter' || loadCharters(store).some((charter) => charter.version === input.version);
  if (!known) throw new AppError('charter_unknown', {}, 'version');
}

export const agreementReads: ReadOperations<InGroup<'agreements', 'read'>> = {
  'agreements.list': ({ store }) => ({ agreements: namedAgreements(store), charters: loadCharters(store) }),

  'agreements.coverage': ({ store, today }, input) => {
    const on = input.on ?? today;
    const seats = loadSeats(store);
    const agreements = loadAgreements(store);
    const charter = charterInForce(loadCharters(store), on);
    const nameOf = (id: number): string => seats.get(id)?.name ?? '';
    return {
      on,
      charter,
      withoutConvention: withoutConvention(agreements, seats, on),
      withoutCharter: knownPeople(store, agreements)
        .filter((person) => charter !== null && !charterSigned(agreements, person, charter, on))
        .map(({ structureId, name }) => ({
          structureId,
          structureName: nameOf(structureId),
          person: name,
          lastVersion:
            agreements.findLast(
              (each) => each.kind === 'charter' && each.structureId === structureId && samePerson(each.person ?? '', name),
            )?.version ?? null,
        })),
      ending: endingSoon(agreements, on).map(({ agreement, validUntil, months }) => ({
        id: agreement.id,
        kind: agreement.kind,
        structureName: nameOf(agreement.structureId),
        person: agreement.person,
        validUntil,
        months,
      })),
    };
  },
};

export const agreementWrites: WriteOperations<InGroup<'agreements', 'write'>> = {
  'agreements.save': (context, { id, ...input }) => {
    const { store } = context;
    check(store, { id, ...input });
    const columns = {
      kind: input.kind,
      structure_id: input.structureId,
      person: input.kind === 'charter' ? input.person : null,
      version: input.version,
      signed_on: input.signedOn,
      valid_from: input.validFrom,
      valid_until: input.validUntil,
      notes: input.notes,
    };
    const saved = id ?? store.run(sql.insertInto('agreement').values(columns)).id;
    context.subject('agreement', saved);
    if (id !== null && store.run(sql.updateTable('agreement').set(columns).where('id', '=', id)).changes === 0)
      throw new AppError('not_found');
    return { id: saved };
  },

  'agreements.remove': (context, { id }) => {
    context.subject('agreement', id);
    if (context.store.run(sql.deleteFrom('agreement').where('id', '=', id)).changes === 0) throw new AppError('not_found');
    return {};
  },

  'agreements.saveCharter': (context, { version, inForceFrom }) => {
    context.subject('agreement', null);
    context.store.run(
      sql
        .insertInto('charter')
        .values({ version, in_force_from: inForceFrom })
        .onConflict((conflict) => conflict.column('version').doUpdateSet({ in_force_from: inForceFrom })),
    );
    return {};
  },
};
