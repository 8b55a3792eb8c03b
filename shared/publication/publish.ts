import { canonicalJson } from './canonical-json.ts';
import { codePersons, countCodes } from './coded-persons.ts';
import { type CrossDimension, type Cut, finestCross } from './cross-table.ts';
import type { Explanation, Kept, Light, RefusalReason, Remedy } from './explanation.ts';
import { keptPerMille } from './information.ts';
import { type Layout, layoutOf } from './layout.ts';
import { changesSince, frozenRelease, type LedgerEntry, overlappingReleases } from './ledger.ts';
import { type Pace, type Progress, runPaced } from './pace.ts';
import type { Publication, PublishedTable } from './publication-format.ts';
import { regroup } from './regroup.ts';
import { restrictPublication } from './restrict-publication.ts';
import { leastThreshold, type Settings } from './settings.ts';
import { situationClasses } from './situation-classes.ts';
import type { Snapshot } from './snapshot.ts';
import { asCrossTablesShow, classTable, crossTable, oneWayTable, type ShownVariable, showVariable, totalTable, type Universe } from './tables.ts';
import type { VariableSpec } from './variable-spec.ts';
import { type Proof, searchWitnesses } from './witness-search.ts';
import { writeWitnesses } from './witness-format.ts';

/** A new release. `json` is its canonical text: what is frozen, hashed and given away. */
export interface Published {
  readonly kind: 'published';
  readonly publication: Publication;
  readonly json: string;
  readonly explanations: readonly Explanation[];
  readonly lights: readonly Light[];
  readonly kept: Kept;
}

/** The period was published before: its numbers are kept. `reasons` is empty when nothing has changed since. */
export interface Frozen {
  readonly kind: 'frozen';
  readonly publication: Publication;
  readonly json: string;
  readonly entryId: string;
  readonly reasons: readonly RefusalReason[];
}

export type PublishResult = Published | Frozen;

/** Names of the variables that an audience may see. */
export function visibleVariables(settings: Pick<Settings, 'variables' | 'audience'>): readonly VariableSpec[] {
  return settings.variables.filter((spec) => settings.audience === 'copil' || spec.audience !== 'copil');
}

/**
 * Makes the yearly tables of a period that nobody can turn back into persons, and proves it.
 *
 * A period that was released before keeps its groups and numbers (`Frozen`), whatever was added, corrected or erased since. A period that
 * overlaps a release that showed more than totals gets its total only. Otherwise the variables are regrouped, cross tables are added one by one
 * while witnesses are found for everything together, then classes of situations.
 *
 * Deterministic: the same snapshot, settings and ledger give the same bytes.
 * @throws RangeError for a threshold below 5, a person counted twice, or a code that is not listed
 * @throws Cancelled when `pace.cancelled` answers true
 */
export async function publish(snapshot: Snapshot, settings: Settings, ledger: readonly LedgerEntry[], pace: Pace): Promise<PublishResult> {
  return runPaced(publishSteps(snapshot, settings, ledger), pace);
}

/** The steps of `publish`, each of a few milliseconds. */
export function* publishSteps(
  snapshot: Snapshot,
  settings: Settings,
  ledger: readonly LedgerEntry[],
): Generator<Progress | undefined | void, PublishResult> {
  if (!Number.isSafeInteger(settings.threshold) || settings.threshold < leastThreshold) throw new RangeError('threshold below 5');
  const specs = visibleVariables(settings);
  const frozen = frozenRelease(ledger, snapshot);
  if (frozen !== undefined) return keepFrozen(frozen, snapshot, settings);

  const overlapping = overlappingReleases(ledger, snapshot)[0];
  if (overlapping !== undefined) {
    return finish(
      totalDraft(snapshot, settings, specs),
      undefined,
      [{ code: 'total_only_overlap', since: overlapping.publishedOn, remedies: [] }],
      ledger.length,
    );
  }
  if (snapshot.persons.length < 2 * settings.threshold) {
    const needed = 2 * settings.threshold;
    return finish(
      totalDraft(snapshot, settings, specs),
      undefined,
      [{ code: 'total_only_too_few', persons: snapshot.persons.length, needed, remedies: ['pool_years'] }],
      ledger.length,
    );
  }
  return yield* makeRelease(snapshot, settings, specs, ledger.length);
}

/** A release under way. */
interface Draft {
  readonly publication: Omit<Publication, 'witnesses'>;
  readonly specs: readonly VariableSpec[];
  readonly shown: readonly ShownVariable[];
  readonly kept: Kept;
}

const everyRemedy: readonly Remedy[] = ['pool_years', 'coarser_variable', 'leave_out'];
const mostCoarsenings = 3;

