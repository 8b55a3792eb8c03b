import type { Publication, PublishedCell, PublishedTable } from '../publication-format.ts';

type Value = PublishedCell['value'];

/**
 * A table in short: dimensions `gender × level`, cells `F | 1+2` (codes joined by `+`, `*` for all).
 * `open` marks totals, `universe` says which persons it is about, `complete` that what is not listed is zero.
 */
export function table(
  dims: string,
  cells: Readonly<Record<string, Value>>,
  options: { readonly open?: true; readonly complete?: true; readonly universe?: Record<string, string[]> } = {},
): PublishedTable {
  const names = dims === '' ? [] : dims.split(' × ');
  return {
    name: dims === '' ? 'total' : dims,
    dims: names,
    ...(options.universe === undefined ? {} : { universe: options.universe }),
    ...(options.complete === undefined ? {} : { complete: options.complete }),
    cells: Object.entries(cells).map(([key, value]) => ({
      key: names.length === 0 ? [] : key.split(' | ').map((part) => (part === '*' ? '*' : part.split('+'))),
      value,
      ...(options.open === undefined ? {} : { open: options.open }),
    })),
  };
}

/** The table of the total. */
export function total(value: number, universe?: Record<string, string[]>): PublishedTable {
  return table('', { '': value }, { open: true, ...(universe === undefined ? {} : { universe }) });
}

/** A file made of such tables. */
export function auditedFile(
  dims: Readonly<Record<string, string>>,
  tables: readonly PublishedTable[],
  options: { readonly threshold?: number; readonly sensitive?: string[]; readonly process?: string[] } = {},
): Omit<Publication, 'witnesses'> {
  return {
    format: 'publication/1',
    threshold: options.threshold ?? 5,
    dims: Object.fromEntries(Object.entries(dims).map(([name, codes]) => [name, codes.split(' ')])),
    sensitive: options.sensitive ?? [],
    process: options.process ?? [],
    tables: [...tables],
  };
}
