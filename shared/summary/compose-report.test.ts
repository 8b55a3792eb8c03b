import { describe, expect, it } from 'vitest';
import { groupDigits } from '#shared/messages/plural.ts';
import { summaryReportCatalogues } from '#shared/messages/summary-report-catalogue.ts';
import type { GuaranteedInput } from './compose-input.ts';
import { composeReport } from './compose-report.ts';
import { type ReportTable, type SummaryReport, summaryReport } from './report.ts';
import { fictionalSummary } from './testing/fictional-summary.ts';
import { poitiersOpen, poitiersPublic } from './testing/poitiers-summary.ts';

const visible = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '_');
const blocksOf = (report: SummaryReport) => report.sections.flatMap(({ blocks }) => blocks);
const tableOf = (report: SummaryReport, id: string): ReportTable => {
  const table = blocksOf(report).find((block) => block.type === 'table' && block.id === id);
  if (table?.type !== 'table') throw new Error(`no table ${id}`);
  return table;
};
const rowsOf = (report: SummaryReport, id: string) => tableOf(report, id).rows.map(({ cells, mark }) => [mark, ...cells]);
const textOf = (report: SummaryReport, id: string): string => {
  const paragraph = blocksOf(report).find((block) => block.type === 'paragraph' && block.id === id);
  return paragraph?.type === 'paragraph' ? visible(paragraph.text) : '';
};

describe('the guaranteed report of four years', () => {
  const { report } = composeReport(poitiersPublic());

  it('has the sections of the published reports, in their order', () => {
    expect(report.sections.map(({ id }) => id)).toEqual([
      'synthesis',
      'meetings',
      'activity',
      'referrers',
      'persons',
      'contexts',
      'decisions',
      'levers',
      'crosses',
      'classes',
      'trend',
      'regrouped',
      'method',
    ]);
    expect(summaryReport.parse(report)).toEqual(report);
  });

  it('names groups by their family, as a band of ages, or by their parts, and marks them', () => {
    expect(rowsOf(report, 'referrer-type').map(([mark, label]) => [mark, label])).toEqual([
      [null, 'Bailleur social'],
      ['merged', 'Mandataire judiciaire, association tutélaire\u00a0; CCAS, CIAS\u00a0; Service de la ville ou de l’agglomération'],
      [null, 'Psychiatrie adulte publique'],
      ['merged', 'Justice et sécurité'],
      ['total', 'Total'],
    ]);
    expect(rowsOf(report, 'age-band').map(([, label]) => label)).toEqual([
      'Moins de 35 ans',
      '35 à 54 ans',
      '55 ans et plus ou non renseigné',
      'Total',
    ]);
    expect(rowsOf(report, 'problem').map(([, label]) => label)[1]).toBe('Conditions de vie');
    expect(tableOf(report, 'problem').note).toContain(
      '« Conditions de vie » réunit : Troubles du voisinage ; '.replaceAll(/ (?=[:;»])|(?<=«) /g, '\u00a0'),
    );
  });

  it('says percentages with their base, and none under 20 persons', () => {
    expect(tableOf(report, 'level').columns.map(({ label }) => label)).toEqual(['Niveau', 'Situations', '% des 38 situations']);
    expect(rowsOf(report, 'level')[0]).toEqual([null, 'Niveau 1', 24, 63]);
    const few = poitiersPublic('fr', {
      publication: {
        ...poitiersPublic().publication,
        tables: [
          { name: 'total', dims: [], cells: [{ key: [], value: 12, open: true }] },
          {
            name: 'level',
            dims: ['level'],
            cells: [
              { key: [['1']], value: 7 },
              { key: [['2', 'none']], value: 5 },
            ],
          },
        ],
      },
    });
    expect(tableOf(composeReport(few).report, 'level').columns).toHaveLength(2);
  });

  it('makes sums of cross tables and writes classes of situations as one line each', () => {
    expect(rowsOf(report, 'referrer-type-by-level').at(-1)).toEqual(['total', 'Total', 24, 14, 38]);
    expect(rowsOf(report, 'classes').map(([, label, value]) => [label, value])).toContainEqual([
      'Troubles psychologiques et/ou du comportement, niveau 1, visite à domicile conjointe',
      5,
    ]);
  });

  it('tells the period, the levels and the trend in sentences', () => {
    expect(textOf(report, 'synthesis-situations')).toBe(
      'De 2019 à 2022, 38 situations ont été portées à la connaissance de la cellule. Parmi elles, 24 ont trouvé une réponse au niveau 1, par des échanges bilatéraux_; 14 ont été examinées en réunion (niveau 2) ou sont sans décision.',
    );
    expect(textOf(report, 'trend-situation')).toContain('De 2019 à 2022, le nombre de situations par an est passé de 12 à 6.');
  });

  it('is the same each time', () => {
    expect(JSON.stringify(composeReport(poitiersPublic()))).toBe(JSON.stringify(composeReport(poitiersPublic())));
  });

  it('refuses a code without a word instead of printing it', () => {
    const { vocabulary } = poitiersPublic();
    const level = vocabulary['level'];
    const without = { ...vocabulary, level: { label: level?.label ?? '', definition: '', codes: [] } };
    expect(() => composeReport(poitiersPublic('fr', { vocabulary: without }))).toThrow(RangeError);
    expect(() => composeReport(poitiersPublic('fr', { vocabulary: {} }))).toThrow(RangeError);
  });
});

