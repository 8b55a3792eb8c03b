import { earlyClosureReasons } from '#shared/workflow/next-steps.ts';
import { type CodeListName, codeLists } from './code-lists.ts';
import { OTHER } from './code.ts';

/**
 * How far a cellule may change a list. `open`: values may be added, ended and merged. `words`: the program's own rules, or years that must stay
 * comparable, count on each value, so that only wording and order are the cellule's.
 */
export type ListFreedom = 'open' | 'words';

const freedoms: Record<CodeListName, ListFreedom> = {
  structureType: 'open',
  context: 'open',
  problem: 'open',
  orientation: 'open',
  lever: 'open',
  closure: 'open',
  housing: 'open',
  protection: 'open',
  channel: 'open',
  meetingCancellation: 'open',
  college: 'open',
  meetingOutcome: 'words',
  ageBand: 'words',
  gender: 'words',
  knowsPerson: 'words',
  knownToPsychiatry: 'words',
  yesNoUnknown: 'words',
  actionStatus: 'words',
  recurrence: 'words',
};

/** Every list, in the order in which the settings show them. */
export const editableLists = Object.keys(freedoms) as readonly CodeListName[];

/** @param list name of a list, as it comes from outside */
export function isCodeList(list: string): list is CodeListName {
  return Object.hasOwn(codeLists, list);
}

export function freedomOf(list: CodeListName): ListFreedom {
  return freedoms[list];
}

/** Values on which a rule of the program counts, in lists that are otherwise open. */
const heldCodes: Partial<Record<CodeListName, readonly string[]>> = {
  lever: ['missing_resource'],
  closure: earlyClosureReasons,
  orientation: ['out_of_scope', 'emergency'],
};

/** Whether a value may be reworded and moved, but neither ended nor merged. */
export function isHeld(list: CodeListName, code: string): boolean {
  return freedoms[list] === 'words' || code === OTHER || (heldCodes[list]?.includes(code) ?? false);
}

/** Most values of a list, merged and ended ones included. */
export const MOST_VALUES = 200;

/**
 * A stable code for a value that a cellule adds: what can be read of its label, apart from the program's own codes by its beginning.
 * @param taken codes of the list
 * @returns 1 to 40 characters of `a-z`, `0-9`, `_`
 */
export function newCodeFor(label: string, taken: ReadonlySet<string>): string {
  const folded = label
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 30);
  const base = `own_${folded === '' ? 'value' : folded}`;
  if (!taken.has(base)) return base;
  let copy = 2;
  while (taken.has(`${base}_${copy}`)) copy += 1;
  return `${base}_${copy}`;
}
