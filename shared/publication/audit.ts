import { type Layout, layoutOf } from './layout.ts';
import { type AuditedSystem, linearSystemOf } from './linear-system.ts';
import type { Publication } from './publication-format.ts';
import type { LinearSystem, OpenSystem, Solver } from './solver.ts';
import { searchWitnesses } from './witness-search.ts';

/** Something an attacker learns. `where` are the groups it is about, one a dimension, as their codes. */
export interface Finding {
  /**
   * `published`: the file shows a small number itself; `pinned`: a number that it does not show is too well known; `inference`: all members of
   * a group but at most one share a sensitive value; `contradiction`: no data set gives the file.
   */
  readonly kind: 'published' | 'pinned' | 'inference' | 'contradiction';
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly least: number;
  readonly greatest: number;
}

/**
 * The auditor's answer. `holds` and `fails` are proven; `unproven` means that neither could be shown and must be treated as a failure.
 * `exact` says that the numbers come from solving for whole persons.
 */
export interface AuditVerdict {
  readonly verdict: 'holds' | 'fails' | 'unproven';
  readonly findings: readonly Finding[];
  readonly asked: number;
  readonly exact: boolean;
}

/** Findings are listed up to this number; one is enough to fail. */
const mostFindings = 20;

/**
 * Audits any publication file, of one release or of several together, also one made by other means: hidden cells, roundings, several
 * groupings, the same year twice. For every count up to three dimensions together it finds the least and greatest possible value. A count is safe
 * when it is at least the threshold for certain, or when its extremes are threshold − 1 or more apart (inside an open total that is smaller:
 * when it can be anything from zero to that total).
 *
 * Small files are solved exactly for whole persons; large ones are proven by witnesses, or else left `unproven`.
 * Yields after each question.
 */
export function* auditFile(publication: Omit<Publication, 'witnesses'>, solver: Solver): Generator<void, AuditVerdict> {
  const published = publishedSmall(publication);
  if (published.length > 0) return { verdict: 'fails', findings: published, asked: 0, exact: true };
  const audited = linearSystemOf(publication);
  if (audited === undefined) return yield* provenByWitnesses(publication);
  const open = solver.open(audited.system);
  try {
    return yield* solveAll(publication, audited, open);
  } finally {
    open.close();
  }
}

function* provenByWitnesses(publication: Omit<Publication, 'witnesses'>): Generator<void, AuditVerdict> {
  const layout: Layout | string = layoutOf(publication);
  if (typeof layout === 'string') return { verdict: 'unproven', findings: [], asked: 0, exact: false };
  const proof = yield* searchWitnesses(layout);
  return { verdict: proof.holds ? 'holds' : 'unproven', findings: [], asked: proof.holds ? proof.hidden : 0, exact: false };
}

function publishedSmall(publication: Omit<Publication, 'witnesses'>): readonly Finding[] {
  return publication.tables
    .flatMap((table) =>
      table.cells.flatMap((cell): readonly Finding[] => {
        const { value } = cell;
        if (typeof value !== 'number' || cell.open === true || value >= publication.threshold) return [];
        const where = Object.fromEntries(table.dims.map((dim, position) => [dim, keyCodes(cell.key[position])]));
        return [{ kind: 'published', where, least: value, greatest: value }];
      }),
    )
    .slice(0, mostFindings);
}

function keyCodes(key: readonly string[] | '*' | undefined): readonly string[] {
  return key === undefined || key === '*' ? ['*'] : key;
}

interface Range {
  readonly least: number;
  readonly greatest: number;
  readonly exact: boolean;
}

/** Asks for ranges, keeping every data set that was found: most counts are settled by one that is already known. */
class Ranges {
  readonly #open: OpenSystem;
  readonly #system: LinearSystem;
  readonly #known: (readonly number[])[] = [];
  exact = true;

  constructor(open: OpenSystem, system: LinearSystem) {
    this.#open = open;
    this.#system = system;
  }

  /** Keeps a data set, if it gives the file when recounted with whole numbers: what the solver says is not taken on trust. */
  #keep(counts: readonly number[]): void {
    const whole = counts.map((count) => Math.round(count));
    const gives = this.#system.rows.every((row) => {
      const sum = row.columns.reduce((total, column) => total + (whole[column] as number), 0);
      return sum >= row.lower && sum <= row.upper;
    });
    if (gives && whole.every((count) => count >= 0)) this.#known.push(whole);
  }

  /** A data set exists at all. */
  isFeasible(): boolean | undefined {
    const answer = this.#open.extreme([], 'least', false);
    if (answer.status === 'optimal') this.#keep(answer.counts);
    return answer.status === 'unknown' ? undefined : answer.status === 'optimal';
  }

  seen(columns: readonly number[]): Range {
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (const counts of this.#known) {
      const count = columns.reduce((sum, column) => sum + (counts[column] as number), 0);
      least = Math.min(least, count);
      greatest = Math.max(greatest, count);
    }
    return { least, greatest, exact: false };
  }

  extreme(columns: readonly number[], sense: 'least' | 'greatest'): number | undefined {
    const answer = this.#open.extreme(columns, sense, false);
    if (answer.status !== 'optimal') {
      this.exact = false;
      return undefined;
    }
    this.#keep(answer.counts);
    return Math.round(answer.value);
  }

  /** Bound over the reals: never inside the true range. */
  bound(columns: readonly number[], sense: 'least' | 'greatest'): number | undefined {
    const answer = this.#open.extreme(columns, sense, true);
    if (answer.status !== 'optimal') return undefined;
    return sense === 'least' ? Math.ceil(answer.value - 1e-6) : Math.floor(answer.value + 1e-6);
  }
}