describe('an edited paragraph', () => {
  const edit = (text: string) =>
    composeReport(poitiersPublic('fr', { facts: { ...poitiersPublic().facts, edited: { 'synthesis-situations': text } } }));

  it('keeps its words and the report’s numbers', () => {
    const { report, prose } = edit('Au fil de quatre années, ⟦total⟧ situations nous ont été confiées.');
    expect(textOf(report, 'synthesis-situations')).toBe('Au fil de quatre années, 38 situations nous ont été confiées.');
    expect(prose.find(({ id }) => id === 'synthesis-situations')?.composed).toContain('⟦level:1⟧');
  });

  it('is put aside when it names a number that is not there', () => {
    expect(textOf(edit('⟦level:9⟧ situations.').report, 'synthesis-situations')).toContain('De 2019 à 2022, 38 situations');
  });
});

describe('the exact report of the cellule', () => {
  const { report } = composeReport(poitiersOpen());

  it('says on every page and at the beginning what it is', () => {
    expect(report.facts).toMatchObject({ guaranteed: false, threshold: null, audience: 'cellule' });
    expect(report.facts.diffusion).toContain('Données personnelles');
    expect(report.sections[0]?.blocks[0]).toMatchObject({ type: 'notice' });
  });

  it('carries an override with its reason, its name, its date and what the control would have refused', () => {
    const { report: copil } = composeReport(
      poitiersOpen('fr', {
        facts: { ...poitiersOpen().facts, audience: 'copil' },
        override: {
          reason: 'Demande du comité',
          by: 'Coordination',
          on: '2023-01-12',
          findings: ['Le type de saisissant désigne 1 personne.'],
        },
      }),
    );
    const notices = copil.sections[0]?.blocks.flatMap((block) => (block.type === 'notice' ? [visible(block.text)] : []));
    expect(copil.facts.diffusion).toBe('Document non anonymisé, diffusion restreinte');
    expect(notices).toContain('Motif_: Demande du comité. Décidé par Coordination, le 12 janvier 2023.');
    expect(notices?.some((text) => text.includes('désigne 1 personne'))).toBe(true);
  });

  it('has the table as Poitiers publishes it, purposes below the decision', () => {
    const table = tableOf(report, 'referral-rows');
    expect(table.columns.map(({ label }) => label)).toEqual(['Réunion', 'Saisine / Sollicitation', 'Décisions', 'Note']);
    expect(table.rows[1]?.cells.slice(0, 3).map((cell) => visible(String(cell)))).toEqual([
      'Novembre 2022',
      'CHL - Service majeurs protégés',
      'Niveau 2_: Organisation d’une réunion de concertation par le DAC une fois par an\nPour_: se prémunir de l’épuisement professionnel_; partager la responsabilité',
    ]);
    expect(table.note).toBe('1 saisine est comptée sans être montrée, après une opposition ou un accord retiré.');
  });

  it('adds every list up to its number', () => {
    for (const block of blocksOf(report)) {
      if (block.type !== 'table') continue;
      const total = block.rows.find(({ mark }) => mark === 'total')?.cells[1];
      if (typeof total !== 'number') continue;
      const sum = block.rows.filter(({ mark }) => mark !== 'total').reduce((all, { cells }) => all + Number(cells[1]), 0);
      expect([block.id, sum]).toEqual([block.id, total]);
    }
  });

  it('leaves out lists that nothing was counted for', () => {
    expect(blocksOf(report).some((block) => block.type === 'table' && block.id === 'lever')).toBe(false);
    expect(report.definitions.map(({ name }) => name)).not.toContain('Leviers d’action');
  });
});

