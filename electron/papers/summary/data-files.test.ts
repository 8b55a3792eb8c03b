// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPublication } from '#shared/publication/check-publication.ts';
import { canonicalJson } from '#shared/publication/canonical-json.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import { readZip } from '../../testing/read-zip.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { sheetName } from '../workbook.ts';
import { summaryToCsv } from './summary-to-csv.ts';
import { summaryToJson } from './summary-to-json.ts';
import { summaryToXlsx } from './summary-to-xlsx.ts';

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml').documentElement;
const all = (name: string, within: Element): Element[] => [...within.getElementsByTagName(name)];

describe('a summary as a workbook', () => {
  let parts: Map<string, string>;
  let strings: string[];
  beforeAll(async () => {
    parts = readZip(await summaryToXlsx(sampleReport));
    strings = all('si', parse(parts.get('xl/sharedStrings.xml') ?? '')).map(({ textContent }) => textContent ?? '');
  });

  const sheet = (rank: number) => parse(parts.get(`xl/worksheets/sheet${rank}.xml`) ?? '');
  /** Cells of a sheet: words as words, numbers as numbers. */
  const cells = (rank: number) =>
    all('row', sheet(rank)).map((row) =>
      all('c', row).flatMap((cell) => {
        const [value] = all('v', cell);
        if (value === undefined) return [];
        return [cell.getAttribute('t') === 's' ? strings[Number(value.textContent)] : Number(value.textContent)];
      }),
    );

  test('has a sheet to be read first, one a table, and the definitions', () => {
    const sheets = all('sheet', parse(parts.get('xl/workbook.xml') ?? ''));
    expect(sheets.map((each) => each.getAttribute('name'))).toEqual([
      'Lisez-moi',
      '1 Situations et sollicitations',
      '2 Contextes d’interpellation to',
      '3 Niveaux selon le contexte',
      'Définitions',
    ]);
    expect(sheets.every((each) => each.getAttribute('state') === 'visible')).toBe(true);
  });

  test('numbers are numbers, and what was put together says so in a column', () => {
    expect(cells(3)).toEqual([
      ['Contexte', 'Situations', 'Nature de la ligne'],
      ['Maintien dans le logement', 14],
      ['Troubles du voisinage, tranquillité ; incurie, salubrité ; rompre l’isolement', 13, 'lignes réunies'],
      ['=Autres contextes', 11, 'lignes réunies'],
      ['Ensemble', 38, 'total'],
    ]);
  });

  test('an unknown value is an empty cell', () => {
    expect(cells(2)[1]).toEqual(['2019', 8]);
  });

  test('its header rows stay in sight and are printed on each page', () => {
    for (const rank of [2, 3, 4, 5]) {
      const [pane] = all('pane', sheet(rank));
      expect([pane?.getAttribute('state'), pane?.getAttribute('ySplit')]).toEqual(['frozen', '1']);
    }
    expect(all('definedName', parse(parts.get('xl/workbook.xml') ?? ''))).toHaveLength(4);
  });

  test('the first sheet says who, when, for whom, k and version, and where each table is', () => {
    const words = cells(1).flat();
    for (const word of [
      'CLSM de Poitiers',
      'Années 2019 à 2022',
      'Tout public',
      '12 janvier 2023',
      '0.1.0',
      'Document anonymisé, publiable',
      'Contextes d’interpellation : [tous]',
    ]) {
      expect(words).toContain(word);
    }
    expect(words.some((word) => String(word).startsWith('k = 5'))).toBe(true);
  });

  test('there is no formula, no link, no comment, no hidden row or column, and no word that the report has not', () => {
    for (const [name, xml] of parts) {
      expect(xml, name).not.toMatch(/<f[ >]|hidden="|externalLink|<hyperlink|comment|TargetMode="External"/);
    }
    const given = JSON.stringify(sampleReport);
    const own = new Set([...cells(1).flat(), 'Nature de la ligne', 'lignes réunies', 'total', 'Ce qui est compté', 'Unité', 'Définition']);
    expect(strings.filter((word) => !own.has(word) && !given.includes(word))).toEqual([]);
  });

  test('says of itself its title, its author, its language and its own day; nothing of the machine', () => {
    const core = parse(parts.get('docProps/core.xml') ?? '');
    expect([...core.children].map(({ localName }) => localName)).toEqual(['title', 'subject', 'creator', 'language', 'created']);
    expect(parse(parts.get('docProps/app.xml') ?? '').children).toHaveLength(0);
  });

  test('the same report gives the same bytes', async () => {
    expect(Buffer.compare(await summaryToXlsx(sampleReport), await summaryToXlsx(sampleReport))).toBe(0);
  });
});

test.each([
  ['a/b: [c]*?\\d', 'a b c d'],
  ["'Titre'", 'Titre'],
  ['12 Orientations de niveau 1 et leurs destinataires', '12 Orientations de niveau 1 et'],
])('the sheet « %s » is named %s', (given, name) => {
  expect(sheetName(given)).toBe(name);
});

describe('a summary as CSV files', () => {
  const files = readZip(summaryToCsv(sampleReport));

  test('has one a table, the definitions, and a text to be read first', () => {
    expect([...files.keys()]).toEqual(['LISEZ-MOI.txt', '01-years.csv', '02-context.csv', '03-levels.csv', 'definitions.csv']);
    expect(files.get('LISEZ-MOI.txt')).toMatch(/Destinataires : Tout public\r\n/);
    expect(files.get('LISEZ-MOI.txt')).toMatch(/- 02-context.csv : Contextes d’interpellation : \[tous\]\r\n/);
  });

  test('opens in a French spreadsheet: semicolons, UTF-8 with its mark, and no cell becomes a formula', () => {
    const text = files.get('02-context.csv') ?? '';
    expect(text.startsWith('\ufeffContexte;Situations;Nature de la ligne\r\n')).toBe(true);
    expect(parseCsv(text, { bom: true, delimiter: ';' })).toEqual([
      ['Contexte', 'Situations', 'Nature de la ligne'],
      ['Maintien dans le logement', '14', ''],
      ['Troubles du voisinage, tranquillité ; incurie, salubrité ; rompre l’isolement', '13', 'lignes réunies'],
      ["'=Autres contextes", '11', 'lignes réunies'],
      ['Ensemble', '38', 'total'],
    ]);
  });

  test('the same report gives the same bytes', () => {
    expect(Buffer.compare(summaryToCsv(sampleReport), summaryToCsv(sampleReport))).toBe(0);
  });
});

describe('the publication file', () => {
  const publication = canonicalJson({
    format: 'publication/1',
    threshold: 5,
    dims: { year: ['2022'] },
    sensitive: [],
    process: ['year'],
    tables: [{ name: 'total', dims: [], cells: [{ key: [], value: 6, open: true }] }],
  });
  const english: SummaryReport = { ...sampleReport, facts: { ...sampleReport.facts, language: 'en' } };

  test('leaves as the bytes that were hashed, and says how to check them', () => {
    const files = readZip(summaryToJson(sampleReport, publication));
    expect([...files.keys()]).toEqual(['LISEZ-MOI.txt', 'publication.json', 'publication.schema.json']);
    expect(files.get('publication.json')).toBe(publication);
    const note = files.get('LISEZ-MOI.txt') ?? '';
    expect(note).toContain('npm run check-publication publication.json');
    expect(note).toContain(createHash('sha256').update(publication).digest('hex'));
    expect(readZip(summaryToJson(english, publication)).get('README.txt')).toContain('npm run check-publication publication.json');
  });

  test('is accepted by the checker as it left, with its schema beside it', () => {
    const files = readZip(summaryToJson(sampleReport, publication));
    expect(checkPublication(JSON.parse(files.get('publication.json') ?? '')).holds).toBe(true);
    const schema = JSON.parse(files.get('publication.schema.json') ?? '') as { $schema: string; required: string[] };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toContain('threshold');
  });
});
