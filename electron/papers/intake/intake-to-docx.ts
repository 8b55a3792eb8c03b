import { Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Language } from '#shared/dates/language.ts';
import { type IntakeField, intakeSections } from '#shared/intake-form/intake-fields.ts';
import { type IntakeFormWords, intakeFormCatalogues } from '#shared/messages/intake-form-catalogue.ts';
import { docxLetterhead, titleParagraph } from '../docx-letterhead.ts';
import { headingParagraph, lines, packDocx } from '../docx-parts.ts';
import { printableText } from '../printable-text.ts';
import { zipOn } from '../settle-zip.ts';
import type { BlankLists } from './blank-lists.ts';

/** A square to tick. */
const BOX = '☐';

/**
 * The fiche de saisine as a Word document: `fillable` with a content control for each field, whose tag is the field's name, so that the app reads
 * it back; else with lines and squares for a pen.
 */
export async function intakeToDocx(blank: BlankLists, language: Language, fillable: boolean): Promise<Uint8Array> {
  const words = intakeFormCatalogues[language];
  const sections = intakeSections.flatMap(({ section, fields }) => [
    headingParagraph(1, words.sections[section]),
    ...fields.flatMap((field) => (fillable ? controlOf(field, words) : penOf(field, blank, words))),
  ]);
  const document = await packDocx({
    core: { title: words.title, author: blank.controller, language, madeOn: blank.on },
    language,
    footer: words.footer,
    sections: [
      [
        ...docxLetterhead(blank.head),
        titleParagraph(words.title, blank.head),
        new Paragraph({ style: 'Subtitle', children: lines(blank.cellule) }),
        new Paragraph({ style: 'Notice', children: lines(words.notice) }),
        new Paragraph({ style: 'Notice', children: lines(words.emergency) }),
        ...sections,
      ],
    ],
  });
  const files = unzipSync(document);
  const body = files['word/document.xml'];
  if (!fillable || !body) return zipOn(files, blank.on);
  return zipOn({ ...files, 'word/document.xml': strToU8(withControls(strFromU8(body), blank, words)) }, blank.on);
}

const label = (text: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 120, after: 40 },
    children: [new TextRun({ text: printableText(text), bold: true })],
  });

/** Where a control goes: its run is replaced in the finished document, since the library has none with a tag. */
const mark = (tag: string): string => `[[${tag}]]`;

function controlOf({ tag }: IntakeField, words: IntakeFormWords): Paragraph[] {
  return [label(words.fields[tag]), new Paragraph({ children: [new TextRun(mark(tag))] })];
}

function penOf({ tag, reading }: IntakeField, blank: BlankLists, words: IntakeFormWords): Paragraph[] {
  if (reading.as === 'code') {
    const choices = (blank.lists[reading.list] ?? []).map((text) => `${BOX}\u00a0${text}`).join('     ');
    return [label(words.fields[tag]), new Paragraph({ children: lines(choices) })];
  }
  const count = reading.as === 'box' ? reading.lines : 1;
  const line = () =>
    new Paragraph({
      spacing: { before: 0, after: 0, line: 420 },
      border: {
        bottom: { style: 'single', size: 4, color: 'B9B4A8', space: 1 },
        between: { style: 'single', size: 4, color: 'B9B4A8', space: 1 },
      },
      children: [new TextRun('')],
    });
  return [label(words.fields[tag]), ...Array.from({ length: count }, line)];
}

const xml = (text: string): string =>
  printableText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Puts the content controls in the place of their marks. */
function withControls(body: string, blank: BlankLists, words: IntakeFormWords): string {
  let at = 1;
  return intakeSections
    .flatMap(({ fields }) => fields)
    .reduce((text, field) => {
      const place = text.indexOf(mark(field.tag));
      const begin = text.lastIndexOf('<w:r>', place);
      const end = text.indexOf('</w:r>', place) + '</w:r>'.length;
      if (place < 0 || begin < 0) return text;
      at += 1;
      return text.slice(0, begin) + controlXml(field, at, blank, words) + text.slice(end);
    }, body);
}

function controlXml({ tag, reading }: IntakeField, id: number, blank: BlankLists, words: IntakeFormWords): string {
  const items = reading.as === 'code' ? (blank.lists[reading.list] ?? []) : [];
  const kind =
    reading.as === 'code'
      ? `<w:dropDownList>${items.map((text) => `<w:listItem w:displayText="${xml(text)}" w:value="${xml(text)}"/>`).join('')}</w:dropDownList>`
      : reading.as === 'date'
        ? '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
        : `<w:text${reading.as === 'box' ? ' w:multiLine="1"' : ''}/>`;
  const prompt = reading.as === 'code' ? words.choose : words.fill;
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${xml(words.fields[tag])}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/><w:showingPlcHdr/>${kind}</w:sdtPr>` +
    `<w:sdtContent><w:r><w:rPr><w:color w:val="4A5661"/></w:rPr><w:t>${xml(prompt)}</w:t></w:r></w:sdtContent></w:sdt>`
  );
}
