import type highsLoader from 'highs';
import type { LinearSystem, OpenSystem, Solver, SolverAnswer } from './solver.ts';

type Highs = Awaited<ReturnType<typeof highsLoader>>;

/** Branch-and-bound nodes before a question is given up: a limit in work, not in time, so that every machine answers the same. */
const mostNodes = 2000;

/**
 * The solver HiGHS behind the engine's interface.
 * @param highs the WASM module, loaded by the caller (the vault process, a test, a command)
 */
export function highsSolver(highs: Highs): Solver {
  return { open: (system) => openSystem(highs, system) };
}

function openSystem(highs: Highs, system: LinearSystem): OpenSystem {
  const { columns, rows, most } = system;
  const starts = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] as number) + row.columns.length;
  const indexes = Int32Array.from(rows.flatMap((row) => row.columns));
  const { minimize, maximize } = highs.constants.objectiveSense;
  const { continuous, integer } = highs.constants.variableType;
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(most),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: 'csr',
      numCols: columns,
      numRows: rows.length,
      starts,
      indices: indexes,
      values: new Float64Array(indexes.length).fill(1),
    },
  });
  model.options.set({ output_flag: false, mip_max_nodes: mostNodes, mip_rel_gap: 0, mip_abs_gap: 0.5 });
  const all = { kind: 'range', from: 0, to: columns - 1 } as const;
  let isRelaxed = true;
  return {
    extreme(asked, sense, relaxed): SolverAnswer {
      try {
        if (relaxed !== isRelaxed) {
          for (let column = 0; column < columns; column += 1) model.changeColIntegrality(column, relaxed ? continuous : integer);
          isRelaxed = relaxed;
        }
        const costs = new Float64Array(columns);
        for (const column of asked) costs[column] = 1;
        model.changeColsCost(all, costs);
        model.changeObjectiveSense(sense === 'least' ? minimize : maximize);
        model.run();
        const status = model.getModelStatus();
        if (status === highs.constants.modelStatus.optimal) {
          return { status: 'optimal', value: model.getObjectiveValue(), counts: [...model.getSolution().colValue] };
        }
        return { status: status === highs.constants.modelStatus.infeasible ? 'infeasible' : 'unknown' };
      } catch {
        return { status: 'unknown' };
      }
    },
    close: () => model.dispose(),
  };
}
