import { codeLists } from '#shared/code-lists/code-lists.ts';
import { NOT_RECORDED } from '#shared/code-lists/code.ts';
import type { Language } from '#shared/dates/language.ts';
import { summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import type { Publication } from '#shared/publication/publication-format.ts';
import { publish } from '#shared/publication/publish.ts';
import { seededRandom } from '#shared/publication/seeded-random.ts';
import type { Snapshot } from '#shared/publication/snapshot.ts';
import { unhurried } from '#shared/publication/testing/unhurried.ts';
import type { VariableSpec } from '#shared/publication/variable-spec.ts';
import type { GuaranteedInput, ReportFacts, Vocabulary, VocabularyCode } from '../compose-input.ts';
import { type IndicatorName, indicatorWords } from '../indicators.ts';

/** What a summary is made with, but for its numbers. */
export const poitiersFacts: ReportFacts = {
  audience: 'public',
  from: '2022-01-01',
  to: '2022-12-31',
  sector: null,
  madeOn: '2023-01-12',
  version: '0.4.0',
  language: 'fr',
  label: 'CLSM de Poitiers',
  cellule: 'cellule de concertation sur les situations psychosociales complexes',
  edited: {},
};

const lists = {
  'referrer-type': codeLists.structureType,
  gender: codeLists.gender,
  'age-band': codeLists.ageBand,
  problem: codeLists.problem,
  context: codeLists.context,
  lever: codeLists.lever,
  orientation: codeLists.orientation,
} as const satisfies Partial<Record<IndicatorName, readonly { code: string; fr: string; en: string; parent?: string }[]>>;

/** The words of the starting code lists, as a vault gives them. */
export function startingVocabulary(language: Language, years: readonly string[] = []): Vocabulary {
  const said = indicatorWords(language);
  const { rows } = summaryIndicatorCatalogues[language];
  const unsaid: VocabularyCode = { code: NOT_RECORDED, label: rows.notRecorded, parent: null };
  const entry = (name: IndicatorName, codes: readonly VocabularyCode[]) =>
    [name, { label: said[name].name, definition: said[name].text, codes: [...codes, unsaid] }] as const;
  return Object.fromEntries([
    ...(Object.keys(lists) as (keyof typeof lists)[]).map((name) =>
      entry(
        name,
        lists[name].map((code) => ({
          code: code.code,
          label: code[language],
          parent: 'parent' in code && typeof code.parent === 'string' ? code.parent : null,
        })),
      ),
    ),
    entry(
      'level',
      (['1', '2', 'none'] as const).map((code) => ({ code, label: rows.levels[code], parent: null })),
    ),
    entry(
      'year',
      years.map((code) => ({ code, label: code, parent: null })),
    ),
  ]);
}

function specOf(name: IndicatorName, vocabulary: Vocabulary): VariableSpec {
  const codes = vocabulary[name]?.codes ?? [];
  const common = { name, role: name === 'gender' || name === 'age-band' ? ('identifying' as const) : ('sensitive' as const) };
  if (name === 'age-band' || name === 'level') return { ...common, kind: 'ordered', codes: codes.map(({ code }) => code) };
  const parents = Object.fromEntries(codes.flatMap(({ code, parent }) => (parent === null ? [] : [[code, `family:${parent}`]])));
  return { ...common, kind: 'tree', codes: codes.map(({ code }) => code), parents };
}

/** A random vault's publication, made by the engine, with everything that a report of it needs. */
export async function fictionalSummary(
  seed: number,
  persons: number,
  options: { readonly language?: Language; readonly years?: readonly string[]; readonly threshold?: number } = {},
): Promise<GuaranteedInput> {
  const { language = 'fr', years = ['2022'], threshold = 5 } = options;
  const random = seededRandom(`summary ${seed}`);
  const vocabulary = startingVocabulary(language, years);
  const single = ['referrer-type', 'gender', 'age-band', 'problem', 'context', 'level'] as const;
  const flags = (['lever', 'orientation'] as const).flatMap((name) => lists[name].map(({ code }) => `${name}:${code}`));
  const pooled = years.length > 1 ? years.map((year) => `year:${year}`) : [];
  const variables: readonly VariableSpec[] = [
    ...single.map((name) => specOf(name, vocabulary)),
    ...pooled.map((name): VariableSpec => ({ kind: 'flag', name, role: 'process', codes: ['yes', 'no'], open: true })),
    ...flags.map((name): VariableSpec => ({ kind: 'flag', name, role: 'sensitive', codes: ['yes', 'no'] })),
  ];
  const people = Array.from({ length: persons }, (_, index) => ({
    id: String(index),
    values: Object.fromEntries(
      variables.map((variable): readonly [string, string] => {
        // Small indexes are frequent, as the first codes of a list are.
        const place = Math.min(random.below(variable.codes.length), random.below(variable.codes.length));
        if (variable.kind === 'flag') return [variable.name, random.below(4) === 0 ? 'yes' : 'no'];
        return [variable.name, variable.codes[place] as string];
      }),
    ),
  }));
  const period = { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` };
  const snapshot: Snapshot = { period, scope: '', years, persons: people };
  const result = await publish(
    snapshot,
    {
      threshold,
      audience: 'public',
      variables,
      crosses: [
        ['referrer-type', 'problem'],
        ['gender', 'age-band'],
        ['context', 'level'],
      ],
      classes: ['context', 'level', 'problem'],
    },
    [],
    unhurried,
  );
  return {
    kind: 'guaranteed',
    facts: { ...poitiersFacts, ...period, language },
    publication: JSON.parse(result.json) as Publication,
    vocabulary,
    years: [
      { year: 2020, value: 12, unit: 'referral', source: 'typed', comment: null },
      { year: 2021, value: 8, unit: 'referral', source: 'typed', comment: null },
    ],
    meetings: { planned: 3, held: 2, cancelled: 1 },
    regrouped: [],
  };
}