function* makeRelease(
  snapshot: Snapshot,
  settings: Settings,
  specs: readonly VariableSpec[],
  earlier: number,
): Generator<Progress | undefined | void, PublishResult> {
  const steps = settings.crosses.length + 3;
  yield { step: 'regrouping', done: 0, total: steps };
  const explanations: Explanation[] = [];
  const persons = codePersons(snapshot, specs);
  const universe: Universe = { year: [...snapshot.years] };
  const shown: ShownVariable[] = [];
  const keptVariables: Kept['variables'][number][] = [];
  for (const spec of specs) {
    const counts = countCodes(persons, spec);
    const byHand = settings.merged?.[spec.name] ?? [];
    const open = spec.kind === 'flag' && spec.open === true;
    const groups = open
      ? spec.codes.map((code) => ({ codes: [code], count: counts.get(code) ?? 0 }))
      : regroup(spec, counts, settings.threshold, byHand);
    const complete = [...counts.values()];
    if (!open) {
      const perMille = keptPerMille(
        groups.map((group) => group.count),
        complete,
      );
      keptVariables.push({ name: spec.name, groups: groups.length, perMille: groups.length < 2 ? 0 : perMille });
      explanations.push(...explainGroups(spec, groups, counts, settings.threshold, byHand));
    }
    if (groups.length > 1) shown.push(showVariable(spec, groups, persons));
    yield;
  }

  const base = emptyPublication(snapshot, settings, specs);
  const tables: PublishedTable[] = [totalTable(persons.size, universe), ...shown.map((variable) => oneWayTable(variable, universe))];
  const assemble = (): Omit<Publication, 'witnesses'> => ({ ...base, tables });
  yield { step: 'proving', done: 1, total: steps };
  let proven = yield* prove(assemble());
  if (proven === undefined) {
    return finish(
      totalDraft(snapshot, settings, specs),
      undefined,
      [...explanations, { code: 'total_only_not_proven', remedies: everyRemedy }],
      earlier,
    );
  }

  const candidates: Candidate[] = [];
  for (const names of settings.crosses) {
    const variables = names.map((name) => shown.find((variable) => variable.spec.name === name));
    if (!variables.every((variable) => variable !== undefined)) continue;
    const cuts = yield* finestCross(variables.map(crossDimension), settings.threshold);
    if (cuts === undefined) explanations.push({ code: 'cross_too_small', variables: names, remedies: everyRemedy });
    else candidates.push({ names, variables, cuts });
  }
  const crosses: (readonly string[])[] = [];
  const shownCuts = new Map<string, Cut[]>();
  const accept = (batch: readonly Candidate[], found: Proven): void => {
    proven = found;
    for (const { names, variables, cuts } of batch) {
      crosses.push(names);
      for (const [dim, name] of names.entries()) shownCuts.set(name, [...(shownCuts.get(name) ?? []), cuts[dim] as Cut]);
      const coarser = cuts.some((cut, dim) => Math.max(...cut) + 1 < (variables[dim]?.groups.length ?? 0));
      if (coarser) explanations.push({ code: 'cross_coarsened', variables: names, remedies: ['pool_years'] });
    }
  };
  // Whole batches are tried first, then halves: the tables kept are the same prefix, for fewer proofs.
  for (let next = 0, size = candidates.length; next < candidates.length; ) {
    yield { step: 'crossing', done: 2 + next, total: steps };
    const batch = candidates.slice(next, next + size);
    tables.push(...batch.map(({ variables, cuts }) => crossTable(variables, cuts, universe)));
    const found: Proven | undefined = yield* prove(assemble());
    if (found !== undefined) {
      accept(batch, found);
      next += batch.length;
      size = candidates.length - next;
      continue;
    }
    tables.splice(tables.length - batch.length, batch.length);
    if (batch.length > 1) {
      size = Math.ceil(batch.length / 2);
      continue;
    }
    let { names, variables, cuts } = batch[0] as Candidate;
    let coarser: Proven | undefined;
    for (let attempt = 0; attempt < mostCoarsenings && coarser === undefined; attempt += 1) {
      const merged = yield* finestCross(variables.map(crossDimension), settings.threshold, cuts);
      if (merged === undefined) break;
      cuts = merged;
      tables.push(crossTable(variables, cuts, universe));
      coarser = yield* prove(assemble());
      if (coarser === undefined) tables.pop();
    }
    if (coarser === undefined) explanations.push({ code: 'cross_not_proven', variables: names, remedies: everyRemedy });
    else accept([{ names, variables, cuts }], coarser);
    next += 1;
    size = candidates.length - next;
  }

  yield { step: 'classes', done: steps - 1, total: steps };
  let classes = 0;
  const classVariables = settings.classes.flatMap((name) => {
    const variable = shown.find((candidate) => candidate.spec.name === name);
    return variable === undefined ? [] : [asCrossTablesShow(variable, shownCuts.get(name) ?? [])];
  });
  if (classVariables.length > 1) {
    const found = situationClasses(classVariables.map(crossDimension), settings.threshold);
    const telling = classVariables.map((variable, dim) =>
      found.some((situation) => (situation.groups[dim]?.length ?? 0) < variable.groups.length),
    );
    tables.push(
      classTable(
        classVariables.filter((_, dim) => telling[dim]),
        found.map((situation) => ({ ...situation, groups: situation.groups.filter((_, dim) => telling[dim]) })),
        universe,
      ),
    );
    const candidate = telling.filter(Boolean).length > 1 ? yield* prove(assemble()) : undefined;
    if (candidate === undefined) {
      tables.pop();
      explanations.push({ code: 'classes_left_out', variables: settings.classes, remedies: ['pool_years'] });
    } else {
      proven = candidate;
      classes = found.length;
    }
  }
  yield { step: 'finishing', done: steps, total: steps };
  const sum = keptVariables.reduce((total, variable) => total + variable.perMille, 0);
  const kept: Kept = {
    oneWayPerMille: keptVariables.length === 0 ? 0 : Math.floor(sum / keptVariables.length),
    variables: keptVariables,
    crosses,
    classes,
  };
  return finish({ publication: assemble(), specs, shown, kept }, proven, explanations, earlier);
}

