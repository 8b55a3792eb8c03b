import type { OutputOf } from '#shared/contract/contract.ts';
import type { SummaryCounts } from '#shared/summary/counts.ts';
import type { ReportTable, SummaryReport } from '#shared/summary/report.ts';
import type { Handlers } from '#renderer/testing/fake-bridge.ts';

type Prepared = OutputOf<'publication.prepared'>;
type LedgerLine = OutputOf<'publication.ledger'>[number];

export const choices: OutputOf<'summary.choices'> = {
  years: [2019, 2020, 2021, 2022],
  sectors: [
    { code: 'couronneries', label: 'Couronneries' },
    { code: 'trois_cites', label: 'Trois-Cités' },
  ],
  contract: null,
};

/** Exact counts of one period: as many situations as given, two contexts. */
export function countsOf(from: string, to: string, situations: number, sector = ''): SummaryCounts {
  const housing = Math.ceil(situations / 2);
  return {
    from,
    to,
    sector,
    source: 'vault',
    comment: null,
    totals: { referrals: situations, situations, enquiries: 3 },
    tables: [
      {
        indicator: 'context',
        unit: 'situation',
        n: situations,
        multiple: false,
        rows: [
          { code: 'housing_stay', label: 'Maintien dans le logement', value: housing },
          { code: 'isolation', label: 'Rompre l’isolement', value: situations - housing },
        ],
      },
    ],
    delays: [{ indicator: 'delay-decided', n: situations, median: 12.5, least: 1, greatest: 40 }],
  };
}

export const rows: OutputOf<'summary.situations'> = [
  {
    referralId: 7,
    reference: '2022-01',
    month: '2022-01-01',
    referrer: 'ICF Habitat',
    level: 1,
    status: 'follow_up',
    decision: 'Organisation d’une réunion de concertation',
    purposes: [],
    note: 'Réunion de cellule annulée',
  },
  {
    referralId: 8,
    reference: '2022-05',
    month: '2022-11-01',
    referrer: 'CHL - Service majeurs protégés',
    level: 2,
    status: 'follow_up',
    decision: 'Organisation d’une réunion de concertation une fois par an',
    purposes: ['partager la responsabilité de cette situation'],
    note: null,
  },
];

const table = (id: string, title: string, lines: ReportTable['rows'], definition: string | null = null): ReportTable => ({
  type: 'table',
  id,
  title,
  columns: [
    { label: title, kind: 'text' },
    { label: 'Situations', kind: 'number' },
  ],
  rows: lines,
  definition,
  note: null,
});

const before = table('referrer-type', 'Type de saisissant', [
  { cells: ['Bailleur social', 14], mark: null },
  { cells: ['Tutelle', 3], mark: null },
  { cells: ['CCAS', 4], mark: null },
]);
const after = table('referrer-type', 'Type de saisissant', [
  { cells: ['Bailleur social', 14], mark: null },
  { cells: ['Tutelle et CCAS', 7], mark: 'merged' },
]);

export const report: SummaryReport = {
  title: 'Les travaux relatifs à la cellule',
  subtitle: 'CLSM de Poitiers, 2019–2022',
  facts: {
    audience: 'public',
    guaranteed: true,
    from: '2019-01-01',
    to: '2022-12-31',
    sector: null,
    madeOn: '2026-03-12',
    threshold: 5,
    version: '0.1.0',
    language: 'fr',
    diffusion: 'Document public.',
    author: 'CLSM de Poitiers',
  },
  sections: [
    {
      id: 'synthesis',
      title: 'Synthèse',
      blocks: [{ type: 'paragraph', id: 'synthesis-situations', text: 'De 2019 à 2022, 38 situations ont été portées.' }],
    },
    {
      id: 'referrers',
      title: 'Qui saisit',
      blocks: [
        { ...after, definition: 'Structure qui a saisi, une fois par situation.' },
        {
          type: 'chart',
          id: 'referrer-type-chart',
          kind: 'bars',
          title: 'Type de saisissant',
          alternative: 'Bailleur social : 14 ; Tutelle et CCAS : 7.',
          unit: 'situations',
          categories: ['Bailleur social', 'Tutelle et CCAS'],
          series: [{ label: 'Situations', values: [14, 7] }],
          tableId: 'referrer-type',
        },
      ],
    },
  ],
  definitions: [{ name: 'Type de saisissant', unit: 'situations', text: 'Structure qui a saisi, une fois par situation.' }],
};

