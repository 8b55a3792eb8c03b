import { sql, type WriteStore } from '#db/store/store.ts';

/**
 * Takes erased persons out of the ledger. What left stays as it left: numbers, files' bytes and their hash name nobody, and past years keep their figures.
 * What goes is the tie between a person and the codes it was counted under; each release only keeps how many of its persons were erased, so that it
 * can still say so. A document with personal data (for the cellule, or given open to the steering committee) that counted such a person is let go
 * whole, since its rows are theirs; its line in the ledger stays. Paragraphs under way may hold words about anybody, and go too.
 * To be called in the transaction of the erasure.
 * @param situationIds the situations whose files are erased
 */
export function forgetPersons(store: WriteStore, situationIds: readonly number[]): void {
  if (situationIds.length === 0) return;
  const persons = situationIds.map(String);
  const counted = store.all(
    sql
      .selectFrom('publication_person')
      .innerJoin('publication_release', 'publication_release.id', 'publication_person.release_id')
      .select((builder) => [
        'publication_person.release_id',
        'publication_release.publication',
        'publication_release.forgotten',
        builder.fn.countAll<number>().as('persons'),
      ])
      .where('publication_person.person', 'in', persons)
      .groupBy('publication_person.release_id'),
  );
  for (const { release_id, publication, forgotten, persons: count } of counted) {
    store.run(
      sql
        .updateTable('publication_release')
        .set({ forgotten: forgotten + count })
        .where('id', '=', release_id),
    );
    if (publication === null) store.run(sql.updateTable('publication_release').set({ report: null }).where('id', '=', release_id));
  }
  store.run(sql.deleteFrom('publication_person').where('person', 'in', persons));
  store.run(sql.deleteFrom('publication_prose'));
}
