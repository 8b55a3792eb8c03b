import type { Publication, PublishedTable } from '#shared/publication/publication-format.ts';
import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import { type IndicatorName, indicators } from './indicators.ts';
import { type PublishedWords, readDimension } from './published-words.ts';
import type { ListRow, ReportList } from './report-list.ts';

/** A published list, with the codes of each row for sentences that need to know them. */
export interface PublishedList extends ReportList {
  readonly indicator: IndicatorName;
  readonly codes: readonly (readonly string[])[];
}

/** The number of a cell. In a publication made by the program no cell is hidden or rounded. */
export function valueOf(cell: PublishedTable['cells'][number]): number {
  if (typeof cell.value !== 'number') throw new RangeError('a cell of the publication has no number');
  return cell.value;
}

/** The total of the publication. */
export function publishedTotal(publication: Publication): number {
  const cell = publication.tables.find((table) => table.dims.length === 0)?.cells[0];
  if (cell === undefined) throw new RangeError('the publication has no total');
  return valueOf(cell);
}

/**
 * The tables of one dimension as lists: one a dimension, and the yes/no dimensions of one list together (levers, orientations, the years of a pooled
 * block), each by its « yes ».
 */
export function publishedLists(publication: Publication, names: PublishedWords, words: SummaryReportWords): readonly PublishedList[] {
  const total = publishedTotal(publication);
  const lists = new Map<IndicatorName, { rows: ListRow[]; codes: (readonly string[])[]; multiple: boolean }>();
  for (const table of publication.tables) {
    const [dimension] = table.dims;
    if (table.dims.length !== 1 || dimension === undefined || table.name === 'classes') continue;
    const { indicator, flag } = readDimension(dimension);
    const list = lists.get(indicator) ?? { rows: [], codes: [], multiple: flag !== null };
    lists.set(indicator, list);
    for (const cell of table.cells) {
      const key = cell.key[0] ?? '*';
      const codes = key === '*' ? [] : key;
      if (flag !== null && !(codes.length === 1 && codes[0] === 'yes')) continue;
      const shown = flag === null ? codes : [flag];
      list.rows.push({ ...names.group(dimension, key), key: keyOf(shown), value: valueOf(cell) });
      list.codes.push(shown);
    }
  }
  return [...lists].map(([indicator, { rows, codes, multiple }]) => ({
    indicator,
    id: indicator,
    title: names.list(indicator).label,
    definition: names.list(indicator).definition,
    unit: indicators[indicator].unit,
    rows,
    codes,
    n: total,
    multiple,
    // The years of a block are all shown; of the levers only those that point at nobody.
    multipleNote: indicator === 'year' ? words.tables.multiple : words.tables.multipleShown,
  }));
}

/** Groups of one list share no code, so that the first one names a group; the number of others tells a group apart from one of other years. */
function keyOf(codes: readonly string[]): string {
  return codes.length > 1 ? `${codes[0]}+${codes.length - 1}` : (codes[0] ?? '');
}
