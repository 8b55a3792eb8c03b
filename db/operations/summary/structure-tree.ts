import { loadMergedCodes } from '../codes/merged-codes.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';

/** The directory as the counts see it: aliases and merged records are one structure already, services are told under the body they belong to. */
export interface StructureTree {
  readonly nameOf: (id: number) => string;
  /** Its type as it is counted today. */
  readonly typeOf: (id: number) => string | null;
  /** The body at the top of the parents; the structure itself when it depends on none. */
  readonly bodyOf: (id: number) => number;
}

const queries = {
  structures: prepared(() => sql.selectFrom('structure').select(['id', 'type_code', 'parent_id'])),
  names: prepared(() => sql.selectFrom('structure_name').select(['structure_id', 'name']).where('kind', '=', 'current')),
};

/** Loads the directory (domain.md, section 9). */
export function loadStructures(store: ReadStore): StructureTree {
  const rows = new Map(store.all(queries.structures()).map((row) => [row.id, row]));
  const names = new Map(store.all(queries.names()).map((row) => [row.structure_id, row.name]));
  const countedUnder = loadMergedCodes(store);
  return {
    nameOf: (id) => names.get(id) ?? String(id),
    typeOf: (id) => countedUnder('structureType', rows.get(id)?.type_code ?? null),
    bodyOf: (id) => {
      let body = id;
      // No structure is its own ancestor (the directory refuses it); the bound only makes sure that counting ends.
      for (let steps = rows.size; steps > 0; steps -= 1) {
        const parent = rows.get(body)?.parent_id ?? null;
        if (parent === null) break;
        body = parent;
      }
      return body;
    },
  };
}
