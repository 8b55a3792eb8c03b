import { type Constraint, solve } from 'yalps';
import type { Solver } from '../solver.ts';

/** A second solver, independent of HiGHS, in plain JavaScript: small systems only. */
export const yalpsSolver: Solver = {
  open: (system) => ({
    extreme(columns, sense, relaxed) {
      const constraints = new Map<string, Constraint>(system.rows.map((row, index) => [`r${index}`, { min: row.lower, max: row.upper }]));
      const coefficients = Array.from({ length: system.columns }, () => new Map<string, number>());
      for (const [index, row] of system.rows.entries()) for (const column of row.columns) coefficients[column]?.set(`r${index}`, 1);
      for (const [column, entries] of coefficients.entries()) {
        constraints.set(`c${column}`, { max: system.most });
        entries.set(`c${column}`, 1);
      }
      for (const column of columns) coefficients[column]?.set('asked', 1);
      const answer = solve(
        {
          direction: sense === 'least' ? 'minimize' : 'maximize',
          objective: 'asked',
          constraints,
          variables: coefficients.map((entries, index) => [String(index), entries] as const),
          integers: !relaxed,
        },
        { includeZeroVariables: true, precision: 1e-9 },
      );
      if (answer.status === 'infeasible') return { status: 'infeasible' };
      if (answer.status !== 'optimal') return { status: 'unknown' };
      const counts = Array.from({ length: system.columns }, () => 0);
      for (const [name, value] of answer.variables) counts[Number(name)] = value;
      return { status: 'optimal', value: columns.reduce((sum, column) => sum + (counts[column] ?? 0), 0), counts };
    },
    close: () => undefined,
  }),
};
