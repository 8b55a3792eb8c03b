import type { Language } from '#shared/dates/language.ts';
import type { PublicationWords } from '#shared/messages/publication-catalogue.ts';
import { type ChangesSince, changesSince, type LedgerEntry } from '#shared/publication/ledger.ts';
import type { Snapshot } from '#shared/publication/snapshot.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { byCount } from './control-sentences.ts';

const residues = prepared(() =>
  sql.selectFrom('residue').innerJoin('referral', 'referral.id', 'residue.referral_id').select('referral.situation_id').distinct(),
);

/** Situations of which only the anonymous residue is left: nobody new, whatever their number. */
export function residueSituations(store: ReadStore): ReadonlySet<string> {
  return new Set(store.all(residues()).map((row) => String(row.situation_id)));
}

/**
 * What has changed since a release. A file that was erased leaves a residue under another number: it is one that was erased, and none that was added.
 * @param forgotten persons of the release whose files were erased (`publication_release.forgotten`)
 */
export function changesOf(
  entry: Pick<LedgerEntry, 'variables' | 'persons'>,
  snapshot: Snapshot,
  forgotten: number,
  residue: ReadonlySet<string>,
): ChangesSince {
  const then = new Set(entry.persons.map((person) => person.id));
  const persons = snapshot.persons.filter((person) => then.has(person.id) || !residue.has(person.id));
  const changes = changesSince(entry as LedgerEntry, { ...snapshot, persons });
  return { ...changes, removed: changes.removed + forgotten };
}

/** The changes as lines of the ledger; empty when nothing has changed. */
export function changeSentences(changes: ChangesSince, words: PublicationWords['control']['ledger'], language: Language): string[] {
  return (['added', 'removed', 'corrected'] as const).flatMap((kind) =>
    changes[kind] === 0 ? [] : [byCount(words[kind], changes[kind], language)],
  );
}
