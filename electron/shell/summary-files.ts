import type * as z from 'zod';
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { publication } from '#shared/contract/summary-group.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { settlePdfDate } from '../papers/settle-pdf-date.ts';
import type { Caller } from './caller.ts';
import type { FileEnding, Leaving, LeavingFiles } from './leaving-files.ts';

type Format = ParsedInputOf<'files.saveSummary'>['format'];
type ReleaseFile = z.output<typeof publication.fileOf.output>;

export interface SummaryFiles {
  save(input: ParsedInputOf<'files.saveSummary'>, caller: Caller): Promise<OutputOf<'files.saveSummary'>>;
}

/** What the shell asks the vault about a release; no window may. */
export interface ReleasesOfVault {
  /** @throws AppError `not_found`, or that the release's document was let go */
  fileOf(input: z.input<typeof publication.fileOf.input>): Promise<ReleaseFile>;
  /** @throws AppError `vault_locked`, or why it could not be noted */
  noteFile(input: z.input<typeof publication.noteFile.input>): Promise<void>;
}

const endings: Record<Format, FileEnding> = { docx: 'docx', pdf: 'pdf', xlsx: 'xlsx', csv: 'zip', json: 'zip' };

/**
 * A released summary as files. A window names a release and a format; what is in the file comes from the ledger and never passes through a window,
 * and the file's name is made of its period and audience.
 */
export function createSummaryFiles(files: LeavingFiles, releases: ReleasesOfVault): SummaryFiles {
  return {
    async save({ releaseId, format, folder }, caller) {
      const leaving = files.begin();
      const release = await leaving.during(releases.fileOf({ releaseId }));
      const content = await leaving.during(layOut(release, format, leaving));
      const ending = endings[format];
      // Two formats are archives.
      const base = ending === 'zip' ? `${release.fileBaseName}-${format}` : release.fileBaseName;
      const { language } = release.report.facts;
      const note = () => releases.noteFile({ releaseId, format });
      return leaving.write(caller, { name: `${base}.${ending}`, ending, language, folder, content, note });
    },
  };
}

/** The libraries that write documents are large: each is read when its first document is made, not when the app starts. */
async function layOut(
  { report, head, publicationJson }: ReleaseFile,
  format: Format,
  { toPdf, toPictures, fonts }: Leaving,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const { summaryToDocx } = await import('../papers/summary/summary-to-docx.ts');
      return summaryToDocx(report, toPictures, head);
    }
    case 'pdf': {
      const { summaryToHtml } = await import('../papers/summary/summary-to-html.ts');
      return settlePdfDate(await toPdf(summaryToHtml(report, fonts(), head)), report.facts.madeOn);
    }
    case 'xlsx': {
      const { summaryToXlsx } = await import('../papers/summary/summary-to-xlsx.ts');
      return summaryToXlsx(report);
    }
    case 'csv': {
      const { summaryToCsv } = await import('../papers/summary/summary-to-csv.ts');
      return summaryToCsv(report);
    }
    case 'json': {
      if (publicationJson === null) throw new AppError('no_publication_file');
      const { summaryToJson } = await import('../papers/summary/summary-to-json.ts');
      return summaryToJson(report, publicationJson);
    }
  }
}
