import { isGuessable } from './guessable.ts';
import type { VariableSpec } from './variable-spec.ts';

/** Codes that are shown as one line, and the persons behind them. */
export interface CodeGroup {
  readonly codes: readonly string[];
  readonly count: number;
}

/** Codes that are never shown apart, as a unit for the regrouping: one code, or those merged by hand. */
interface Unit {
  readonly codes: readonly string[];
  readonly count: number;
  readonly position: number;
}

/**
 * Groups of at least `threshold` persons, none of which can be guessed apart, that keep as many pairs of persons apart as the kind of variable
 * allows: neighbours for ordered variables (the optimum), families of the tree for the others (large codes stay alone, small ones go up the
 * tree together, what is left takes in the smallest group beside it). Codes without a person go into groups too: an empty line also tells.
 * @param counts persons by code
 * @param byHand groups of codes that the coordinator merged
 * @returns the groups in the order of the code list; a single group means that nothing but the total can be shown
 */
export function regroup(
  spec: VariableSpec,
  counts: ReadonlyMap<string, number>,
  threshold: number,
  byHand: readonly (readonly string[])[] = [],
): readonly CodeGroup[] {
  const units = unitsOf(spec, counts, byHand);
  const groups = spec.kind === 'ordered' ? contiguous(units, threshold) : alongTree(spec, units, threshold);
  return groups
    .map((group) => group.toSorted((a, b) => a.position - b.position))
    .toSorted((a, b) => (a[0]?.position ?? 0) - (b[0]?.position ?? 0))
    .map((group) => ({
      codes: spec.codes.filter((code) => group.some((unit) => unit.codes.includes(code))),
      count: total(group),
    }));
}

function total(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.count, 0);
}

function codesIn(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.codes.length, 0);
}

function isShowable(units: readonly Unit[], threshold: number): boolean {
  const count = total(units);
  return count >= threshold && !isGuessable(codesIn(units), count, threshold);
}

function unitsOf(spec: VariableSpec, counts: ReadonlyMap<string, number>, byHand: readonly (readonly string[])[]): readonly Unit[] {
  const units: Unit[] = [];
  const taken = new Set<string>();
  spec.codes.forEach((code, position) => {
    if (taken.has(code)) return;
    const chosen = new Set(byHand.filter((group) => group.includes(code)).flat());
    let codes = spec.codes.filter((other) => other === code || chosen.has(other));
    if (spec.kind === 'ordered') {
      const last = Math.max(...codes.map((other) => spec.codes.indexOf(other)));
      codes = spec.codes.slice(position, last + 1);
    }
    codes = codes.filter((other) => !taken.has(other));
    for (const other of codes) taken.add(other);
    units.push({ codes, position, count: codes.reduce((sum, other) => sum + (counts.get(other) ?? 0), 0) });
  });
  return units;
}

/** The best cut into bands, by dynamic programming on the sum of squares (fewest pairs lost), then on the number of bands. */
function contiguous(units: readonly Unit[], threshold: number): readonly (readonly Unit[])[] {
  interface Cut {
    readonly squares: number;
    readonly bands: number;
    readonly start: number;
  }
  const best: (Cut | undefined)[] = [{ squares: 0, bands: 0, start: 0 }];
  for (let end = 1; end <= units.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const band = units.slice(start, end);
      if (before === undefined || !isShowable(band, threshold)) continue;
      const cut = { squares: before.squares + total(band) ** 2, bands: before.bands + 1, start };
      const known = best[end];
      if (known === undefined || cut.squares < known.squares || (cut.squares === known.squares && cut.bands > known.bands)) best[end] = cut;
    }
  }
  if (best[units.length] === undefined) return [units];
  const bands: (readonly Unit[])[] = [];
  for (let end = units.length; end > 0; ) {
    const cut = best[end] as Cut;
    bands.unshift(units.slice(cut.start, end));
    end = cut.start;
  }
  return bands;
}

interface Placed {
  readonly kept: (readonly Unit[])[];
  readonly rest: readonly Unit[];
}

function alongTree(spec: VariableSpec, units: readonly Unit[], threshold: number): readonly (readonly Unit[])[] {
  const parents = spec.kind === 'tree' ? spec.parents : {};
  const children = new Map<string, string[]>();
  const nodes = new Set<string>();
  const parentOf = (node: string): string => parents[node] ?? '';
  for (const unit of units) {
    for (let node = unit.codes[0] as string; node !== '' && !nodes.has(node); node = parentOf(node)) {
      nodes.add(node);
      children.set(parentOf(node), [...(children.get(parentOf(node)) ?? []), node]);
    }
  }
  const place = (node: string): Placed => {
    const own = units.filter((unit) => unit.codes[0] === node);
    const below = (children.get(node) ?? []).map(place);
    const kept = below.flatMap((placed) => placed.kept);
    const rest = below.flatMap((placed) => placed.rest);
    for (const unit of own) {
      if (isShowable([unit], threshold)) kept.push([unit]);
      else rest.push(unit);
    }
    if (node !== '' && isShowable(rest, threshold)) return { kept: [...kept, rest], rest: [] };
    return { kept, rest };
  };
  const { kept, rest } = place('');
  return takeIn(kept, rest, threshold, (unit) => familyAtTop(unit.codes[0] as string, parentOf));
}

function familyAtTop(code: string, parentOf: (node: string) => string): string {
  let node = code;
  while (parentOf(node) !== '') node = parentOf(node);
  return node;
}

/** Adds to what is left over the smallest group (of the same family first) until it can be shown. */
function takeIn(
  kept: readonly (readonly Unit[])[],
  rest: readonly Unit[],
  threshold: number,
  family: (unit: Unit) => string,
): readonly (readonly Unit[])[] {
  if (rest.length === 0) return kept;
  let merged = rest;
  let others = [...kept];
  while (!isShowable(merged, threshold) && others.length > 0) {
    const families = new Set(merged.map(family));
    const rank = (group: readonly Unit[]): readonly number[] => [
      isShowable([...merged, ...group], threshold) ? 0 : 1,
      total(group) + (group.some((unit) => families.has(family(unit))) ? 0 : 1),
      group[0]?.position ?? 0,
    ];
    const next = others.toSorted((a, b) => compare(rank(a), rank(b)))[0] as readonly Unit[];
    others = others.filter((group) => group !== next);
    merged = [...merged, ...next];
  }
  return [...others, merged];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}
