import { NOT_RECORDED } from '#shared/code-lists/code.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { SituationRow } from '#shared/summary/compose-input.ts';
import type { ReadStore } from '#db/store/store.ts';
import { rowsOfPeriod } from '../year.ts';
import type { SummaryScope } from './scope.ts';

/** The rows of the table of a scope, with what the cellule's own screens need to open the saisine behind each. */
export function rowsOfScope(store: ReadStore, { from, to, sector }: SummaryScope): OutputOf<'summary.situations'> {
  const { shown } = rowsOfPeriod(store, from, to);
  return shown.filter((row) => sector === '' || (row.territory || NOT_RECORDED) === sector).map(({ territory: _territory, ...row }) => row);
}

/**
 * The table one-row-a-saisine as Poitiers publishes it, from coded values and the reviewed wording: personal data, whatever its number of rows.
 * `withoutRow`: saisines that are counted and not shown, after an opposition; they belong to no sector.
 */
export function situationRows(
  store: ReadStore,
  scope: SummaryScope,
): { readonly rows: readonly SituationRow[]; readonly withoutRow: number } {
  const { sector } = scope;
  return {
    rows: rowsOfScope(store, scope).map(({ month, referrer, level, decision, purposes, note }) => ({
      month,
      referrer,
      level,
      decision,
      purposes,
      note,
    })),
    withoutRow: sector === '' || sector === NOT_RECORDED ? rowsOfPeriod(store, scope.from, scope.to).frozen : 0,
  };
}
