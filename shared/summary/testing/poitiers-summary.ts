import type { Language } from '#shared/dates/language.ts';
import type { Publication } from '#shared/publication/publication-format.ts';
import type { GuaranteedInput, OpenInput } from '../compose-input.ts';
import { poitiersFacts, startingVocabulary } from './fictional-summary.ts';

/** A publication of 38 situations of four years, small enough to be read. It has no witnesses: composing does not look at them. */
const fourYears: Publication = {
  format: 'publication/1',
  threshold: 5,
  period: { from: '2019-01-01', to: '2022-12-31' },
  dims: {
    year: ['2019', '2020', '2021', '2022'],
    'referrer-type': ['social_landlord', 'guardian', 'ccas', 'town_service', 'adult_psychiatry', 'police', 'justice', 'rescue'],
    level: ['1', '2', 'none'],
    'age-band': ['under_18', '18_24', '25_34', '35_44', '45_54', '55_64', '65_74', '75_plus', 'not_recorded'],
    problem: ['psychological', 'neighbourhood', 'squalor', 'debt', 'isolation', 'not_recorded'],
    'lever:joint_visit': ['yes', 'no'],
    'lever:outreach': ['yes', 'no'],
    'year:2019': ['yes', 'no'],
    'year:2020': ['yes', 'no'],
    'year:2021': ['yes', 'no'],
    'year:2022': ['yes', 'no'],
  },
  sensitive: ['level', 'problem', 'lever:joint_visit', 'lever:outreach'],
  process: ['year', 'year:2019', 'year:2020', 'year:2021', 'year:2022'],
  tables: [
    { name: 'total', dims: [], cells: [{ key: [], value: 38, open: true }] },
    {
      name: 'referrer-type',
      dims: ['referrer-type'],
      cells: [
        { key: [['social_landlord']], value: 14 },
        { key: [['guardian', 'ccas', 'town_service']], value: 8 },
        { key: [['adult_psychiatry']], value: 10 },
        { key: [['police', 'justice', 'rescue']], value: 6 },
      ],
    },
    {
      name: 'level',
      dims: ['level'],
      cells: [
        { key: [['1']], value: 24 },
        { key: [['2', 'none']], value: 14 },
      ],
    },
    {
      name: 'age-band',
      dims: ['age-band'],
      cells: [
        { key: [['under_18', '18_24', '25_34']], value: 9 },
        { key: [['35_44', '45_54']], value: 17 },
        { key: [['55_64', '65_74', '75_plus', 'not_recorded']], value: 12 },
      ],
    },
    {
      name: 'problem',
      dims: ['problem'],
      cells: [
        { key: [['psychological']], value: 19 },
        { key: [['neighbourhood', 'squalor', 'debt', 'isolation']], value: 13 },
        { key: [['not_recorded']], value: 6 },
      ],
    },
    ...['joint_visit', 'outreach'].map((lever, index) => ({
      name: `lever:${lever}`,
      dims: [`lever:${lever}`],
      cells: [
        { key: [['yes']], value: [11, 7][index] as number },
        { key: [['no']], value: [27, 31][index] as number },
      ],
    })),
    ...[12, 12, 8, 6].map((value, index) => ({
      name: `year:${2019 + index}`,
      dims: [`year:${2019 + index}`],
      cells: [
        { key: [['yes']], value, open: true as const },
        { key: [['no']], value: 38 - value, open: true as const },
      ],
    })),
    {
      name: 'referrer-type × level',
      dims: ['referrer-type', 'level'],
      cells: [
        { key: [['social_landlord', 'guardian', 'ccas', 'town_service'], ['1']], value: 15 },
        {
          key: [
            ['social_landlord', 'guardian', 'ccas', 'town_service'],
            ['2', 'none'],
          ],
          value: 7,
        },
        { key: [['adult_psychiatry', 'police', 'justice', 'rescue'], ['1']], value: 9 },
        {
          key: [
            ['adult_psychiatry', 'police', 'justice', 'rescue'],
            ['2', 'none'],
          ],
          value: 7,
        },
      ],
    },
    {
      name: 'classes',
      dims: ['problem', 'level', 'lever:joint_visit'],
      cells: [
        { key: [['psychological'], ['1'], ['yes']], value: 5 },
        { key: [['psychological'], ['1'], ['no']], value: 9 },
        { key: [['psychological'], ['2', 'none'], '*'], value: 5 },
        { key: [['neighbourhood', 'squalor', 'debt', 'isolation', 'not_recorded'], '*', '*'], value: 19 },
      ],
    },
  ],
};