function* solveAll(publication: Omit<Publication, 'witnesses'>, audited: AuditedSystem, open: OpenSystem): Generator<void, AuditVerdict> {
  const ranges = new Ranges(open, audited.system);
  const feasible = ranges.isFeasible();
  if (feasible === false) {
    return { verdict: 'fails', findings: [{ kind: 'contradiction', where: {}, least: 0, greatest: 0 }], asked: 0, exact: true };
  }
  if (feasible === undefined) return { verdict: 'unproven', findings: [], asked: 0, exact: false };
  const process = audited.dimensions.map((dimension) => publication.process.includes(dimension.name));
  const findings: Finding[] = [];
  let asked = 0;
  let unsettled = 0;
  for (const masks of questions(audited)) {
    if ([...masks.keys()].every((dim) => process[dim])) continue;
    yield;
    asked += 1;
    const columns = audited.columnsOf(masks);
    const needed = yield* neededSpread(publication.threshold, audited, masks, process, ranges);
    if (needed === 0) continue;
    const seen = ranges.seen(columns);
    if (seen.greatest - seen.least >= needed) continue;
    const greatest = ranges.extreme(columns, 'greatest') ?? ranges.bound(columns, 'greatest');
    const least = ranges.extreme(columns, 'least') ?? ranges.bound(columns, 'least');
    if (greatest === undefined || least === undefined) {
      unsettled += 1;
      continue;
    }
    if (least >= publication.threshold) continue;
    if (greatest - least >= needed) {
      // Only whole data sets prove that a count moves; a bound over the reals does not.
      const now = ranges.seen(columns);
      if (now.greatest - now.least < needed) unsettled += 1;
      continue;
    }
    findings.push(describe(publication, audited, masks, least, greatest, ranges));
    if (findings.length >= mostFindings) break;
  }
  const verdict = findings.length > 0 ? 'fails' : unsettled > 0 ? 'unproven' : 'holds';
  return { verdict, findings, asked, exact: ranges.exact };
}

/**
 * threshold − 1, or the greatest number of persons in the years or batches that are asked for, or in all others, when that is smaller: where an
 * open total says that three persons belong to a year, no count inside can move further than that.
 */
function* neededSpread(
  threshold: number,
  audited: AuditedSystem,
  masks: ReadonlyMap<number, number>,
  process: readonly boolean[],
  ranges: Ranges,
): Generator<void, number> {
  const outer = new Map([...masks].filter(([dim]) => process[dim]));
  if (outer.size === 0) return threshold - 1;
  yield;
  const inside = audited.columnsOf(outer);
  const within = new Set(inside);
  const outside = Array.from({ length: audited.system.columns }, (_, column) => column).filter((column) => !within.has(column));
  const others = ranges.extreme(outside, 'greatest') ?? threshold - 1;
  return Math.min(threshold - 1, ranges.extreme(inside, 'greatest') ?? threshold - 1, others === 0 ? threshold - 1 : others);
}

function* questions(audited: AuditedSystem): Generator<ReadonlyMap<number, number>, void> {
  const { dimensions } = audited;
  for (let i = 0; i < dimensions.length; i += 1) {
    for (const a of dimensions[i]?.sets ?? []) {
      yield new Map([[i, a]]);
      for (let j = i + 1; j < dimensions.length; j += 1) {
        for (const b of dimensions[j]?.sets ?? []) {
          yield new Map([
            [i, a],
            [j, b],
          ]);
          for (let l = j + 1; l < dimensions.length; l += 1) {
            for (const c of dimensions[l]?.sets ?? [])
              yield new Map([
                [i, a],
                [j, b],
                [l, c],
              ]);
          }
        }
      }
    }
  }
}

/** Says what is learnt: a sensitive value of a whole group, or a small count. */
function describe(
  publication: Omit<Publication, 'witnesses'>,
  audited: AuditedSystem,
  masks: ReadonlyMap<number, number>,
  least: number,
  greatest: number,
  ranges: Ranges,
): Finding {
  const where = Object.fromEntries(
    [...masks].map(([dim, mask]) => {
      const dimension = audited.dimensions[dim];
      return [dimension?.name ?? '', (dimension?.atoms ?? []).flatMap((atom, index) => (((mask >> index) & 1) === 1 ? atom : []))];
    }),
  );
  for (const [dim] of masks) {
    if (!publication.sensitive.includes(audited.dimensions[dim]?.name ?? '')) continue;
    const group = new Map([...masks].filter(([other]) => other !== dim));
    const members = ranges.extreme(audited.columnsOf(group), 'least') ?? 0;
    const all = 2 ** (audited.dimensions[dim]?.atoms.length ?? 1) - 1;
    for (const value of audited.dimensions[dim]?.sets ?? []) {
      const others = ranges.extreme(audited.columnsOf(new Map([...group, [dim, all & ~value]])), 'greatest');
      if (group.size > 0 && members > 1 && others !== undefined && others <= 1) return { kind: 'inference', where, least, greatest };
    }
  }
  return { kind: 'pinned', where, least, greatest };
}
