import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { guardFor } from '../compiled-guards.ts';
import { knownAround, knownPerson } from '../guard-knowledge.ts';

const identities = prepared(() => sql.selectFrom('identity').selectAll().orderBy('situation_id'));

/**
 * Whether words that the cellule typed for all its documents expose somebody: a person whom the vault knows, in any case.
 * @param ownTexts a letter may be signed, and give the telephone and the address of the coordination; a file for another CLSM may not
 */
export function exposesSomebody(store: ReadStore, { ownTexts }: { readonly ownTexts: boolean }): (text: string) => boolean {
  const persons = store.all(identities()).map((row) => knownPerson(row, null));
  const guard = guardFor(store, { ...knownAround(store), persons });
  return (text) => guard(text).some(({ severity, known, kind }) => severity === 'block' && (ownTexts ? known && kind !== 'contact' : true));
}
