import { summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import { summaryReportCatalogues } from '#shared/messages/summary-report-catalogue.ts';
import { flatText, stemsOf } from './flat-text.ts';
import type { SummaryReport } from './report.ts';

/** A number of a table, with what its row and its column are called. */
export interface ReportFigure {
  readonly value: number;
  readonly table: string;
  readonly label: string;
  /** Words that name it in a sentence. */
  readonly stems: readonly string[];
}

/** What a report's tables say, for comparing typed numbers with them. */
export interface ReportFigures {
  readonly figures: readonly ReportFigure[];
  readonly values: ReadonlySet<number>;
  /** Parts of the whole that the tables show, 0 to 1. */
  readonly shares: readonly number[];
  /** Number of situations; `null` when no table says it. */
  readonly total: number | null;
  /** Labels with a number of their own (« 18 à 24 ans »), flat: in a sentence they count nothing. */
  readonly numberedLabels: readonly string[];
}

/** Collects the numbers of all tables. */
export function figuresOf(report: SummaryReport): ReportFigures {
  const figures: ReportFigure[] = [];
  const shares = new Set<number>();
  const labels = new Set<string>();
  const { count } = summaryReportCatalogues[report.facts.language].columns;
  /** Numbers of situations. */
  const parts: number[] = [];
  let total: number | null = null;
  for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'table') continue;
    for (const { label } of block.columns) labels.add(label);
    const sums = block.rows.find(({ mark }) => mark === 'total');
    for (const row of block.rows) {
      const texts = row.cells.filter((cell) => typeof cell === 'string');
      for (const text of texts) labels.add(text);
      const label = texts[0] ?? '';
      for (const [index, cell] of row.cells.entries()) {
        if (typeof cell !== 'number') continue;
        const column = block.columns[index]?.label ?? '';
        const named = block.columns.filter(({ kind }) => kind === 'number').length > 1 && index > 1 ? `${label}, ${column}` : label;
        if (column.startsWith('%')) continue;
        figures.push({ value: cell, table: block.title, label: named, stems: stemsOf(flatText(named)) });
        const base = sums?.cells[index];
        if (typeof base === 'number' && base > 0) shares.add(cell / base);
        if (sums !== undefined || column === count.situation) parts.push(cell);
      }
    }
    if (block.id === 'situations' || block.id === 'activity-totals') {
      const { name } = summaryIndicatorCatalogues[report.facts.language].names.situations;
      const value = block.rows.find(({ cells }) => cells[0] === name)?.cells[1];
      total ??= typeof value === 'number' ? value : null;
    }
  }
  if (total !== null && total > 0) for (const part of parts) if (part <= total) shares.add(part / total);
  return {
    figures,
    values: new Set(figures.map(({ value }) => value)),
    shares: [...shares],
    total,
    numberedLabels: [...labels].filter((label) => /\d/.test(label)).map(flatText),
  };
}
