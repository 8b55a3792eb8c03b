import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { docxColours, lines, lineWidth } from './docx-parts.ts';

export interface DocxTable {
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly total: boolean }[];
  /** How wide the columns are, against each other. */
  readonly weights: readonly number[];
  /** Least height of a row, in twentieths of a point. */
  readonly rowHeight?: number;
  /** Not to be cut over two pages, when it fits on one. */
  readonly whole?: boolean;
  /** Its last row stays with what follows: a definition. */
  readonly keepsNext?: boolean;
}

/** A real table: its first row is a header that comes again on each page, no row is cut, columns are fixed. */
export function docxTable({ columns, rows, weights, rowHeight, whole = false, keepsNext = false }: DocxTable): Table {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / all) * lineWidth));
  const line = { style: BorderStyle.SINGLE, size: 4, color: docxColours.hairline };
  const cell = (text: string, at: number, style: string, { head = false, keepNext = false }) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: docxColours.raised, color: 'auto' } } : {}),
      children: [new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: lines(text) })],
    });
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title, numeric }, at) => cell(title, at, numeric ? 'TableNumberHeading' : 'TableHeading', { head: true })),
      }),
      ...rows.map(
        ({ cells, total }, place) =>
          new TableRow({
            cantSplit: true,
            ...(rowHeight === undefined ? {} : { height: { value: rowHeight, rule: 'atLeast' as const } }),
            children: columns.map(({ numeric }, at) =>
              cell(cells[at] ?? '', at, styleOf(numeric, total), { keepNext: place < rows.length - 1 ? whole : keepsNext }),
            ),
          }),
      ),
    ],
  });
}

function styleOf(numeric: boolean, total: boolean): string {
  if (numeric) return total ? 'TableTotalNumber' : 'TableNumber';
  return total ? 'TableTotal' : 'TableText';
}