/** A cross table to try, with the finest blocks that have enough persons. */
interface Candidate {
  readonly names: readonly string[];
  readonly variables: readonly ShownVariable[];
  readonly cuts: readonly Cut[];
}

function crossDimension(variable: ShownVariable): CrossDimension {
  return { groups: variable.groups.length, groupOf: variable.groupOf, ordered: variable.spec.kind === 'ordered' };
}

interface Proven {
  readonly layout: Layout;
  readonly proof: Extract<Proof, { holds: true }>;
}

function* prove(publication: Omit<Publication, 'witnesses'>): Generator<void, Proven | undefined> {
  const layout = layoutOf(publication);
  if (typeof layout === 'string') return undefined;
  const proof = yield* searchWitnesses(layout);
  return proof.holds ? { layout, proof } : undefined;
}

function emptyPublication(
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

function totalDraft(snapshot: Snapshot, settings: Settings, specs: readonly VariableSpec[]): Draft {
  return {
    publication: {
      ...emptyPublication(snapshot, settings, []),
      tables: [totalTable(snapshot.persons.length, { year: [...snapshot.years] })],
    },
    specs,
    shown: [],
    kept: { oneWayPerMille: 0, variables: [], crosses: [], classes: 0 },
  };
}

function finish(draft: Draft, proven: Proven | undefined, explanations: readonly Explanation[], earlier: number): Published {
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

function keepFrozen(entry: LedgerEntry, snapshot: Snapshot, settings: Settings): Frozen {
  const names = entry.variables;
  const changes = changesSince(entry, snapshot);
  const reasons: RefusalReason[] = [];
  const since = entry.publishedOn;
  if (changes.added > 0) reasons.push({ code: 'added_since', count: changes.added, since });
  if (changes.removed > 0) reasons.push({ code: 'removed_since', count: changes.removed, since });
  if (changes.corrected > 0) reasons.push({ code: 'corrected_since', count: changes.corrected, since });
  const visible = visibleVariables(settings).map((spec) => spec.name);
  const asked = visible.filter((name) => !names.includes(name)).length;
  if (asked > 0) reasons.push({ code: 'settings_changed_since', count: asked, since });
  if (settings.threshold > entry.publication.threshold) reasons.push({ code: 'settings_changed_since', count: 1, since });
  const publication = restrictPublication(entry.publication, visible);
  return { kind: 'frozen', publication, json: canonicalJson(publication), entryId: entry.id, reasons };
}

function explainGroups(
  spec: VariableSpec,
  groups: readonly { readonly codes: readonly string[]; readonly count: number }[],
  counts: ReadonlyMap<string, number>,
  threshold: number,
  byHand: readonly (readonly string[])[],
): readonly Explanation[] {
  if (groups.length < 2) return [{ code: 'variable_not_shown', variable: spec.name, remedies: everyRemedy }];
  return groups.flatMap((group): readonly Explanation[] => {
    if (group.codes.length < 2) return [];
    const remedies: readonly Remedy[] = ['pool_years', 'coarser_variable'];
    const base = { variable: spec.name, codes: group.codes, remedies };
    if (byHand.some((merged) => group.codes.every((code) => merged.includes(code))))
      return [{ code: 'regrouped_by_hand', ...base, remedies: [] }];
    const small = group.codes.every((code) => (counts.get(code) ?? 0) < threshold);
    return [{ code: small ? 'regrouped_small' : 'regrouped_with_larger', ...base }];
  });
}
