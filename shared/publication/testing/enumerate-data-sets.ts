import type { LinearSystem } from '../solver.ts';

/**
 * All data sets of whole persons that satisfy a small system, one after the other: the yardstick for the auditor. Every unknown must be in some
 * row with an upper bound.
 */
export function* enumerateDataSets(system: LinearSystem): Generator<readonly number[], void> {
  const counts = Array.from({ length: system.columns }, () => 0);
  const left = system.rows.map((row) => row.upper);
  const rowsOf = Array.from({ length: system.columns }, (_, column) =>
    system.rows.flatMap((row, index) => (row.columns.includes(column) ? [index] : [])),
  );
  /** Rows whose last unknown is this one: their lower bound can be checked there. */
  const endingAt = Array.from({ length: system.columns }, (_, column) =>
    system.rows.flatMap((row, index) => (Math.max(...row.columns) === column ? [index] : [])),
  );
  const fill = function* (column: number): Generator<readonly number[], void> {
    if (column === system.columns) {
      yield [...counts];
      return;
    }
    const most = Math.min(...(rowsOf[column] as number[]).map((row) => left[row] as number));
    for (let count = 0; count <= most; count += 1) {
      counts[column] = count;
      for (const row of rowsOf[column] as number[]) left[row] = (left[row] as number) - count;
      const enough = (endingAt[column] as number[]).every((row) => {
        const bounds = system.rows[row] as LinearSystem['rows'][number];
        return bounds.upper - (left[row] as number) >= bounds.lower;
      });
      if (enough) yield* fill(column + 1);
      for (const row of rowsOf[column] as number[]) left[row] = (left[row] as number) + count;
    }
    counts[column] = 0;
  };
  yield* fill(0);
}
