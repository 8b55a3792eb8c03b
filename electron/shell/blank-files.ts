import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { intakeFormCatalogues } from '#shared/messages/intake-form-catalogue.ts';
import type { BlankLists } from '../papers/intake/blank-lists.ts';
import { settlePdfDate } from '../papers/settle-pdf-date.ts';
import type { Caller } from './caller.ts';
import type { FileEnding, Leaving, LeavingFiles } from './leaving-files.ts';

type Blank = ParsedInputOf<'imports.saveBlank'>;

export interface BlankFiles {
  save(input: Blank, caller: Caller): Promise<OutputOf<'imports.saveBlank'>>;
}

/** What the shell asks the vault for a blank form; no window may. */
export interface BlanksOfVault {
  lists(input: { readonly language: Blank['language'] }): Promise<BlankLists>;
  noteLeaving(input: Pick<Blank, 'what' | 'format'>): Promise<void>;
}

const endings: Record<Blank['format'], FileEnding> = { docx: 'docx', pdf: 'pdf', xlsx: 'xlsx', csv: 'csv' };

/** Blank forms and model tables as files: made of the vault's lists and name, and of nothing that it holds. */
export function createBlankFiles(files: LeavingFiles, vault: BlanksOfVault): BlankFiles {
  return {
    async save({ what, format, language, folder }, caller) {
      if (!formats[what].includes(format)) throw new AppError('invalid_input', {}, 'format');
      const leaving = files.begin();
      const blank = await leaving.during(vault.lists({ language }));
      const content = await leaving.during(layOut(what, format, blank, language, leaving));
      const name = `${intakeFormCatalogues[language].fileNames[what]}.${endings[format]}`;
      return leaving.write(caller, {
        name,
        ending: endings[format],
        language,
        folder,
        content,
        note: () => vault.noteLeaving({ what, format }),
      });
    },
  };
}

/** The libraries that write documents are large: each is read when its first document is made. */
async function layOut(
  what: Blank['what'],
  format: Blank['format'],
  blank: BlankLists,
  language: Blank['language'],
  leaving: Leaving,
): Promise<Uint8Array | string> {
  if (what === 'form' || what === 'paper') {
    if (format === 'pdf') {
      const { intakeToHtml } = await import('../papers/intake/intake-to-html.ts');
      return settlePdfDate(await leaving.toPdf(intakeToHtml(blank, language, leaving.fonts())), blank.on);
    }
    const { intakeToDocx } = await import('../papers/intake/intake-to-docx.ts');
    return intakeToDocx(blank, language, what === 'form');
  }
  const { modelCsv, modelWorkbook } = await import('../papers/intake/model-table.ts');
  return format === 'csv' ? modelCsv(what, language) : modelWorkbook(what, blank, language);
}

/** In which formats each is made: a PDF cannot be filled in, a table is no document. */
const formats: Readonly<Record<Blank['what'], readonly Blank['format'][]>> = {
  form: ['docx'],
  paper: ['docx', 'pdf'],
  referrals: ['xlsx', 'csv'],
  structures: ['xlsx', 'csv'],
  contacts: ['xlsx', 'csv'],
};