describe('sentences agree with their numbers', () => {
  const figure = (value: number) => ({ value, text: groupDigits(value, 'fr') });
  const fr = summaryReportCatalogues.fr.prose;
  const en = summaryReportCatalogues.en.prose;
  it.each<[string, string]>([
    [fr.brought('En 2022', null, figure(0)), 'En 2022, aucune situation n’a été portée à la connaissance de la cellule.'],
    [fr.brought('En 2022', null, figure(1)), 'En 2022, 1 situation a été portée à la connaissance de la cellule.'],
    [
      fr.brought('En 2022', 'Nord', figure(6)),
      'En 2022, 6 situations ont été portées à la connaissance de la cellule pour le secteur Nord.',
    ],
    [fr.brought('En 2022', null, figure(1234)), 'En 2022, 1_234 situations ont été portées à la connaissance de la cellule.'],
    [fr.referred(figure(2), figure(1)), 'Elle a fait l’objet de 2 saisines.'],
    [fr.referred(figure(7), figure(6)), 'Elles ont fait l’objet de 7 saisines.'],
    [
      fr.levels([
        { codes: ['1'], n: figure(1) },
        { codes: ['2'], n: figure(1) },
        { codes: ['none'], n: figure(1) },
      ]),
      'Parmi elles, 1 a trouvé une réponse au niveau 1, par des échanges bilatéraux_; 1 a été examinée en réunion (niveau 2)_; 1 est sans décision.',
    ],
    [
      fr.levels([{ codes: ['2', 'none', 'not_recorded'], n: figure(5) }]),
      'Parmi elles, 5 ont été examinées en réunion (niveau 2) ou sont sans décision.',
    ],
    [fr.meetings(figure(0), figure(0), figure(0)), 'Aucune réunion de la cellule n’était prévue.'],
    [fr.meetings(figure(1), figure(1), figure(0)), '1 réunion de la cellule était prévue_: 1 a été tenue, aucune n’a été annulée.'],
    [fr.meetings(figure(3), figure(0), figure(3)), '3 réunions de la cellule étaient prévues_: aucune n’a été tenue, 3 ont été annulées.'],
    [fr.enquiries(figure(0)), 'Aucune sollicitation ponctuelle n’a été notée.'],
    [fr.enquiries(figure(1)), 'La cellule a aussi répondu à 1 sollicitation ponctuelle, comptée à part.'],
    [fr.enquiries(figure(12)), 'La cellule a aussi répondu à 12 sollicitations ponctuelles, comptées à part.'],
    [fr.comebacks(figure(1)), '1 saisine est une ré-interpellation_: une situation déjà connue de la cellule est revenue.'],
    [fr.comebacks(figure(2)), '2 saisines sont des ré-interpellations_: des situations déjà connues de la cellule sont revenues.'],
    [fr.exchanges(figure(1)), '1 échange bilatéral a été noté.'],
    [fr.exchanges(figure(21)), '21 échanges bilatéraux ont été notés.'],
    [fr.most('Leviers', [{ label: 'A', n: figure(1) }], ['situation', 'situations']), 'Leviers_: «_A_» (1 situation).'],
    [
      fr.most(
        'Leviers',
        ['A', 'B', 'C'].map((label) => ({ label, n: figure(6) })),
        ['situation', 'situations'],
      ),
      'Leviers_: «_A_» (6 situations), «_B_» (6) et «_C_» (6).',
    ],
    [fr.trend(2019, 2022, figure(12), figure(6), 'referral'), 'De 2019 à 2022, le nombre de saisines par an est passé de 12 à 6.'],
    [
      fr.trend(2019, 2020, figure(12), figure(12), 'situation'),
      'De 2019 à 2020, le nombre de situations par an est le même aux deux bouts_: 12.',
    ],
    [en.brought('In 2022', null, figure(0)), 'In 2022, no situation was brought to the cellule.'],
    [en.brought('In 2022', null, figure(1)), 'In 2022, 1 situation was brought to the cellule.'],
    [en.meetings(figure(1), figure(0), figure(1)), '1 meeting of the cellule was planned: none was held, 1 was cancelled.'],
    [en.enquiries(figure(2)), 'The cellule also answered 2 one-off enquiries, counted apart.'],
    [en.comebacks(figure(0)), '0 referrals are returns: situations that the cellule already knew came back.'],
  ])('%s', (said, expected) => {
    expect(visible(said)).toBe(expected);
  });
});

