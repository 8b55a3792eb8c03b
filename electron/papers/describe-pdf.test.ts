import { describe, expect, test } from 'vitest';
import { describePdf } from './describe-pdf.ts';

const description = { title: 'Bilan <2022> & suites', languageTag: 'fr-FR' };

/** A file of one empty page, as a browser writes it. @param catalog what stands in its catalogue beside its pages @param info its properties */
function pdfOf(catalog = '', info = '/Producer (Skia/PDF m114)'): Buffer {
  const bodies = [
    `<</Type /Catalog\n/Pages 2 0 R${catalog}>>`,
    '<</Type /Pages\n/Kids [3 0 R]\n/Count 1>>',
    '<</Type /Page\n/Parent 2 0 R>>',
    `<<${info}>>`,
  ];
  let text = '%PDF-1.4\n';
  const places = bodies.map((body, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 5\n/Root 1 0 R\n/Info 4 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const described = (pdf: Buffer) => Buffer.from(describePdf(pdf, description));

/** Every object that the newest table names, where it says that it is. */
function objectsOf(pdf: Buffer): Map<number, string> {
  const text = pdf.toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const entries = text.slice(table).matchAll(/^(\d+) 1\n(\d{10}) 00000 n $/gm);
  return new Map([...entries].map(([, number, place]) => [Number(number), text.slice(Number(place)).split('\nendobj')[0] ?? '']));
}

describe('a PDF of a browser that says little', () => {
  test('says its language, that its title is shown, and both as metadata; nothing of what was there changes', () => {
    const pdf = pdfOf();
    const made = described(pdf);
    expect(made.subarray(0, pdf.length)).toEqual(pdf);
    const objects = objectsOf(made);
    expect(objects.get(1)).toBe(
      '1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Metadata 5 0 R\n/Lang (fr-FR)\n/ViewerPreferences <</DisplayDocTitle true>>>>',
    );
    const [head = '', stream = ''] = (objects.get(5) ?? '').split('\nstream\n');
    const content = stream.replace(/\nendstream$/, '');
    expect(head).toContain(`/Length ${content.length}`);
    expect(Buffer.from(content, 'latin1').toString('utf8')).toContain(
      '<rdf:li xml:lang="x-default">Bilan &lt;2022&gt; &amp; suites</rdf:li>',
    );
    expect(made.toString('latin1')).toMatch(/trailer\n<<\/Size 6\n\/Prev \d+\n\/Root 1 0 R\n\/Info 4 0 R>>/);
  });

  test('keeps what its browser said already', () => {
    const catalog = objectsOf(described(pdfOf('\n/Lang (en-GB)\n/ViewerPreferences <</DisplayDocTitle true>>'))).get(1) ?? '';
    expect(catalog.match(/\/Lang/g)).toHaveLength(1);
    expect(catalog.match(/\/ViewerPreferences/g)).toHaveLength(1);
    expect(catalog).toContain('/Metadata 5 0 R');
  });

  test('has its title among its properties, where it had none', () => {
    const title = Buffer.from(description.title, 'utf16le').swap16().toString('hex').toUpperCase();
    expect(objectsOf(described(pdfOf())).get(4)).toBe(`4 0 obj\n<</Producer (Skia/PDF m114)\n/Title <FEFF${title}>>>`);
    expect(objectsOf(described(pdfOf('', '/Title (Bilan)'))).has(4)).toBe(false);
  });

  test('the same file gives the same bytes', () => {
    expect(described(pdfOf())).toEqual(described(pdfOf()));
  });

  test.each([
    ['no PDF', Buffer.from('PK')],
    ['a table of places that is a stream', Buffer.from('%PDF-1.5\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')],
    ['metadata of its own', pdfOf('\n/Metadata 3 0 R')],
    ['a table that lies', Buffer.from(pdfOf().toString('latin1').replace('0000000009 00000 n', '0000000099 00000 n'))],
  ])('%s stays as it is', (_name, pdf) => {
    expect(described(pdf)).toEqual(pdf);
  });
});
