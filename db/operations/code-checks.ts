import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { OTHER } from '#shared/code-lists/code.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type ReadStore, sql } from '#db/store/store.ts';

/** A code must be in this vault's list. `null` (non renseigné) always passes. @throws AppError `unknown_code` beside `field` */
export function requireCode(store: ReadStore, list: CodeListName, code: string | null, field: string): void {
  if (code === null) return;
  const known = store.first(sql.selectFrom('code').select('code').where('list', '=', list).where('code', '=', code));
  if (!known) throw new AppError('unknown_code', {}, field);
}

/** « Autre » must be specified. @throws AppError `specify_other` beside `field` */
export function requireOther(code: string | null, other: string | null, field: string): void {
  if (code === OTHER && other === null) throw new AppError('specify_other', {}, field);
}

/** Structures cited by an input must exist. @throws AppError `not_found` beside `field` */
export function requireStructures(store: ReadStore, ids: readonly (number | null)[], field: string): void {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return;
  const found = store.all(sql.selectFrom('structure').select('id').where('id', 'in', wanted));
  if (found.length !== wanted.length) throw new AppError('not_found', {}, field);
}
