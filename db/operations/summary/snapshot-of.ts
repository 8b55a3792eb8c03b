import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { NOT_RECORDED } from '#shared/code-lists/code.ts';
import type { Language } from '#shared/dates/language.ts';
import type { Snapshot } from '#shared/publication/snapshot.ts';
import type { FlagSpec, VariableSpec } from '#shared/publication/variable-spec.ts';
import type { Vocabulary } from '#shared/summary/compose-input.ts';
import { type IndicatorName, indicatorWords } from '#shared/summary/indicators.ts';
import type { ReadStore } from '#db/store/store.ts';
import { codesOf, oneCodeOf, severalCodesOf } from './count-situations.ts';
import { yearCodes } from './periods.ts';
import { referralsOfScope } from './referrals-of-scope.ts';
import { type SummaryScope, yearsOf } from './scope.ts';
import { type CountedSituation, situationsOf } from './situations.ts';
import { loadStructures } from './structure-tree.ts';
import { loadWords, type VaultWords, type WordedCode } from './vault-words.ts';

/** What the engine of the disclosure control is given, and the words in which its answer is told. */
export interface SnapshotOfScope {
  readonly snapshot: Snapshot;
  readonly variables: readonly VariableSpec[];
  /** Cross tables to try, the most useful first. */
  readonly crosses: readonly (readonly string[])[];
  /** Variables of the classes of situations. */
  readonly classes: readonly string[];
  readonly vocabulary: Vocabulary;
}

type OneCode = keyof typeof oneCodeOf;
type Several = keyof ReturnType<typeof severalCodesOf>;

/** Cross tables that a summary tries to show, those that answer most questions first. */
const CROSSES: readonly (readonly OneCode[])[] = [
  ['referrer-type', 'problem'],
  ['gender', 'age-band'],
  ['context', 'level'],
  ['quarter', 'level'],
  ['territory', 'problem'],
  ['age-band', 'problem'],
  ['referrer-type', 'level'],
  ['gender', 'context'],
];
const CLASSES: readonly OneCode[] = ['context', 'level', 'problem'];

/** Yes/no variables, one a code: what a person may have several of. The structures themselves never enter. */
const FLAGS: readonly {
  readonly name: Exclude<Several, 'year' | 'orientation-target' | 'orientation-target-type'>;
  readonly list: CodeListName;
}[] = [
  { name: 'orientation', list: 'orientation' },
  { name: 'orientation-family', list: 'orientation' },
  { name: 'target-family', list: 'structureType' },
  { name: 'lever', list: 'lever' },
  { name: 'lever-family', list: 'lever' },
];

/**
 * The distinct persons of a scope as codes, for the disclosure control. Ids are the vault's row numbers, which mean nothing outside and enter no publication.
 * Names of structures, months, exact ages, texts and the consent are not in it; after an opposition a person is counted with nothing but the level and
 * the dates. The quarter is a variable of a period within one year; a period of several years has one open yes/no variable a year instead.
 */
export function snapshotOf(store: ReadStore, scope: SummaryScope, language: Language): SnapshotOfScope {
  const words = loadWords(store, language);
  const structures = loadStructures(store);
  const situations = situationsOf(referralsOfScope(store, scope).referrals);
  const years = yearsOf(scope).map(String);
  const pooled = years.length > 1;

  const single: readonly OneCode[] = [
    'referrer-type',
    ...(scope.sector === '' ? (['territory'] as const) : []),
    'gender',
    'age-band',
    ...(pooled ? [] : (['quarter'] as const)),
    'problem',
    'context',
    'level',
    'closure',
  ];
  const specs = single.map((name) => ({ name, codes: listedCodes(name, scope, words, situations) }));
  const flags = FLAGS.flatMap(({ name, list }) => flagCodes(name, list, words).map(({ code }) => ({ name, code })));
  const variables: VariableSpec[] = [
    ...specs.map(({ name, codes }) => variableOf(name, codes)),
    ...(pooled ? years.map((year): VariableSpec => ({ ...flag(`year:${year}`), role: 'process', open: true })) : []),
    ...flags.map(({ name, code }) => flag(`${name}:${code}`)),
  ];

  const persons = situations.map((situation) => {
    const several = severalCodesOf(situation, words, structures);
    const has = (set: ReadonlySet<string>, code: string): 'yes' | 'no' => (set.has(code) ? 'yes' : 'no');
    return {
      id: String(situation.id),
      values: Object.fromEntries([
        ...single.map((name) => [name, oneCodeOf[name](situation) ?? NOT_RECORDED] as const),
        ...(pooled ? years.map((year) => [`year:${year}`, has(several.year, year)] as const) : []),
        ...flags.map(({ name, code }) => [`${name}:${code}`, has(several[name], code)] as const),
      ]),
    };
  });
  const known = new Set<string>(single);
  return {
    snapshot: { period: { from: scope.from, to: scope.to }, scope: scope.sector, years, persons },
    variables,
    crosses: CROSSES.filter((names) => names.every((name) => known.has(name))),
    classes: CLASSES,
    vocabulary: vocabularyOf(scope, words, specs),
  };
}

