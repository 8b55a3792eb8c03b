import type { SummaryCounts } from '#shared/summary/counts.ts';
import { type IndicatorName, indicatorNames, indicators } from '#shared/summary/indicators.ts';

/** A row of a comparison: one number a column, `null` where a column does not know it. */
export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** Names of the indicators of a shape that at least one column knows, in the order of a report. */
export function known(shape: 'total' | 'list' | 'delay', columns: readonly SummaryCounts[]): IndicatorName[] {
  return indicatorNames.filter((name) => indicators[name].shape === shape && columns.some((counts) => has(counts, name)));
}

function has({ totals, tables, delays }: SummaryCounts, name: IndicatorName): boolean {
  return (
    totals[name] !== undefined ||
    tables.some((table) => table.indicator === name && table.n > 0) ||
    delays.some((delay) => delay.indicator === name && delay.n > 0)
  );
}

/** One list in every column: codes in the order in which the columns name them. A code that a column does not name is zero there, when it has the list. */
export function comparedList(name: IndicatorName, columns: readonly SummaryCounts[]): readonly ComparedRow[] {
  const tables = columns.map(({ tables: all }) => all.find(({ indicator }) => indicator === name));
  const labels = new Map(tables.flatMap((table) => table?.rows.map(({ code, label }) => [code, label] as const) ?? []));
  return [...labels].map(([code, label]) => ({
    key: code,
    label,
    values: tables.map((table) => (table ? (table.rows.find((row) => row.code === code)?.value ?? 0) : null)),
  }));
}

/** The number that each column's list adds up to, or stands beside. */
export function comparedTotals(name: IndicatorName, columns: readonly SummaryCounts[]): readonly (number | null)[] {
  return columns.map(({ tables }) => tables.find(({ indicator }) => indicator === name)?.n ?? null);
}
