import type { Publication } from './publication-format.ts';

/**
 * The part of a frozen publication that only uses some variables (a steering committee's release, given to the public). It shows less than was
 * audited, so it holds too: the witnesses lose the columns that are no longer shown.
 */
export function restrictPublication(publication: Publication, variables: readonly string[]): Publication {
  const keeps = (name: string): boolean => name === 'year' || variables.includes(name);
  const { witnesses } = publication;
  const columns = witnesses?.variables.flatMap((variable, index) => (keeps(variable.name) ? [index] : [])) ?? [];
  return {
    ...publication,
    dims: Object.fromEntries(Object.entries(publication.dims).filter(([name]) => keeps(name))),
    sensitive: publication.sensitive.filter(keeps),
    process: publication.process.filter(keeps),
    tables: publication.tables.filter((table) => table.dims.every(keeps)),
    ...(witnesses === undefined
      ? {}
      : {
          witnesses: {
            variables: columns.map((index) => witnesses.variables[index] as (typeof witnesses.variables)[number]),
            worlds: witnesses.worlds.map((rows) =>
              rows.map((row) => {
                const [digits = '', count] = row.split('*');
                const kept = columns.map((index) => digits[index]).join('');
                return count === undefined ? kept : `${kept}*${count}`;
              }),
            ),
          },
        }),
  };
}
