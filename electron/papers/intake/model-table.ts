import type { Language } from '#shared/dates/language.ts';
import { type ImportKind, modelFields } from '#shared/import/fields.ts';
import { importCatalogues } from '#shared/messages/imports-catalogue.ts';
import { intakeFormCatalogues } from '#shared/messages/intake-form-catalogue.ts';
import { type Sheet, writeWorkbook } from '../workbook.ts';
import type { BlankLists } from './blank-lists.ts';

function headings(kind: ImportKind, language: Language): string[] {
  return modelFields(kind).map(({ key }) => importCatalogues[language].fields[key] ?? key);
}

/** An empty table with the headings that the import knows, and the values of the lists on a second sheet. */
export async function modelWorkbook(kind: ImportKind, blank: BlankLists, language: Language): Promise<Uint8Array> {
  const words = intakeFormCatalogues[language];
  const heads = headings(kind, language);
  const lists = modelFields(kind).flatMap(({ key, reading }) =>
    reading.as === 'code' ? [{ title: importCatalogues[language].fields[key] ?? key, values: blank.lists[reading.list] ?? [] }] : [],
  );
  const most = Math.max(0, ...lists.map(({ values }) => values.length));
  const sheets: Sheet[] = [
    {
      name: importCatalogues[language].choose.kinds[kind],
      headerRows: 1,
      landscape: true,
      columns: heads.map((head) => ({ width: Math.max(14, head.length + 3), numeric: false })),
      rows: [{ cells: heads, strong: true }],
    },
  ];
  if (lists.length > 0) {
    sheets.push({
      name: words.lists,
      headerRows: 1,
      landscape: true,
      columns: lists.map(() => ({ width: 34, numeric: false })),
      rows: [
        { cells: lists.map(({ title }) => title), strong: true },
        ...Array.from({ length: most }, (_, at) => ({ cells: lists.map(({ values }) => values[at] ?? null), strong: false })),
      ],
    });
  }
  const title = importCatalogues[language].choose.kinds[kind];
  return writeWorkbook(sheets, { title, author: blank.controller, language, madeOn: blank.on }, words.listsLead);
}

/** The same headings as a text file that French spreadsheet programs open: semicolons, UTF-8 with its mark. */
export function modelCsv(kind: ImportKind, language: Language): string {
  return `\ufeff${headings(kind, language)
    .map((head) => (head.includes(';') ? `"${head}"` : head))
    .join(';')}\r\n`;
}
