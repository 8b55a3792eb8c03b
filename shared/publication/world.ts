/** A fictional data set on the atoms of a layout: `rows[person × variables + variable]` is an atom. */
export interface World {
  readonly rows: Uint8Array;
}

export function copyWorld(world: World): World {
  return { rows: world.rows.slice() };
}
