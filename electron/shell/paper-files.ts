import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '#db/vault/atomic-file.ts';
import { withStorageErrors } from '#db/vault/storage-errors.ts';
import type { InputOf, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { Language } from '#shared/dates/language.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { paperFileName } from '#shared/meeting/paper-file-name.ts';
import { catalogues } from '#shared/messages/catalogue.ts';
import { meetingToIcs } from '../papers/meeting-to-ics.ts';
import type { PaperFont } from '../papers/paper-fonts.ts';
import { type PaperPage, paperToHtml } from '../papers/paper-to-html.ts';
import type { Caller } from './caller.ts';

export type FileEnding = 'docx' | 'pdf' | 'ics';

/** What only the host can do for a file that leaves the vault. */
export interface PaperHost {
  /** @throws AppError `pdf_unavailable` */
  readonly toPdf: (page: PaperPage) => Promise<Uint8Array>;
  readonly fonts: () => readonly PaperFont[];
  /** The system's own save dialog; absent where the host has none. @returns the whole path, or `null` when it was cancelled */
  readonly chooseFile?: (caller: Caller, proposed: string, ending: FileEnding, language: Language) => Promise<string | null>;
  /** Where files go without a dialog, unless another folder is typed; made when it is not there. */
  readonly folder: string;
}

export interface PaperFiles {
  save(input: ParsedInputOf<'files.save'>, caller: Caller): Promise<OutputOf<'files.save'>>;
  saveCalendar(input: ParsedInputOf<'files.saveCalendar'>, caller: Caller): Promise<OutputOf<'files.saveCalendar'>>;
}

/** Has the vault note that a file leaves it. @throws AppError `vault_locked`, or why it could not be noted */
export type NoteExport = (input: InputOf<'exportNotes.record'>) => Promise<void>;

interface Leaving {
  readonly name: string;
  readonly ending: FileEnding;
  readonly meetingId: number;
  readonly language: Language;
  /** Typed by the person, on a host without dialogs. */
  readonly folder: string | null;
}

/**
 * The one place where something of a vault is written outside of it. In this order: laid out, the person chooses where, the vault notes it,
 * and the file is written whole or not at all. So nothing leaves without an entry; an entry may stand for a file that a full disk refused.
 * @param host absent: nothing can be written
 * @param isOpen whether the vault is open and stays so
 */
export function createPaperFiles(host: PaperHost | undefined, isOpen: () => boolean, note: NoteExport, now: () => Date): PaperFiles {
  const mayLeave = (): PaperHost => {
    if (!host) throw new AppError('forbidden');
    if (!isOpen()) throw new AppError('vault_locked');
    return host;
  };

  async function write(host: PaperHost, caller: Caller, leaving: Leaving, content: Uint8Array): Promise<OutputOf<'files.save'>> {
    const { name, ending, meetingId, language, folder } = leaving;
    const chosen = host.chooseFile ? await host.chooseFile(caller, name, ending, language) : withoutDialog(folder ?? host.folder, name);
    if (chosen === null) return { saved: false, folder: null, file: null };
    const file = withEnding(chosen, ending);
    // The dialog may have stood open while the vault was locked.
    mayLeave();
    await note({ meetingId });
    withStorageErrors(() => writeFileAtomically(file, content));
    return { saved: true, folder: path.dirname(file), file: path.basename(file) };
  }

  return {
    async save({ paper, format, about, language, folder }, caller) {
      const host = mayLeave();
      if (hasWithheld(paper)) throw new AppError('text_must_be_mended');
      const content = format === 'docx' ? await toDocx(paper, language) : await host.toPdf(paperToHtml(paper, language, host.fonts()));
      const name = paperFileName({ kind: about.kind, on: about.on, code: about.code, ending: format, language });
      return write(host, caller, { name, ending: format, meetingId: about.meetingId, language, folder }, content);
    },
    async saveCalendar({ meetingId, language, folder, ...event }, caller) {
      const host = mayLeave();
      const content = meetingToIcs({ ...event, language, uid: randomUUID(), now: now() });
      const name = paperFileName({ kind: 'calendar', on: event.on, code: null, ending: 'ics', language });
      return write(host, caller, { name, ending: 'ics', meetingId, language, folder }, Buffer.from(content, 'utf8'));
    },
  };
}

/** Whether the vault left a text out of the paper: the guard has not let it pass, and the paper is not ready. */
function hasWithheld(paper: PaperDocument): boolean {
  const all = JSON.stringify(paper);
  return Object.values(catalogues).some(({ papers }) => all.includes(papers.withheld));
}

/** The library that writes Word documents is large: it is read when the first one is made, not when the app starts. */
async function toDocx(paper: PaperDocument, language: Language): Promise<Uint8Array> {
  const { paperToDocx } = await import('../papers/paper-to-docx.ts');
  return paperToDocx(paper, language);
}

/** A new name in the folder: without a dialog nobody is asked before a file would be replaced. */
function withoutDialog(folder: string, name: string): string {
  if (!path.isAbsolute(folder)) throw new AppError('vault_folder_not_found', {}, 'folder');
  withStorageErrors(() => fs.mkdirSync(folder, { recursive: true, mode: 0o700 }));
  return freeName(path.join(folder, name));
}

/** Some dialogs do not add the ending; with it, the file may be one that the dialog did not ask about. */
function withEnding(file: string, ending: FileEnding): string {
  return file.toLowerCase().endsWith(`.${ending}`) ? file : freeName(`${file}.${ending}`);
}

/** `name.pdf`, else `name (2).pdf`, `name (3).pdf`… */
function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  let free = file;
  for (let copy = 2; fs.existsSync(free); copy++) free = path.join(dir, `${name} (${copy})${ext}`);
  return free;
}