/** Always known, so that « non renseigné » is none of their codes. */
const ALWAYS_KNOWN: readonly OneCode[] = ['quarter', 'level'];

/** Codes of a variable in the order of its list, then those that only old records have, then « non renseigné ». */
function listedCodes(
  name: OneCode,
  scope: SummaryScope,
  words: VaultWords,
  situations: readonly CountedSituation[],
): readonly WordedCode[] {
  const codes = codesOf(name, scope, words);
  const known = new Set([...codes.map(({ code }) => code), NOT_RECORDED]);
  const strangers = new Set(situations.flatMap((situation) => oneCodeOf[name](situation) ?? []).filter((code) => !known.has(code)));
  return [
    ...codes,
    ...[...strangers].toSorted().map((code) => ({ code, label: code, parent: null })),
    ...(ALWAYS_KNOWN.includes(name) ? [] : [words.notRecorded]),
  ];
}

const IDENTIFYING: readonly OneCode[] = ['referrer-type', 'territory', 'gender', 'age-band', 'quarter'];
const ORDERED: readonly OneCode[] = ['age-band', 'quarter', 'level'];

function variableOf(name: OneCode, codes: readonly WordedCode[]): VariableSpec {
  const common = {
    name,
    role: IDENTIFYING.includes(name) ? ('identifying' as const) : ('sensitive' as const),
    codes: codes.map(({ code }) => code),
    // How a file ended names deaths and admissions to hospital; it goes on changing after the year, too.
    ...(name === 'closure' ? { audience: 'copil' as const } : {}),
  };
  if (ORDERED.includes(name)) return { ...common, kind: 'ordered' };
  return {
    ...common,
    kind: 'tree',
    // Families are named apart from codes: « Autre » is both.
    parents: Object.fromEntries(codes.flatMap(({ code, parent }) => (parent === null ? [] : [[code, `family:${parent}`]]))),
  };
}

function flag(name: string): FlagSpec {
  return { kind: 'flag', name, role: 'sensitive', codes: ['yes', 'no'] };
}

function flagCodes(name: (typeof FLAGS)[number]['name'], list: CodeListName, words: VaultWords): readonly WordedCode[] {
  if (name === 'orientation' || name === 'lever') return words.list(list);
  // The family of a single code would say the same as the code; of structures, only families are told.
  return words.families(list).filter(({ members }) => members > 1 || name === 'target-family');
}

/** Words of every dimension that a publication of this scope may have. */
function vocabularyOf(
  scope: SummaryScope,
  words: VaultWords,
  specs: readonly { readonly name: OneCode; readonly codes: readonly WordedCode[] }[],
): Vocabulary {
  const said = indicatorWords(words.language);
  const entry = (name: IndicatorName, codes: readonly WordedCode[]) =>
    [name, { label: said[name].name, definition: said[name].text, codes }] as const;
  return Object.fromEntries([
    ...specs.map(({ name, codes }) => entry(name, codes)),
    entry(
      'year',
      yearCodes(scope).map((code) => ({ ...code, parent: null })),
    ),
    ...FLAGS.map(({ name, list }) => entry(name, flagCodes(name, list, words))),
  ]);
}
