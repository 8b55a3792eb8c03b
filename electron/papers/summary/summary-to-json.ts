import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { summaryDocumentWords } from '#shared/messages/summary-documents.ts';
import { publicationJsonSchema } from '#shared/publication/publication-format.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import { zipOn } from '../settle-zip.ts';
import { readMeLines } from './data-tables.ts';
import { readMeText } from './read-me-text.ts';

const [PUBLICATION, SCHEMA] = ['publication.json', 'publication.schema.json'];

/**
 * The publication file as an archive: the exact bytes that were hashed into the ledger, its JSON Schema, and how to check it without the vault.
 * @param publicationJson as the vault gives it
 */
export function summaryToJson(report: SummaryReport, publicationJson: string): Uint8Array {
  const words = summaryDocumentWords[report.facts.language];
  const bytes = strToU8(publicationJson);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const how = [words.checkTitle, words.checkNote(PUBLICATION, SCHEMA), words.checkHow(PUBLICATION), words.checkHash(hash)];
  return zipOn(
    {
      [words.readMeFile]: strToU8(readMeText(readMeLines(report, [], words.file), how)),
      [PUBLICATION]: bytes,
      [SCHEMA]: strToU8(`${JSON.stringify(publicationJsonSchema(), null, 2)}\n`),
    },
    report.facts.madeOn,
  );
}
