import { isOpen } from '#shared/workflow/steps.ts';
import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import type { CountTable } from '#shared/summary/counts.ts';
import { levelCodes } from './count-referrals.ts';
import { quarterCodes, yearCodes } from './periods.ts';
import { type SummaryScope, yearsOf } from './scope.ts';
import { type CountedSituation, levelOf, quarterOf } from './situations.ts';
import type { StructureTree } from './structure-tree.ts';
import { byFrequency, countBy, countSets, tally, tallySeveral } from './tally.ts';
import type { VaultWords, WordedCode } from './vault-words.ts';

/** Each situation under one code, by what the saisine that gives the facts says. `null`: not recorded. */
export const oneCodeOf = {
  'referrer-type': ({ facts }: CountedSituation) => facts.referrerType,
  territory: ({ facts }: CountedSituation) => facts.territory,
  context: ({ facts }: CountedSituation) => facts.context,
  problem: ({ facts }: CountedSituation) => facts.problem,
  gender: ({ facts }: CountedSituation) => facts.gender,
  'age-band': ({ facts }: CountedSituation) => facts.ageBand,
  level: ({ facts }: CountedSituation) => levelOf(facts),
  quarter: ({ facts }: CountedSituation) => quarterOf(facts.receivedOn),
  closure: ({ facts }: CountedSituation): string | null => {
    if (facts.frozen) return null;
    if (facts.status === 'declined' || facts.status === 'withdrawn') return facts.status;
    return isOpen(facts.status) ? 'open' : facts.closure;
  },
} as const;

/** The codes that each of these may take, in their order, « non renseigné » not among them. */
export function codesOf(name: keyof typeof oneCodeOf, scope: SummaryScope, words: VaultWords): readonly WordedCode[] {
  const lists: Partial<Record<typeof name, CodeListName>> = {
    'referrer-type': 'structureType',
    context: 'context',
    problem: 'problem',
    gender: 'gender',
    'age-band': 'ageBand',
  };
  const list = lists[name];
  if (list) return words.list(list);
  const alone = (codes: readonly Pick<WordedCode, 'code' | 'label'>[]) => codes.map((code) => ({ ...code, parent: null }));
  switch (name) {
    case 'territory':
      return words.sectors;
    case 'level':
      return alone(levelCodes(words));
    case 'quarter':
      return alone(quarterCodes(scope, words));
    default:
      return [...words.list('closure'), ...alone(stateCodes(words))];
  }
}

function stateCodes({ said }: VaultWords) {
  return (['open', 'declined', 'withdrawn'] as const).map((code) => ({ code, label: said.rows.states[code] }));
}

/** The codes of each situation where it may have several. */
export function severalCodesOf(situation: CountedSituation, words: VaultWords, structures: StructureTree) {
  const families = (list: CodeListName, codes: ReadonlySet<string>): Set<string> => {
    const found = new Set<string>();
    for (const code of codes) found.add(words.familyOf(list, code));
    return found;
  };
  const targets = new Set<string>();
  const targetTypes = new Set<string>();
  for (const id of situation.targets) {
    targets.add(String(id));
    const type = structures.typeOf(id);
    if (type !== null) targetTypes.add(type);
  }
  return {
    year: situation.years,
    orientation: situation.orientations,
    'orientation-family': families('orientation', situation.orientations),
    'orientation-target-type': targetTypes,
    'target-family': families('structureType', targetTypes),
    'orientation-target': targets,
    lever: situation.levers,
    'lever-family': families('lever', situation.levers),
  } as const satisfies Record<string, ReadonlySet<string>>;
}

/** Lists of distinct persons. */
export function situationTables(
  scope: SummaryScope,
  words: VaultWords,
  situations: readonly CountedSituation[],
  structures: StructureTree,
): CountTable[] {
  const one = (name: keyof typeof oneCodeOf, zeros = false): CountTable =>
    tally(name, words, countBy(situations, oneCodeOf[name]), codesOf(name, scope, words), zeros);
  const sets = situations.map((situation) => severalCodesOf(situation, words, structures));
  const several = (name: keyof ReturnType<typeof severalCodesOf>, codes: readonly Pick<WordedCode, 'code' | 'label'>[]): CountTable => {
    const { counts, without } = countSets(sets, (set) => set[name]);
    return tallySeveral(name, words, { counts, without, n: sets.length }, codes);
  };
  const targets = countSets(sets, (set) => set['orientation-target']).counts;
  return [
    one('referrer-type'),
    ...(scope.sector === '' ? [one('territory')] : []),
    one('context'),
    one('problem'),
    one('gender'),
    one('age-band'),
    one('level', true),
    yearsOf(scope).length > 1 ? several('year', yearCodes(scope)) : one('quarter', true),
    several('orientation', words.list('orientation')),
    several('orientation-family', words.families('orientation')),
    several('orientation-target-type', words.list('structureType')),
    several('target-family', words.families('structureType')),
    several(
      'orientation-target',
      byFrequency(targets, (code) => structures.nameOf(Number(code))),
    ),
    several('lever', words.list('lever')),
    several('lever-family', words.families('lever')),
    one('closure'),
  ];
}
