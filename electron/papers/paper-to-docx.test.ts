// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import type { Letterhead } from '#shared/letterhead/letterhead.ts';
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

describe('the head of a Word document', () => {
  const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
  const logo = { type: 'png', base64: 'iVBORw0KGgo=', width: 400, height: 200, alt: 'Logo de la ville' } as const;
  const made = async (head: Letterhead) => {
    const files = readZip(await paperToDocx(samplePaper, 'fr', head));
    return { files, document: parse(files.get('word/document.xml') ?? '') };
  };
  const firstTexts = (document: Document) =>
    all('p', document)
      .slice(0, 3)
      .map((paragraph) => textOf(paragraph));

  test('has the lines of the address beside the logo, and the logo’s alternative text, before the title', async () => {
    const { files, document } = await made({ lines: ['Ville de Poitiers', '15 place du Maréchal-Leclerc'], logo });
    expect(firstTexts(document)).toEqual(['Ville de Poitiers', '15 place du Maréchal-Leclerc', 'Convocation et ordre du jour']);
    const picture = document.getElementsByTagNameNS(WP, 'docPr')[0];
    expect(picture?.getAttribute('descr')).toBe('Logo de la ville');
    // Forty by twenty millimetres, in units of a drawing.
    const extent = document.getElementsByTagNameNS(WP, 'extent')[0];
    expect(Number(extent?.getAttribute('cx')) / 36_000).toBeCloseTo(40, 0);
    expect(Number(extent?.getAttribute('cy')) / 36_000).toBeCloseTo(20, 0);
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  });

  test('has the logo in the line where there is no address, the address alone where there is no logo, and nothing where there is neither', async () => {
    const alone = await made({ lines: [], logo });
    expect(alone.document.getElementsByTagNameNS(WP, 'inline')).toHaveLength(1);
    expect(firstTexts(alone.document)[1]).toBe('Convocation et ordre du jour');
    const address = await made({ lines: ['Ville de Poitiers'], logo: null });
    expect(firstTexts(address.document).slice(0, 2)).toEqual(['Ville de Poitiers', 'Convocation et ordre du jour']);
    expect(address.document.getElementsByTagNameNS(WP, 'docPr')).toHaveLength(0);
    expect(firstTexts((await made({ lines: [], logo: null })).document)[0]).toBe('Convocation et ordre du jour');
  });
});
