import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { OTHER } from '#shared/code-lists/code.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';

const codeIn = prepared((list: CodeListName, code: string) =>
  sql.selectFrom('code').select('code').where('list', '=', list).where('code', '=', code),
);
const structureAt = prepared((id: number) => sql.selectFrom('structure').select('id').where('id', '=', id));

/** A code must be in this vault's list. `null` (non renseigné) always passes. @throws AppError `unknown_code` beside `field` */
export function requireCode(store: ReadStore, list: CodeListName, code: string | null, field: string): void {
  if (code === null) return;
  const known = store.first(codeIn(list, code));
  if (!known) throw new AppError('unknown_code', {}, field);
}

/** « Autre » must be specified. @throws AppError `specify_other` beside `field` */
export function requireOther(code: string | null, other: string | null, field: string): void {
  if (code === OTHER && other === null) throw new AppError('specify_other', {}, field);
}

/** Structures cited by an input must exist. @throws AppError `not_found` beside `field` */
export function requireStructures(store: ReadStore, ids: readonly (number | null)[], field: string): void {
  for (const id of new Set(ids)) {
    if (id !== null && !store.first(structureAt(id))) throw new AppError('not_found', {}, field);
  }
}