/** Poitiers, 2019 to 2022, for the public. */
export function poitiersPublic(language: Language = 'fr', more: Partial<GuaranteedInput> = {}): GuaranteedInput {
  const vocabulary = startingVocabulary(language, ['2019', '2020', '2021', '2022']);
  return {
    kind: 'guaranteed',
    facts: { ...poitiersFacts, from: '2019-01-01', language },
    publication: fourYears,
    vocabulary,
    years: [
      { year: 2018, value: 4, unit: 'referral', source: 'typed', comment: null },
      { year: 2019, value: 12, unit: 'situation', source: 'vault', comment: null },
      { year: 2020, value: 12, unit: 'situation', source: 'vault', comment: null },
      { year: 2021, value: 8, unit: 'situation', source: 'vault', comment: null },
      { year: 2022, value: 6, unit: 'situation', source: 'vault', comment: null },
    ],
    meetings: { planned: 3, held: 2, cancelled: 1 },
    regrouped: ['Mandataires, CCAS et Ville sont réunis : chacun compte moins de 5 personnes.'],
    ...more,
  };
}

/** Poitiers in 2022, exact, for the cellule. */
export function poitiersOpen(language: Language = 'fr', more: Partial<OpenInput> = {}): OpenInput {
  const vocabulary = startingVocabulary(language);
  const label = (list: string, code: string): string => vocabulary[list]?.codes.find((each) => each.code === code)?.label ?? code;
  const table = (
    indicator: string,
    rows: Readonly<Record<string, number>>,
    n = 6,
    multiple = false,
  ): OpenInput['counts']['tables'][number] => ({
    indicator,
    unit: 'situation',
    n,
    multiple,
    rows: Object.entries(rows).map(([code, value]) => ({ code, label: label(indicator, code), value })),
  });
  return {
    kind: 'open',
    facts: { ...poitiersFacts, language, audience: 'cellule' },
    counts: {
      from: '2022-01-01',
      to: '2022-12-31',
      sector: '',
      source: 'vault',
      comment: null,
      totals: {
        'meetings-planned': 3,
        'meetings-held': 2,
        'meetings-cancelled': 1,
        'meetings-postponed': 0,
        referrals: 7,
        situations: 6,
        comebacks: 1,
        enquiries: 0,
        residue: 0,
        exchanges: 21,
      },
      tables: [
        table('referrer-type', { social_landlord: 1, community_centre: 1, town_service: 2, accommodation: 1, guardian: 1 }),
        table('context', { housing_keep: 3, squalor: 2, not_recorded: 1 }),
        table('level', { '1': 5, '2': 1 }),
        table('orientation', { contact: 3, relay: 1, concertation: 2 }, 6, true),
        table('lever', {}, 0, true),
      ],
      delays: [
        { indicator: 'delay-decided', n: 6, median: 12.5, least: 3, greatest: 40 },
        { indicator: 'delay-told', n: 0, median: null, least: null, greatest: null },
      ],
    },
    rows: [
      {
        month: '2022-01-01',
        referrer: 'ICF Habitat',
        level: 1,
        decision: 'Organisation d’une réunion de concertation par ICF Habitat et le DAC-PTA',
        purposes: [],
        note: 'Réunion de cellule annulée',
      },
      {
        month: '2022-11-01',
        referrer: 'CHL - Service majeurs protégés',
        level: 2,
        decision: 'Organisation d’une réunion de concertation par le DAC une fois par an',
        purposes: ['Se prémunir de l’épuisement professionnel', 'Partager la responsabilité'],
        note: null,
      },
      { month: '2022-12-01', referrer: 'Mission Relations aux habitants', level: null, decision: null, purposes: [], note: null },
    ],
    withoutRow: 1,
    years: [
      { year: 2019, value: 12, unit: 'referral', source: 'typed', comment: 'Bilan publié' },
      { year: 2022, value: 7, unit: 'referral', source: 'vault', comment: null },
    ],
    override: null,
    readers: 'Membres permanents de la cellule',
    ...more,
  };
}
