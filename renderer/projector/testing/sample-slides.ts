import type { ProjectedSlide, ProjectedText } from '#shared/contract/projection.ts';
import type { ReportChart } from '#shared/summary/report.ts';
import { TEXT_CAPACITY, textPages } from '#shared/meeting/slides.ts';
import { codeLists } from '#shared/code-lists/code-lists.ts';

const shown = (text: string): ProjectedText => ({ state: 'shown', text });
const withheld: ProjectedText = { state: 'withheld' };

type SummarySlide = Extract<ProjectedSlide, { kind: 'summary' }>;

const stackedChart: ReportChart = {
  type: 'chart',
  id: 'referrer-type-by-level-chart',
  kind: 'stacked',
  title: 'Type de saisissant et niveau',
  alternative: 'Diagramme en barres empilées : Bailleur social (niveau 1 : 15, niveau 2 : 7) ; Psychiatrie (niveau 1 : 9, niveau 2 : 7).',
  unit: 'situations',
  categories: ['Bailleur social', 'Psychiatrie'],
  series: [
    { label: 'Niveau 1', values: [15, 9] },
    { label: 'Niveau 2', values: [7, 7] },
  ],
  tableId: 'referrer-type-by-level',
};

const summarySlide = (more: Partial<SummarySlide>): SummarySlide => ({
  kind: 'summary',
  part: 'words',
  top: 'Qui saisit la cellule',
  title: 'L’essentiel',
  sentence: null,
  table: null,
  chart: null,
  diffusion: 'Bilan anonymisé : hors totaux, aucun chiffre ne compte moins de 5 personnes.',
  page: 1,
  pages: 1,
  ...more,
});

