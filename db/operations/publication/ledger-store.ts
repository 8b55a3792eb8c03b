import type { LedgerEntry } from '#shared/publication/ledger.ts';
import { type Publication, publicationSchema } from '#shared/publication/publication-format.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';

const queries = {
  guaranteed: prepared(() =>
    sql
      .selectFrom('publication_release')
      .select(['id', 'published_on', 'audience', 'period_from', 'period_to', 'sector', 'publication', 'variables', 'numbers_of'])
      .where('publication', 'is not', null)
      .orderBy('id'),
  ),
  persons: prepared(() =>
    sql.selectFrom('publication_person').select(['release_id', 'person', 'digest']).orderBy('release_id').orderBy('person'),
  ),
  last: prepared(() => sql.selectFrom('publication_release').select('id').orderBy('id', 'desc').limit(1)),
};

/** The publication file of a release, read back from its exact bytes. */
export function parsePublication(json: string): Publication {
  return publicationSchema.parse(JSON.parse(json));
}

/**
 * Every guaranteed release as the engine's ledger, oldest first: codes, numbers and opaque ids. A release that gave the numbers of an older one again
 * has that one's persons.
 */
export function loadLedger(store: ReadStore): readonly LedgerEntry[] {
  const persons = new Map<number, { id: string; values: string }[]>();
  for (const { release_id, person, digest } of store.all(queries.persons())) {
    const list = persons.get(release_id) ?? [];
    list.push({ id: person, values: digest });
    persons.set(release_id, list);
  }
  return store.all(queries.guaranteed()).map((row) => ({
    id: String(row.id),
    publishedOn: row.published_on,
    audience: row.audience === 'copil' ? 'copil' : 'public',
    period: { from: row.period_from, to: row.period_to },
    scope: row.sector,
    publication: parsePublication(row.publication ?? ''),
    variables: JSON.parse(row.variables) as string[],
    persons: persons.get(row.numbers_of ?? row.id) ?? [],
  }));
}

/** Number of the last release, 0 when there is none: whether something left since a summary was prepared. */
export function lastRelease(store: ReadStore): number {
  return store.first(queries.last())?.id ?? 0;
}

/** A row of the ledger. @throws AppError `not_found` */
export function loadRelease(store: ReadStore, id: number) {
  const row = store.first(sql.selectFrom('publication_release').selectAll().where('id', '=', id));
  if (!row) throw new AppError('not_found');
  return row;
}

export type ReleaseRow = ReturnType<typeof loadRelease>;
