// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { readZip } from '../../testing/read-zip.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { summaryToDocx } from './summary-to-docx.ts';

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PICTURE = Buffer.from('the picture of a chart');
const drawing = async (drawings: readonly unknown[]) => drawings.map(() => PICTURE);
const noBrowser = async () => {
  throw new Error('no browser');
};

let bytes: Uint8Array;
let parts: Map<string, string>;
let body: Document;
beforeAll(async () => {
  bytes = await summaryToDocx(sampleReport, drawing);
  parts = readZip(bytes);
  body = parse(parts.get('word/document.xml') ?? '');
});

const all = (name: string, within: Document | Element = body): Element[] => [...within.getElementsByTagNameNS(W, name)];
const textOf = (element: Element): string =>
  all('t', element)
    .map((run) => run.textContent)
    .join('');
const styleOf = (paragraph: Element) => all('pStyle', paragraph)[0]?.getAttributeNS(W, 'val');
const ofStyle = (style: RegExp, within?: Document): string[] =>
  all('p', within)
    .filter((paragraph) => style.test(styleOf(paragraph) ?? ''))
    .map(textOf);

describe('a summary as a Word document', () => {
  test('opens with a cover that says who, what, for whom, when and how it is protected', () => {
    expect(ofStyle(/^CoverAuthor$/)).toEqual(['CLSM de Poitiers']);
    expect(ofStyle(/^Title$/)).toEqual(['Les travaux relatifs à la cellule']);
    expect(ofStyle(/^Fact$/)).toEqual([
      'PériodeAnnées 2019 à 2022',
      'DestinatairesTout public',
      'Établi le12 janvier 2023',
      'Protection des personnesk = 5\u00a0: aucun nombre publié, hors totaux, ne porte sur moins de 5 personnes\u00a0; l’ensemble a été contrôlé.',
      'Version du logiciel0.1.0',
    ]);
  });

  test('has the chapter in the order of the report, with native numbers, and the definitions at its end', () => {
    const headings = all('p').filter((paragraph) => /^Heading\d$/.test(styleOf(paragraph) ?? ''));
    expect(headings.map((heading) => [styleOf(heading), textOf(heading)])).toEqual([
      ['Heading1', 'L’activité de la cellule'],
      ['Heading1', 'Les situations'],
      ['Heading2', 'Contextes'],
      ['Heading3', 'Niveaux de réponse'],
      ['Heading1', 'Définitions'],
    ]);
    expect(headings.every((heading) => all('numPr', heading).length === 1)).toBe(true);
  });

  test('its tables have a header row that comes again, rows that are not cut, and their definition below', () => {
    for (const table of all('tbl')) {
      const rows = all('tr', table);
      expect(rows.map((row) => all('tblHeader', row).length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
      expect(rows.every((row) => all('cantSplit', row).length === 1)).toBe(true);
    }
    const cells = all('tr', all('tbl')[1]).map((row) => all('tc', row).map(textOf));
    expect(cells.slice(2)).toEqual([
      ['Troubles du voisinage, tranquillité ; incurie, salubrité ; rompre l’isolement\u00a0*', '13'],
      ['=Autres contextes\u00a0*', '11'],
      ['Ensemble', '38'],
    ]);
    expect(ofStyle(/^Definition$/)).toContain('* Lignes réunies pour que personne ne puisse être reconnu.');
    expect(ofStyle(/^Definition$/)).toContain('Contexte : ce qui amène la structure à interpeller la cellule.');
  });

  test('an unknown value is a dash, and numbers stand on the right', () => {
    const [, row] = all('tr', all('tbl')[0]);
    expect(all('tc', row as Element).map(textOf)).toEqual(['2019', '8', '–']);
    expect(all('p', row as Element).map(styleOf)).toEqual(['TableText', 'TableNumber', 'TableNumber']);
  });

  test('its charts are drawings with a picture beside them, a title and an alternative text', () => {
    const described = [...body.getElementsByTagName('wp:docPr')].map((each) => [each.getAttribute('title'), each.getAttribute('descr')]);
    const charts = sampleReport.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'chart'));
    expect(described).toEqual(charts.map(({ title, alternative }) => [title, alternative]));
    const media = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
    expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(3);
    expect(media.filter((name) => name.endsWith('.png')).length).toBeGreaterThan(0);
    expect(ofStyle(/^Caption$/)).toEqual([
      'Figure 1. Situations et sollicitations par année (situations)',
      'Tableau 1. Situations et sollicitations par année',
      'Figure 2. Contextes d’interpellation (situations)',
      'Tableau 2. Contextes d’interpellation : [tous]',
      'Figure 3. Niveaux selon le contexte (situations)',
      'Tableau 3. Niveaux selon le contexte',
    ]);
  });

  test('where no browser draws the charts, the tables stand alone and the document says so', async () => {
    const own = readZip(await summaryToDocx(sampleReport, noBrowser));
    const document = parse(own.get('word/document.xml') ?? '');
    expect(ofStyle(/^Notice$/, document)).toContain(
      'Les graphiques n’ont pas pu être dessinés sur cet ordinateur. Les tableaux donnent les mêmes nombres.',
    );
    expect([...own.keys()].filter((name) => name.startsWith('word/media/'))).toEqual([]);
    expect(ofStyle(/^Caption$/, document).filter((caption) => caption.startsWith('Figure'))).toEqual([]);
  });

  test('has the note on diffusion and page x/y at the foot of the cover and of the chapter', () => {
    const footers = [...parts.keys()].filter((name) => /^word\/footer\d\.xml$/.test(name));
    expect(footers).toHaveLength(2);
    for (const name of footers) {
      const footer = parse(parts.get(name) ?? '');
      expect(all('t', footer).map((run) => run.textContent)).toEqual(['Document anonymisé, publiable', 'Page ', ' sur ']);
      expect(all('instrText', footer).map((field) => field.textContent)).toEqual(['PAGE', 'NUMPAGES']);
    }
  });

  test('is set by styles alone: no type, size or colour is put on words', () => {
    for (const mark of ['rFonts', 'sz', 'color', 'b', 'i', 'jc', 'spacing', 'ind']) expect(all(mark), mark).toHaveLength(0);
  });

  test('says of itself its title, its author, its language and its own day; nothing of the machine', () => {
    const core = parse(parts.get('docProps/core.xml') ?? '').documentElement;
    expect([...core.children].map(({ localName, textContent }) => [localName, textContent])).toEqual([
      ['title', 'Les travaux relatifs à la cellule'],
      ['subject', sampleReport.subtitle],
      ['creator', 'CLSM de Poitiers'],
      ['language', 'fr'],
      ['created', '2023-01-12T00:00:00Z'],
    ]);
    for (const [name, xml] of parts) {
      expect(xml, name).not.toMatch(/Un-named|w:author|w:rsid|<w:(?:ins|del|comment) |lastModifiedBy|<(?:Company|Manager|Application)>/);
      expect(xml, name).not.toContain('TargetMode="External"');
    }
  });

  test('the same report gives the same bytes', async () => {
    expect(Buffer.compare(await summaryToDocx(sampleReport, drawing), bytes)).toBe(0);
  });
});
