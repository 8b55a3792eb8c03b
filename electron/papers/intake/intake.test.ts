import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeLists } from '#shared/code-lists/code-lists.ts';
import { importFields, importKinds } from '#shared/import/fields.ts';
import { proposeColumns } from '#shared/import/match-header.ts';
import { intakeFields } from '#shared/intake-form/intake-fields.ts';
import { noLetterhead } from '#shared/letterhead/letterhead.ts';
import { understandIntake } from '#shared/intake-form/understand-intake.ts';
import { readIntakeForm } from '#db/import/read-intake-form.ts';
import { readSpreadsheet } from '#db/import/read-spreadsheet.ts';
import type { BlankLists } from './blank-lists.ts';
import { intakeToDocx } from './intake-to-docx.ts';
import { intakeToHtml } from './intake-to-html.ts';
import { modelCsv, modelWorkbook } from './model-table.ts';

const blank: BlankLists = {
  head: noLetterhead,
  cellule: 'Cellule d’essai',
  controller: 'Ville d’essai',
  on: '2026-11-21',
  lists: Object.fromEntries(Object.entries(codeLists).map(([name, codes]) => [name, codes.map(({ fr }) => fr)])),
};

const lists = (list: string) => codeLists[list as 'gender'] ?? [];

/** Fills a control of the document as an office program would. */
function fill(document: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(document);
  let body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const [tag, text] of Object.entries(values)) {
    const at = body.indexOf(`<w:tag w:val="${tag}"/>`);
    const begin = body.indexOf('<w:sdtContent>', at) + '<w:sdtContent>'.length;
    const end = body.indexOf('</w:sdtContent>', at);
    const runs = text
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t>`)
      .join('<w:br/>');
    const head = body.slice(0, begin);
    const last = head.lastIndexOf('<w:showingPlcHdr/>');
    body = head.slice(0, last) + head.slice(last + '<w:showingPlcHdr/>'.length) + `<w:r>${runs}</w:r>` + body.slice(end);
  }
  return zipSync({ ...files, 'word/document.xml': strToU8(body) });
}

describe('the fiche de saisine', () => {
  it('has a control for each field of the one list, and reads back empty as long as nobody filled it in', async () => {
    const read = readIntakeForm(await intakeToDocx(blank, 'fr', true));
    expect(read).toEqual({ texts: {} });
    const body = strFromU8(unzipSync(await intakeToDocx(blank, 'fr', true))['word/document.xml'] ?? new Uint8Array());
    for (const { tag } of intakeFields) expect(body).toContain(`<w:tag w:val="${tag}"/>`);
    expect(body).not.toContain('[[');
  });

  it('filled in, gives the values of a new saisine; what is not understood is said', async () => {
    const filled = fill(await intakeToDocx(blank, 'fr', true), {
      receivedOn: '12/11/2026',
      structure: 'ekidom',
      person: 'A. B.',
      request: 'Un avis\nsur la suite & rien de plus <merci>',
      context: 'Incurie, salubrité',
      gender: 'Femme',
      housing: 'dans sa voiture',
    });
    const read = readIntakeForm(filled);
    if ('refused' in read) throw new Error(read.refused);
    const values = understandIntake(read.texts, '2026-11-21', lists, () => ({ id: 7 }));
    expect(values).toMatchObject({ receivedOn: '2026-11-12', structureId: 7, structureText: null, doubtful: ['housing'] });
    expect(values.texts['request']).toBe('Un avis\nsur la suite & rien de plus <merci>');
    expect(values.codes).toEqual({ context: 'squalor', gender: 'woman' });
  });

  it.each([
    [
      'a document that is none of ours',
      () => zipSync({ 'word/document.xml': strToU8('<w:document><w:body/></w:document>') }),
      'import_not_form',
    ],
    ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'import_not_form'],
    ['no archive at all', () => strToU8('PK nothing'), 'import_not_form'],
    [
      'entities',
      () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "cccc">]><w:document>&b;</w:document>') }),
      'import_unreadable',
    ],
    ['macros', () => zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'word/vbaProject.bin': strToU8('x') }), 'import_macros'],
    ['a part that swells', () => zipSync({ 'word/document.xml': new Uint8Array(20_000_000) }), 'import_zip_bomb'],
  ] as const)('refuses %s', (_name, make, code) => {
    expect(readIntakeForm(make())).toEqual({ refused: code });
  });

  it('gives up none of its time to controls that never end', () => {
    const hostile = zipSync({ 'word/document.xml': strToU8('<w:sdt><w:sdtPr><w:tag w:val="facts"/>'.repeat(50_000)) });
    expect(readIntakeForm(hostile)).toEqual({ refused: 'import_not_form' });
  });

  it('on paper has squares to tick and lines to write on, and asks for nothing that names the person', () => {
    const { html } = intakeToHtml(blank, 'fr', []);
    expect(html).toContain('<li>Curatelle</li>');
    const lines = intakeFields.reduce(
      (sum, { reading }) => sum + (reading.as === 'box' ? reading.lines : reading.as === 'code' ? 0 : 1),
      0,
    );
    expect(html.split('class="line"')).toHaveLength(lines + 1);
    expect(intakeFields.map(({ tag }) => tag)).not.toContain('lastName');
  });
});

describe('the model table', () => {
  it.each(importKinds)('of %s is understood again, heading by heading', async (kind) => {
    const read = readSpreadsheet(await modelWorkbook(kind, blank, 'fr'));
    if ('refused' in read) throw new Error(read.refused);
    const headings = (read.file.sheets[0]?.rows[0] ?? []).map(String);
    const expected = importFields[kind].filter((field) => !field.identity).map(({ key }) => key);
    expect(proposeColumns(kind, headings, new Map())).toEqual(expected);
    expect(proposeColumns(kind, modelCsv(kind, 'fr').replace('\ufeff', '').trim().split(';'), new Map())).toEqual(expected);
  });
});
