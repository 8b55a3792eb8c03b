import type { Language } from '#shared/dates/language.ts';
import { summaryDocuments as en } from './en/summary-documents.ts';
import { summaryDocuments as fr } from './fr/summary-documents.ts';
import { typesetAll } from './typeset.ts';

/** Words around the report in its documents. Apart from the catalogue: no screen reads them, only what writes the files. */
export const summaryDocumentWords: Readonly<Record<Language, typeof fr>> = { fr: typesetAll(fr), en };
