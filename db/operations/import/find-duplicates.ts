import type { ReadLine } from '#shared/import/interpret.ts';
import { fold } from '#shared/text/fold.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { structureNames } from '../structures.ts';
import type { ImportPlan, Understood } from './understand.ts';
import { contactName } from './write-directory-line.ts';

/** `duplicate_in_file` with the line (counted from 1), or `duplicate_in_vault` with what stands there. */
export interface Duplicate {
  readonly where: 'duplicate_in_file' | 'duplicate_in_vault';
  readonly what: string;
}

/** Lines that say again what another line, or the vault, says already. They are shown and left out, unless the person keeps them. */
export function findDuplicates(
  store: ReadStore,
  understood: Understood,
  lines: readonly ReadLine[],
  plan: ImportPlan,
): Map<number, Duplicate> {
  const found = new Map<number, Duplicate>();
  const seen = new Map<string, number>();
  const inVault = vaultKeys(store, understood, plan);
  for (const line of lines) {
    const known = inVault(line);
    if (known !== null) found.set(line.line, { where: 'duplicate_in_vault', what: known });
    for (const key of keysOf(line, plan)) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, line.line);
      else if (!found.has(line.line)) found.set(line.line, { where: 'duplicate_in_file', what: String(first + 1) });
    }
  }
  return found;
}

/** Under which two lines of a file are the same. */
function keysOf({ values }: ReadLine, plan: ImportPlan): string[] {
  if (plan.kind === 'structures') return [`name:${fold(values.texts['name'] ?? '')}`];
  if (plan.kind === 'contacts') return [`contact:${fold(values.structures['structure']?.[0] ?? '')}:${fold(contactName(values))}`];
  const reference = values.texts['reference'];
  // Two numbers are two saisines, however alike they are.
  return [reference === undefined ? `all:${JSON.stringify(values)}` : `reference:${fold(reference)}`];
}

function vaultKeys(store: ReadStore, understood: Understood, plan: ImportPlan): (line: ReadLine) => string | null {
  const idOf = new Map(understood.structures.map(({ text, taken }) => [fold(text), taken?.id ?? null]));
  if (plan.kind === 'structures') {
    const current = structureNames(store);
    const names = new Map(
      store
        .all(sql.selectFrom('structure_name').select(['folded', 'structure_id']))
        .map((row) => [row.folded, current.get(row.structure_id) ?? '']),
    );
    return ({ values }) => names.get(fold(values.texts['name'] ?? '')) ?? null;
  }
  if (plan.kind === 'contacts') {
    const names = new Map(
      store
        .all(sql.selectFrom('contact').select(['structure_id', 'name']))
        .map((row) => [`${row.structure_id}:${fold(row.name)}`, row.name]),
    );
    return ({ values }) =>
      names.get(`${idOf.get(fold(values.structures['structure']?.[0] ?? '')) ?? 0}:${fold(contactName(values))}`) ?? null;
  }
  const bySource = new Map(
    store
      .all(
        sql
          .selectFrom('import_made')
          .innerJoin('import', 'import.id', 'import_made.import_id')
          .innerJoin('referral', 'referral.id', 'import_made.referral_id')
          .select(['import_made.source_reference', 'referral.reference', 'referral.received_on'])
          .where('import.undone_at', 'is', null)
          .where('import_made.source_reference', 'is not', null),
      )
      .map((row) => [`${fold(row.source_reference ?? '')}:${row.received_on}`, row.reference]),
  );
  const byFacts = new Map<string, { reference: string; problem: string | null; gender: string | null }[]>();
  for (const row of store.all(
    sql.selectFrom('referral').select(['reference', 'received_on', 'structure_id', 'dominant_problem', 'gender']),
  )) {
    const key = `${row.received_on}:${row.structure_id}`;
    byFacts.set(key, [...(byFacts.get(key) ?? []), { reference: row.reference, problem: row.dominant_problem, gender: row.gender }]);
  }
  return ({ values }) => {
    const on = values.dates['receivedOn'];
    const structure = idOf.get(fold(values.structures['structure']?.[0] ?? ''));
    const source = values.texts['reference'];
    if (on === undefined) return null;
    const again = source === undefined ? undefined : bySource.get(`${fold(source)}:${on}`);
    if (again !== undefined) return again;
    if (structure == null) return null;
    const same = (a: string | null, b: string | undefined): boolean => a === null || b === undefined || a === b;
    return (
      byFacts
        .get(`${on}:${structure}`)
        ?.find(
          ({ problem, gender }) => same(problem, values.codes['problem']?.[0]?.code) && same(gender, values.codes['gender']?.[0]?.code),
        )?.reference ?? null
    );
  };
}
