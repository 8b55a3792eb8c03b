import { canonicalJson } from './canonical-json.ts';
import type { Explanation, Kept, Light } from './explanation.ts';
import type { Layout } from './layout.ts';
import type { Publication } from './publication-format.ts';
import type { Settings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import { totalTable } from './tables.ts';
import type { VariableSpec } from './variable-spec.ts';
import { writeWitnesses } from './witness-format.ts';
import type { Proof } from './witness-search.ts';

/** A new release. `json` is its canonical text: what is frozen, hashed and given away. */
export interface Published {
  readonly kind: 'published';
  readonly publication: Publication;
  readonly json: string;
  readonly explanations: readonly Explanation[];
  readonly lights: readonly Light[];
  readonly kept: Kept;
}

/** A release under way. */
export interface Draft {
  readonly publication: Omit<Publication, 'witnesses'>;
  readonly kept: Kept;
}

/** What was laid out and proven. */
export interface Proven {
  readonly layout: Layout;
  readonly proof: Extract<Proof, { holds: true }>;
}

/** The head of a publication file: everything but its tables. */
export function emptyPublication(
  snapshot: Snapshot,
  settings: Settings,
  specs: readonly VariableSpec[],
): Omit<Publication, 'witnesses' | 'tables'> {
  const withRole = (role: VariableSpec['role']): string[] => specs.filter((spec) => spec.role === role).map((spec) => spec.name);
  return {
    format: 'publication/1',
    threshold: settings.threshold,
    period: { ...snapshot.period },
    ...(snapshot.scope === '' ? {} : { scope: snapshot.scope }),
    dims: { year: [...snapshot.years], ...Object.fromEntries(specs.map((spec) => [spec.name, [...spec.codes]])) },
    sensitive: withRole('sensitive'),
    process: ['year', ...withRole('process')],
  };
}

/** A release that shows nothing but the total. */
export function totalDraft(snapshot: Snapshot, settings: Settings): Draft {
  return {
    publication: {
      ...emptyPublication(snapshot, settings, []),
      tables: [totalTable(snapshot.persons.length, { year: [...snapshot.years] })],
    },
    kept: { oneWayPerMille: 0, variables: [], crosses: [], classes: 0 },
  };
}

/**
 * Turns a draft into the release: unused dimensions leave, witnesses are written.
 * @param earlier releases of the ledger that it was audited with
 */
export function finish(draft: Draft, proven: Proven | undefined, explanations: readonly Explanation[], earlier: number): Published {
  const told = new Set(draft.publication.tables.flatMap((table) => table.dims));
  const { dims } = draft.publication;
  const publication: Publication = {
    ...draft.publication,
    dims: Object.fromEntries(Object.entries(dims).filter(([name]) => name === 'year' || told.has(name))),
    sensitive: draft.publication.sensitive.filter((name) => told.has(name)),
    process: draft.publication.process.filter((name) => name === 'year' || told.has(name)),
    ...(proven === undefined ? {} : { witnesses: writeWitnesses(proven.layout, proven.proof.worlds) }),
  };
  const cells = publication.tables.flatMap((table) => table.cells);
  const closed = cells.flatMap((cell) => (cell.open === true || typeof cell.value !== 'number' ? [] : [cell.value]));
  const least = closed.reduce((smallest, value) => Math.min(smallest, value), Number.MAX_SAFE_INTEGER);
  return {
    kind: 'published',
    publication,
    json: canonicalJson(publication),
    explanations,
    lights: [
      { question: 'individualisation', holds: true, count: cells.length, detail: closed.length === 0 ? 0 : least },
      { question: 'correlation', holds: true, count: cells.length, detail: earlier },
      { question: 'inference', holds: true, count: proven?.proof.hidden ?? 0, detail: publication.witnesses?.worlds.length ?? 0 },
    ],
    kept: draft.kept,
  };
}