/** The November meeting of Poitiers, slide by slide, as the vault would give it. */
export const usualSlides = {
  cover: {
    kind: 'cover',
    label: 'CLSM de Poitiers',
    cellule: 'cellule de concertation sur les situations psychosociales complexes',
    on: '2022-11-24',
    startsAt: '14:00',
    place: shown('Maison de quartier des Couronneries, salle 2'),
  },
  confidentiality: {
    kind: 'confidentiality',
    text: 'Ce qui est dit ici reste ici. Chacun ne partage que ce qui est nécessaire à la situation, dans l’intérêt de la personne.\nLes situations portent un code. Aucun nom n’est prononcé, ni noté.',
    read: true,
  },
  attendance: {
    kind: 'attendance',
    page: 1,
    pages: 2,
    rows: [
      ['Centre hospitalier Henri Laborit', 'permanent', true, 'Psychiatrie adulte'],
      ['Ville de Poitiers', 'permanent', true, 'Coordination'],
      ['DAC-PTA de la Vienne', 'permanent', true, null],
      ['CCAS de Poitiers', 'deputy', true, 'Service social'],
      ['Ekidom', 'invited', false, 'Bailleur social'],
      ['UDAF de la Vienne', 'invited', true, 'Mandataire judiciaire'],
      [null, 'person_concerned', true, null],
      ['GEM La Passerelle', 'observer', false, null],
    ].map(([structure, kind, here, role]) => ({ structure, kind, here, role: role === null ? null : shown(String(role)), name: null })),
  } as ProjectedSlide,
  earlier: {
    kind: 'earlier',
    page: 1,
    pages: 1,
    rows: [
      {
        code: '2022-03',
        label: shown('Proposer une visite à domicile conjointe'),
        owner: 'CHL',
        dueOn: '2022-10-31',
        recurrence: null,
        status: 'Faite',
      },
      {
        code: '2022-04',
        label: shown('Revoir la situation avec le bailleur'),
        owner: 'Ekidom',
        dueOn: '2022-11-15',
        recurrence: null,
        status: 'Non réalisable (circonstances)',
      },
      { code: '2021-07', label: withheld, owner: 'CCAS de Poitiers', dueOn: null, recurrence: 'Une fois par an', status: 'À faire' },
    ],
  },
  agenda: {
    kind: 'agenda',
    page: 1,
    pages: 1,
    rows: [
      {
        type: 'partner_presentation',
        code: null,
        title: shown('Équipe mobile psychiatrie précarité'),
        startsAt: '14:10',
        minutes: 20,
        state: 'done',
      },
      { type: 'situation', code: '2022-05', title: null, startsAt: '14:30', minutes: 45, state: 'current' },
      { type: 'situation', code: '2022-06', title: null, startsAt: '15:15', minutes: 30, state: 'waiting' },
      { type: 'yearly_report', code: null, title: null, startsAt: '15:45', minutes: 15, state: 'waiting' },
      { type: 'cellule_life', code: null, title: shown('Dates de 2023'), startsAt: '16:00', minutes: 10, state: 'waiting' },
    ],
  },
  topic: {
    kind: 'topic',
    type: 'partner_presentation',
    title: shown('Équipe mobile psychiatrie précarité'),
    structure: 'Centre hospitalier Henri Laborit',
    text: shown('Qui elle rencontre, comment la saisir, en combien de temps elle répond.'),
    page: 1,
    pages: 1,
  },
  facts: {
    kind: 'situation',
    code: '2022-05',
    part: 'facts',
    text: null,
    page: 1,
    pages: 1,
    facts: [
      ['Tranche d’âge', '45-54 ans'],
      ['Genre', 'Femme'],
      ['Secteur', 'Couronneries'],
      ['Contexte d’interpellation', 'Maintien dans le logement'],
      ['Problématique dominante', 'Troubles du voisinage'],
      ['Problématiques associées', 'Incurie, isolement'],
      ['Saisissant', 'Bailleur social'],
      ['Information de la personne', 'Présentation anonyme'],
    ].map(([label = '', value = '']) => ({ label, value })),
  },
  presentation: {
    kind: 'situation',
    code: '2022-05',
    part: 'presentation',
    facts: [],
    text: shown(
      'Une femme seule, locataire depuis une vingtaine d’années, ne répond plus au bailleur ni aux voisins. Les plaintes pour bruit se répètent la nuit. Le logement est encombré.\nUne procédure d’expulsion pourrait s’ouvrir au printemps.',
    ),
    page: 1,
    pages: 1,
  },
  tried: { kind: 'situation', code: '2022-05', part: 'tried', facts: [], text: withheld, page: 1, pages: 1 },
  question: {
    kind: 'situation',
    code: '2022-05',
    part: 'question',
    facts: [],
    text: shown('Qui peut aller vers cette personne sans que la démarche soit vécue comme une menace pour son logement ?'),
    page: 1,
    pages: 1,
  },
  levers: {
    kind: 'levers',
    code: '2022-05',
    levers: codeLists.lever.map(({ code, fr }, index) => ({
      label: fr,
      chosen: [0, 6, 9].includes(index),
      other: code === 'missing' && index > 0 ? shown('un lieu de répit') : null,
    })),
  },
  wording: {
    kind: 'decision',
    code: '2022-05',
    part: 'wording',
    outcome: 'Décision et actions',
    wording: shown('Visite à domicile conjointe du bailleur et de l’équipe mobile, puis point avec le saisissant.'),
    purposes: [],
    actions: [],
    page: 1,
    pages: 1,
  },
  purposes: {
    kind: 'decision',
    code: '2022-05',
    part: 'purposes',
    outcome: null,
    wording: null,
    purposes: ['Se prémunir de l’épuisement professionnel', 'Partager la responsabilité', 'Anticiper une dégradation'].map(shown),
    actions: [],
    page: 1,
    pages: 1,
  },
  actions: {
    kind: 'decision',
    code: '2022-05',
    part: 'actions',
    outcome: 'Décision et actions',
    wording: null,
    purposes: [],
    actions: [
      { label: shown('Visite à domicile conjointe'), owner: 'CHL, équipe mobile', dueOn: '2022-12-15', recurrence: null },
      {
        label: shown('Réunir les partenaires autour de la situation'),
        owner: 'Ville de Poitiers',
        dueOn: '2023-11-30',
        recurrence: 'Une fois par an',
      },
      { label: withheld, owner: null, dueOn: null, recurrence: null },
    ],
    page: 1,
    pages: 1,
  },
  recap: {
    kind: 'recap',
    page: 2,
    pages: 3,
    code: '2022-05',
    title: null,
    outcome: 'Décision et actions',
    wording: shown('Visite à domicile conjointe du bailleur et de l’équipe mobile, puis point avec le saisissant.'),
    actions: [
      { label: shown('Visite à domicile conjointe'), owner: 'CHL, équipe mobile', dueOn: '2022-12-15', recurrence: null },
      {
        label: shown('Réunir les partenaires autour de la situation'),
        owner: 'Ville de Poitiers',
        dueOn: '2023-11-30',
        recurrence: 'Une fois par an',
      },
    ],
    more: 2,
  },
  summaryCover: summarySlide({
    part: 'cover',
    title: 'Les travaux relatifs à la cellule',
    sentence: 'CLSM de Poitiers, années 2019 à 2022',
  }),
  summaryTable: summarySlide({
    part: 'table',
    title: 'Type de saisissant',
    sentence: 'Saisissants les plus fréquents : « Bailleur social » (14 situations) et « Psychiatrie adulte publique » (10).',
    table: {
      columns: [
        { label: 'Type de saisissant', kind: 'text' },
        { label: 'Situations', kind: 'number' },
        { label: '% des 38 situations', kind: 'number' },
      ],
      rows: [
        { cells: ['Bailleur social', 1400, 37], mark: null },
        { cells: ['Mandataire judiciaire, CCAS et Ville', 8, 21], mark: 'merged' },
        { cells: ['Psychiatrie adulte publique', null, 26], mark: null },
        { cells: ['Total', 38, 100], mark: 'total' },
      ],
    },
  }),
  summaryChart: summarySlide({ part: 'chart', title: 'Type de saisissant et niveau', chart: stackedChart }),
  end: {
    kind: 'end',
    cellule: 'cellule de concertation sur les situations psychosociales complexes',
    next: { on: '2023-01-12', startsAt: '14:00' },
  },
} satisfies Record<string, ProjectedSlide>;

