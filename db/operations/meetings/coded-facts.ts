import type { Language } from '#shared/dates/language.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';
import type { CodeLabels } from './code-labels.ts';
import type { LoadedItem, LoadedMeeting } from './load-meeting.ts';

const queries = {
  coded: prepared((id: number) =>
    sql
      .selectFrom('referral')
      .select(['context', 'dominant_problem', 'gender', 'age_band', 'territory_sector', 'housing', 'protection', 'known_to_psychiatry'])
      .where('id', '=', id),
  ),
  problems: prepared((id: number) => sql.selectFrom('referral_problem').select('code').where('referral_id', '=', id).orderBy('code')),
};

/**
 * What may be said of a situation without a word typed about it: labels of its codes, its sector, and the structure that referred it.
 * « Autre » stays « Autre »: what was meant by it was typed.
 */
export function codedFacts(
  store: ReadStore,
  meeting: LoadedMeeting,
  item: LoadedItem,
  { labels, language }: { labels: CodeLabels; language: Language },
): { label: string; value: string }[] {
  const { referral } = item;
  const row = referral === null ? undefined : store.first(queries.coded(referral.id));
  if (referral === null || row === undefined) return [];
  const words = catalogues[language];
  const sector = readSettings(store).territorySectors.find((each) => each.code === row.territory_sector)?.label ?? null;
  const associated = store.all(queries.problems(referral.id)).map((line) => labels('problem', line.code));
  const facts: readonly (readonly [string, string | null])[] = [
    [words.papers.fact.referrer, meeting.seats.get(referral.structureId)?.name ?? null],
    [words.facts.context, row.context && labels('context', row.context)],
    [words.facts.dominantProblem, row.dominant_problem && labels('problem', row.dominant_problem)],
    [words.facts.associatedProblems, associated.length === 0 ? null : associated.join(', ')],
    [words.facts.ageBand, row.age_band && labels('ageBand', row.age_band)],
    [words.facts.gender, row.gender && labels('gender', row.gender)],
    [words.facts.territorySector, sector],
    [words.facts.housing, row.housing && labels('housing', row.housing)],
    [words.facts.protection, row.protection && labels('protection', row.protection)],
    [words.facts.knownToPsychiatry, row.known_to_psychiatry && labels('knownToPsychiatry', row.known_to_psychiatry)],
  ];
  return facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}
