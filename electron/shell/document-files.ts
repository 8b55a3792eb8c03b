import type { InputOf, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { paperFileName } from '#shared/meeting/paper-file-name.ts';
import { paperToHtml } from '../papers/paper-to-html.ts';
import { settlePdfDate } from '../papers/settle-pdf-date.ts';
import type { Caller } from './caller.ts';
import type { Leaving, LeavingFiles } from './leaving-files.ts';

type Composed = OutputOf<'documents.compose'>;
type Format = ParsedInputOf<'files.saveDocument'>['format'];

export interface DocumentFiles {
  save(input: ParsedInputOf<'files.saveDocument'>, caller: Caller): Promise<OutputOf<'files.saveDocument'>>;
}

/** What the shell asks the vault about a document; no window may. */
export interface DocumentsOfVault {
  /** @throws AppError `not_found`, `record_erased` */
  compose(input: InputOf<'documents.compose'>): Promise<OutputOf<'documents.compose'>>;
  /** @throws AppError `vault_locked`, or why it could not be noted */
  noteLeaving(input: InputOf<'documents.leaving'>): Promise<void>;
}

/**
 * Documents that the vault composes by reference, as files. A window names a document and a format; what is in the file passes through no window,
 * and its name is made of its kind, the day and a code.
 */
export function createDocumentFiles(files: LeavingFiles, documents: DocumentsOfVault): DocumentFiles {
  return {
    async save({ document, format, language, folder }, caller) {
      const leaving = files.begin();
      const composed = await leaving.during(documents.compose({ document }));
      const content = await leaving.during(layOut(composed, format, leaving));
      const name = paperFileName({
        kind: document.kind === 'meeting_paper' ? document.paper : document.kind,
        on: composed.on,
        code: composed.code,
        ending: format,
        language: composed.language,
      });
      const note = () => documents.noteLeaving({ document, format });
      return leaving.write(caller, { name, ending: format, language, folder, content, note });
    },
  };
}

/** The libraries that write documents are large: each is read when its first document is made. */
async function layOut(composed: Composed, format: Format, leaving: Leaving): Promise<Uint8Array | string> {
  const { paper, language, head } = composed;
  switch (format) {
    case 'docx': {
      const { paperToDocx } = await import('../papers/paper-to-docx.ts');
      return paperToDocx(paper, language, head);
    }
    case 'pdf':
      return settlePdfDate(await leaving.toPdf(paperToHtml(paper, language, leaving.fonts(), head)), composed.on);
    case 'csv': {
      const { paperToCsv } = await import('../papers/paper-to-csv.ts');
      return paperToCsv(paper);
    }
  }
}
