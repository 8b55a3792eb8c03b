// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { readZip } from '../testing/read-zip.ts';
import { hostilePaper, samplePaper } from '../testing/sample-paper.ts';
import { paperToDocx } from './paper-to-docx.ts';

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

let parts: Map<string, string>;
let body: Document;
beforeAll(async () => {
  parts = readZip(await paperToDocx(samplePaper, 'fr'));
  body = parse(parts.get('word/document.xml') ?? '');
});

const all = (name: string, within: Document | Element = body): Element[] => [...within.getElementsByTagNameNS(W, name)];
const textOf = (element: Element): string =>
  all('t', element)
    .map((run) => run.textContent)
    .join('');
const styleOf = (paragraph: Element) => all('pStyle', paragraph)[0]?.getAttributeNS(W, 'val');

describe('a paper as a Word document', () => {
  test('has the title, real headings with native numbers, and every text in its order', () => {
    const headings = all('p')
      .filter((paragraph) => /^(Title|Heading\d)$/.test(styleOf(paragraph) ?? ''))
      .map((paragraph) => [styleOf(paragraph), textOf(paragraph), all('numPr', paragraph).length]);
    expect(headings).toEqual([
      ['Title', 'Convocation et ordre du jour', 0],
      ['Heading1', 'Ordre du jour', 1],
      ['Heading1', 'Situations', 1],
      ['Heading2', 'Situation 2022-05', 1],
    ]);
    const numbering = parts.get('word/numbering.xml') ?? '';
    expect(numbering).toContain('w:val="%1."');
    expect(numbering).toContain('w:val="%1.%2."');
  });

  test('has real tables: the first row is a header that comes again on each page, and no row is cut', () => {
    const tables = all('tbl');
    expect(tables.map((table) => all('tr', table).length)).toEqual([3, 25]);
    for (const table of tables) {
      const rows = all('tr', table);
      expect(rows.map((row) => all('tblHeader', row).length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
      expect(rows.every((row) => all('cantSplit', row).length === 1)).toBe(true);
    }
    expect(all('tr', tables[0] as Element).map((row) => all('tc', row).map(textOf))).toEqual([
      ['Heure', 'Point', 'Durée', 'Membres invités'],
      ['14:00', 'Validation du bilan annuel', '20 min', ''],
      ['14:20', 'Situation 2022-05', '45 min', 'Ekidom, UDAF, DAC-PTA'],
    ]);
  });

  test.each([
    ['fr', 'fr-FR', 'Page ', ' sur '],
    ['en', 'en-GB', 'Page ', ' of '],
  ] as const)(
    'in %s it is in the language %s, with page x/y and the note on diffusion at the foot',
    async (language, tag, before, between) => {
      const own = readZip(await paperToDocx(samplePaper, language));
      expect(own.get('word/styles.xml')).toContain(`w:lang w:val="${tag}"`);
      const footer = parse(own.get('word/footer1.xml') ?? '');
      expect(all('instrText', footer).map((field) => field.textContent)).toEqual(['PAGE', 'NUMPAGES']);
      expect(all('t', footer).map((run) => run.textContent)).toEqual([samplePaper.footer, before, between]);
    },
  );

  test('says nothing of itself but its title: no author, no date, no revision, no comment', () => {
    expect(parts.get('docProps/core.xml')?.match(/<(?:dc|cp|dcterms):\w+/g)).toEqual(['<cp:coreProperties', '<dc:title']);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Convocation et ordre du jour</dc:title>');
    for (const [name, xml] of parts) {
      expect(xml, name).not.toMatch(/Un-named|w:author|w:rsid|<w:(?:ins|del|comment) |lastModifiedBy|<(?:Company|Manager)>/);
    }
  });

  test('no part of it has a word that the paper has not', () => {
    const given = JSON.stringify(samplePaper);
    const own = new Set(['Page ', ' sur ']);
    for (const [name, xml] of parts) {
      if (!name.endsWith('.xml')) continue;
      const words = [...parse(xml).getElementsByTagNameNS(W, 't')].map((run) => run.textContent ?? '');
      expect(
        words.filter((text) => !own.has(text) && !given.includes(text)),
        name,
      ).toEqual([]);
    }
  });

  test('it asks for nothing from outside: no link, no template', () => {
    for (const [name, xml] of parts) expect(xml, name).not.toContain('TargetMode="External"');
  });

  test('what somebody typed is text, whatever it is: every part can still be read', async () => {
    const hostile = readZip(await paperToDocx(hostilePaper, 'fr'));
    for (const [name, xml] of hostile) {
      if (/\.(?:xml|rels)$/.test(name)) expect(parse(xml).getElementsByTagName('parsererror'), name).toHaveLength(0);
    }
    expect(textOf(parse(hostile.get('word/document.xml') ?? '').documentElement)).toContain('<script>alert(1)</script>');
  });
});