describe('every number of a guaranteed report', () => {
  /** Published numbers, sums of the published cells of one table, percentages of the total, and those that may stand beside. */
  function allowed(input: GuaranteedInput): ReadonlySet<number> {
    const numbers = new Set<number>([input.publication.threshold]);
    const total = Number(input.publication.tables[0]?.cells[0]?.value);
    for (const table of input.publication.tables) {
      const values = table.cells.map((cell) => Number(cell.value));
      for (const value of values) numbers.add(value);
      // Sums over the cells that have one element of the key in common: the margins of a cross table.
      for (const [dim] of table.dims.entries()) {
        const margins = new Map<string, number>();
        for (const [index, cell] of table.cells.entries()) {
          const key = JSON.stringify(cell.key[dim]);
          margins.set(key, (margins.get(key) ?? 0) + (values[index] ?? 0));
        }
        for (const sum of margins.values()) numbers.add(sum);
      }
    }
    const published = [...numbers];
    for (const value of published) numbers.add(Math.round((100 * value) / total));
    for (const { value, year } of input.years) numbers.add(value).add(year);
    for (const value of Object.values(input.meetings ?? {})) numbers.add(value);
    for (const day of [input.facts.from, input.facts.to]) numbers.add(Number(day.slice(0, 4)));
    return numbers;
  }

  /** Labels have numbers of their own: « 18 à 24 ans », « Niveau 1 ». They are those of the code lists, or of bands made of these. */
  const labelled =
    /\b(?:\d+ à \d+ ans|Moins de \d+ ans|moins de \d+ ans|\d+ ans et plus|[Nn]iveau \d|\d+ to \d+|[Uu]nder \d+|\d+ and over|[Ll]evel \d)/g;

  const withNumbers = (value: unknown): readonly (string | number)[] =>
    typeof value === 'string' || typeof value === 'number'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(withNumbers)
        : [];

  it.each([4, 9, 10, 12, 17, 26, 34, 45, 60, 80].flatMap((persons) => [1, 2, 3].map((seed) => [seed, persons] as const)))(
    'is the publication’s, a sum, a percentage, or one that may stand beside (vault %i of %i persons)',
    async (seed, persons) => {
      const years = seed === 3 ? ['2019', '2020', '2021', '2022'] : ['2022'];
      const language = seed === 2 ? 'en' : 'fr';
      const input = await fictionalSummary(seed, persons, { years, language });
      const { report } = composeReport(input);
      const may = allowed(input);
      const texts = withNumbers({
        sections: report.sections.map(({ title, blocks }) => ({ title, blocks })),
        diffusion: report.facts.diffusion,
      });
      const ids = new Set(blocksOf(report).flatMap((block) => ('id' in block ? [block.id] : [])));
      const strange = texts
        .filter((text) => typeof text === 'number' || !ids.has(text))
        .flatMap((text) => (typeof text === 'number' ? [text] : numbersIn(text.replace(labelled, ''))))
        .filter((number) => !may.has(number));
      expect(strange).toEqual([]);
      expect(summaryReport.parse(report)).toEqual(report);
    },
  );

  const numbersIn = (text: string): readonly number[] => (text.replace(/(?<=\d)[\u202f,](?=\d{3})/g, '').match(/\d+/g) ?? []).map(Number);

  it('adds up in every table', async () => {
    for (const persons of [26, 45, 60]) {
      const { report } = composeReport(await fictionalSummary(persons, persons));
      for (const block of blocksOf(report)) {
        if (block.type !== 'table') continue;
        const total = block.rows.find(({ mark }) => mark === 'total');
        if (total === undefined) continue;
        for (const [column, { kind, label }] of block.columns.entries()) {
          if (kind !== 'number' || label.startsWith('%')) continue;
          const sum = block.rows.filter((row) => row !== total).reduce((all, { cells }) => all + Number(cells[column]), 0);
          expect(sum).toBe(total.cells[column]);
        }
      }
    }
  });

  it('is drawn as its table says', async () => {
    const { report } = composeReport(await fictionalSummary(7, 60));
    const charts = blocksOf(report).filter((block) => block.type === 'chart');
    expect(charts.length).toBeGreaterThan(5);
    for (const chart of charts) {
      const table = tableOf(report, chart.tableId);
      const cells = new Set(table.rows.flatMap((row) => row.cells.map(String)));
      for (const value of chart.series.flatMap(({ values }) => values)) if (value !== null) expect(cells).toContain(String(value));
      for (const category of chart.kind === 'line' ? [] : chart.categories) expect(cells).toContain(category);
    }
  });
});