export const prepared: Prepared = {
  jobId: 'job-1',
  outcome: 'published',
  lights: [
    { question: 'individualisation', holds: true, text: '58 chiffres publiés ; hors totaux, aucun ne compte moins de 5 personnes.' },
    { question: 'correlation', holds: true, text: '230 chiffres contrôlés ensemble, avec les publications précédentes (3).' },
    { question: 'inference', holds: true, text: '1 212 croisements non publiés restent ouverts.' },
  ],
  controlled: '230 chiffres contrôlés ensemble avec les 3 publications précédentes.',
  refusals: [],
  regroupings: [
    {
      text: 'Tutelle et CCAS sont réunis : chacun compte moins de 5 personnes.',
      variables: ['referrer-type'],
      remedies: [
        { kind: 'pool_years', text: 'Réunissez plusieurs années en un seul bloc.' },
        { kind: 'coarser_variable', text: 'Choisissez des lignes plus larges pour cette liste.' },
        { kind: 'leave_out', text: 'Retirez ce tableau, ou un autre qui vous est moins utile.' },
      ],
    },
  ],
  kept: 0.89,
  beforeAfter: [
    { id: 'referrer-type', title: 'Type de saisissant', before, after },
    { id: 'gender', title: 'Genre', before: table('gender', 'Genre', [{ cells: ['Femme', 4], mark: null }]), after: null },
  ],
  variables: [
    {
      name: 'referrer-type',
      label: 'Type de saisissant',
      codes: [
        { code: 'social_landlord', label: 'Bailleur social', persons: 14 },
        { code: 'guardianship', label: 'Tutelle', persons: 3 },
        { code: 'ccas', label: 'CCAS', persons: 4 },
      ],
    },
  ],
  proposedReaders: [],
  report,
  prose: [
    {
      id: 'synthesis-situations',
      composed: 'De 2019 à 2022, ⟦n⟧ situations ont été portées.',
      text: 'De 2019 à 2022, ⟦n⟧ situations ont été portées.',
      numbers: [{ id: 'n', shown: '38' }],
    },
  ],
  findings: [],
};

export const ledgerLine: LedgerLine = {
  id: 4,
  publishedOn: '2026-01-12',
  from: '2019-01-01',
  to: '2022-12-31',
  sector: null,
  audience: 'public',
  guaranteed: true,
  threshold: 5,
  by: 'Coordination',
  readers: null,
  reason: null,
  hash: 'ab'.repeat(32),
  frozen: ['2019–2022 est figé : 58 chiffres.', '1 situation ajoutée depuis la publication du 12 janvier 2026.'],
  files: [{ on: '2026-01-12', format: 'docx' }],
  explanations: [{ on: '2026-02-02', by: 'Coordination', text: 'Une situation a été retrouvée après coup.' }],
};

/** Answers of a vault in which a preparation is done at once. */
export const vaultAnswers: Handlers = {
  'summary.choices': () => choices,
  'summary.counts': ({ from, to, sector }) => countsOf(from, to, 6, sector),
  'summary.situations': () => rows,
  'summary.compare': ({ scopes }) => scopes.map(({ from, to, sector }, index) => countsOf(from, to, 12 - 2 * index, sector)),
  'year.trend': () => [
    { year: 2020, referrals: 12, enquiries: 0, source: 'typed', comment: 'Année du confinement', totals: [], lists: [] },
    { year: 2022, referrals: 6, enquiries: 3, source: 'vault', comment: null, totals: [], lists: [] },
  ],
  'publication.policy': () => ({ threshold: 5, locked: false, lockedBy: null }),
  'publication.start': () => ({ jobId: 'job-1' }),
  'publication.progress': () => ({ state: 'done', step: null, done: 1, total: 1 }),
  'publication.prepared': () => prepared,
  'publication.cancel': () => ({}),
  'publication.saveProse': () => ({ findings: [] }),
  'publication.release': () => ({ releaseId: 4 }),
  'publication.ledger': () => [ledgerLine],
  'publication.released': () => ({ line: ledgerLine, report }),
  'publication.explain': () => ({}),
  'shell.print': () => ({}),
};