/** Words as long as French ones get, without a name in them. */
const filler =
  'La coordination rencontre régulièrement les partenaires concernés afin d’envisager collectivement un accompagnement pluridisciplinaire respectueux des souhaits exprimés. ';
const ofLength = (length: number): string => filler.repeat(Math.ceil(length / filler.length)).slice(0, length);
const line = shown(ofLength(200));

const longAction = { label: line, owner: ofLength(80), dueOn: '2022-09-30', recurrence: 'Plusieurs fois par an' };

/** The longest that the vault puts on one slide: a page of text (in one paragraph and in many lines), titles of a line, full rows. */
export const longestSlides = {
  'a page of text': { ...usualSlides.presentation, text: shown(textPages(ofLength(3_000))[0] ?? ''), pages: 8 },
  'a page of short lines': { ...usualSlides.presentation, text: shown(textPages('Un mot\n'.repeat(60))[0] ?? ''), pages: 9 },
  'a page of one endless word': { ...usualSlides.presentation, text: shown('x'.repeat(TEXT_CAPACITY)), pages: 2 },
  'a question of a page': { ...usualSlides.question, text: shown(textPages(ofLength(3_000))[0] ?? ''), pages: 5 },
  'a topic with a title of a line': {
    ...usualSlides.topic,
    title: line,
    structure: ofLength(120),
    text: shown(textPages(ofLength(3_000))[0] ?? ''),
    pages: 5,
  },
  'a table of the summary with long labels': summarySlide({
    part: 'table',
    title: ofLength(110),
    sentence: ofLength(220),
    table: {
      columns: [
        { label: ofLength(40), kind: 'text' },
        { label: 'Situations', kind: 'number' },
        { label: '% des 1 238 situations', kind: 'number' },
      ],
      rows: Array.from({ length: 8 }, () => ({ cells: [ofLength(110), 1238, 100], mark: 'merged' as const })),
    },
  }),
  'a chart of the summary with long labels': summarySlide({
    part: 'chart',
    title: ofLength(60),
    sentence: ofLength(140),
    chart: {
      ...stackedChart,
      categories: Array.from({ length: 4 }, (_, index) => `${index} ${ofLength(70)}`),
      series: Array.from({ length: 3 }, (_, index) => ({ label: `${index} ${ofLength(60)}`, values: [1238, 12, 700, 0] })),
    },
  }),
  'a cover with long names': { ...usualSlides.cover, label: ofLength(200), cellule: ofLength(200), place: line },
} satisfies Record<string, ProjectedSlide>;

/** Rows that the vault puts on one slide (db/operations/meetings/make-slides.ts); levers: the list of a cellule that added some of its own. */
export const rowsOnASlide = { attendance: 12, earlier: 4, agenda: 8, facts: 6, purposes: 3, actions: 4, recap: 4, levers: 24 } as const;

/** The same for lists: `rows` of the longest on one page. */
export const longestLists = {
  attendance: (rows) => ({
    kind: 'attendance',
    page: 1,
    pages: 3,
    rows: Array.from({ length: rows }, () => ({
      structure: ofLength(60),
      kind: 'representative' as const,
      role: shown(ofLength(60)),
      name: null,
      here: false,
    })),
  }),
  earlier: (rows) => ({
    kind: 'earlier',
    page: 1,
    pages: 3,
    rows: Array.from({ length: rows }, () => ({ ...longAction, code: '2022-05', status: 'Non réalisable (circonstances)' })),
  }),
  agenda: (rows) => ({
    kind: 'agenda',
    page: 1,
    pages: 3,
    rows: Array.from({ length: rows }, () => ({
      type: 'partner_presentation' as const,
      code: null,
      title: shown(ofLength(80)),
      startsAt: '14:00',
      minutes: 120,
      state: 'current' as const,
    })),
  }),
  facts: (rows) => ({
    ...usualSlides.facts,
    facts: Array.from({ length: rows }, (_, index) => ({ label: `${index + 1} ${ofLength(30)}`, value: ofLength(60) })),
  }),
  purposes: (rows) => ({ ...usualSlides.purposes, purposes: Array.from({ length: rows }, () => shown(ofLength(400))) }),
  actions: (rows) => ({ ...usualSlides.actions, actions: Array.from({ length: rows }, () => longAction) }),
  recap: (rows) => ({ ...usualSlides.recap, wording: shown(ofLength(400)), actions: Array.from({ length: rows }, () => longAction) }),
  levers: (rows) => ({
    ...usualSlides.levers,
    levers: Array.from({ length: rows }, (_, index) => ({ label: `${index + 1} ${ofLength(50)}`, chosen: true, other: null })),
  }),
} satisfies Record<string, (rows: number) => ProjectedSlide>;
