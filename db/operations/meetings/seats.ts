import type { HabilitationClass } from '#shared/code-lists/structure-types.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';

/** A structure of the directory as somebody who may sit: its name today, its class and college. */
export interface Seat {
  readonly id: number;
  readonly name: string;
  readonly typeCode: string;
  readonly habilitationClass: HabilitationClass;
  readonly college: string | null;
  readonly permanent: boolean;
}

const allSeats = prepared(() =>
  sql
    .selectFrom('structure')
    .innerJoin('structure_name', (join) =>
      join.onRef('structure_name.structure_id', '=', 'structure.id').on('structure_name.kind', '=', 'current'),
    )
    .leftJoin('code', (join) => join.onRef('code.code', '=', 'structure.type_code').on('code.list', '=', 'structureType'))
    .select([
      'structure.id',
      'structure_name.name',
      'structure.type_code',
      'structure.habilitation_override',
      'structure.permanent_member',
      'structure.active',
      'code.habilitation_class',
      'code.college',
    ])
    .orderBy('structure.id'),
);

/** Every structure by its number. The class is the type's unless a jurist decided otherwise; without one, it is D. */
export function loadSeats(store: ReadStore): Map<number, Seat> {
  return new Map(
    store.all(allSeats()).map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        typeCode: row.type_code,
        habilitationClass: (row.habilitation_override ?? row.habilitation_class ?? 'D') as HabilitationClass,
        college: row.college,
        permanent: row.permanent_member === 1 && row.active === 1,
      },
    ]),
  );
}
