import { codePersons, countCodes } from './coded-persons.ts';
import { type CrossDimension, type Cut, finestCross } from './cross-table.ts';
import type { Explanation, Kept, Remedy } from './explanation.ts';
import { keptPerMille } from './information.ts';
import { layoutOf } from './layout.ts';
import type { Progress } from './pace.ts';
import type { Publication, PublishedTable } from './publication-format.ts';
import { regroup } from './regroup.ts';
import { emptyPublication, finish, type Proven, type Published, totalDraft } from './release-draft.ts';
import type { Settings } from './settings.ts';
import { situationClasses } from './situation-classes.ts';
import type { Snapshot } from './snapshot.ts';
import {
  asCrossTablesShow,
  classTable,
  crossTable,
  oneWayTable,
  type ShownVariable,
  showVariable,
  totalTable,
  type Universe,
} from './tables.ts';
import type { VariableSpec } from './variable-spec.ts';
import { searchWitnesses } from './witness-search.ts';

const everyRemedy: readonly Remedy[] = ['pool_years', 'coarser_variable', 'leave_out'];
const mostCoarsenings = 3;

/**
 * Makes a release with tables: regroups, tries the cross tables in batches, then the classes, and proves everything together each time.
 * @param specs the variables that the audience may see
 * @param earlier number of releases in the ledger
 */
export function* makeRelease(
  snapshot: Snapshot,
  settings: Settings,
  specs: readonly VariableSpec[],
  earlier: number,
): Generator<Progress | undefined | void, Published> {
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
      totalDraft(snapshot, settings),
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
  return finish({ publication: assemble(), kept }, proven, explanations, earlier);
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

function* prove(publication: Omit<Publication, 'witnesses'>): Generator<void, Proven | undefined> {
  const layout = layoutOf(publication);
  if (typeof layout === 'string') return undefined;
  const proof = yield* searchWitnesses(layout);
  return proof.holds ? { layout, proof } : undefined;
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
