import type { Layout } from './layout.ts';
import type { Witnesses } from './publication-format.ts';
import type { World } from './world.ts';

/** Writes fictional data sets compactly: equal rows once with their number, rows sorted, one base-36 digit a variable. */
export function writeWitnesses(layout: Layout, worlds: readonly World[]): Witnesses {
  const width = layout.variables.length;
  const told = layout.variables.flatMap((variable, index) => (variable.atoms.length > 1 ? [index] : []));
  const texts = worlds.map((world) => {
    const rows = new Map<string, number>();
    for (let person = 0; person < layout.persons; person += 1) {
      const row = told.map((index) => (world.rows[person * width + index] as number).toString(36)).join('');
      rows.set(row, (rows.get(row) ?? 0) + 1);
    }
    return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([row, count]) => (count === 1 ? row : `${row}*${count}`));
  });
  return {
    variables: told.map((index) => {
      const variable = layout.variables[index] as Layout['variables'][number];
      return { name: variable.name, groups: variable.atoms.map((atom) => [...atom]) };
    }),
    worlds: [...new Set(texts.map((rows) => rows.join(' ')))].map((text) => text.split(' ')),
  };
}
