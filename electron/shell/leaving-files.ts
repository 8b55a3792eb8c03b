import fs from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '#db/vault/atomic-file.ts';
import { withStorageErrors } from '#db/vault/storage-errors.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Language } from '#shared/dates/language.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { describePdf } from '../papers/describe-pdf.ts';
import type { PaperPage } from '../papers/html-parts.ts';
import type { PaperFont } from '../papers/paper-fonts.ts';
import type { ToPictures } from '../papers/summary/summary-to-docx.ts';
import type { Caller } from './caller.ts';
import type { Opening } from './opening.ts';

export type FileEnding = 'docx' | 'pdf' | 'ics' | 'xlsx' | 'zip' | 'csv' | 'json';

/** What only the host can do for a file that leaves the vault. */
export interface FileHost {
  /** @throws AppError `pdf_unavailable` */
  readonly toPdf: (page: PaperPage) => Promise<Uint8Array>;
  /** Pictures of charts. @throws AppError `pdf_unavailable` */
  readonly toPictures: ToPictures;
  readonly fonts: () => readonly PaperFont[];
  /** The system's own save dialog; absent where the host has none. @returns the whole path, or `null` when it was cancelled */
  readonly chooseFile?: (caller: Caller, proposed: string, ending: FileEnding, language: Language) => Promise<string | null>;
  /** Where files go without a dialog, unless another folder is typed; made when it is not there. */
  readonly folder: string;
}

export interface LeavingFile {
  /** Proposed, with its ending. */
  readonly name: string;
  readonly ending: FileEnding;
  readonly language: Language;
  /** Typed by the person, on a host without dialogs. */
  readonly folder: string | null;
  readonly content: Uint8Array | string;
  /** Has the vault note that the file leaves it. @throws AppError `vault_locked`, or why it could not be noted */
  readonly note: () => Promise<void>;
}

/** A file under way out of the vault as it was open when it began: all of it ends when that vault is locked. */
export interface Leaving extends Pick<FileHost, 'toPdf' | 'toPictures' | 'fonts'> {
  /** Waits for the vault, as long as it stays open. */
  during<Result>(wait: Promise<Result>): Promise<Result>;
  write(caller: Caller, file: LeavingFile): Promise<OutputOf<'files.saveDocument'>>;
}

export interface LeavingFiles {
  /** @throws AppError `forbidden` where no file can be written, `vault_locked` */
  begin(): Leaving;
}

/**
 * The one place where something of a vault is written outside of it. In this order: laid out, the person chooses where, the vault notes it,
 * and the file is written whole or not at all. So nothing leaves without an entry; an entry may stand for a file that a full disk refused.
 * What takes long is waited for as long as the vault is open: content is let go with the lock, and a choice made later writes nothing.
 * @param host absent: nothing can be written
 * @param openingNow the vault as it is open now; `null` when it is locked, or being locked
 */
export function createLeavingFiles(host: FileHost | undefined, openingNow: () => Opening | null): LeavingFiles {
  return {
    begin() {
      if (!host) throw new AppError('forbidden');
      const opening = openingNow();
      if (!opening) throw new AppError('vault_locked');
      return leavingDuring(opening, host);
    },
  };
}

function leavingDuring(opening: Opening, host: FileHost): Leaving {
  return {
    toPdf: async (page) => describePdf(await opening.during(host.toPdf(page)), page.description),
    toPictures: (drawings) => opening.during(host.toPictures(drawings)),
    fonts: host.fonts,
    during: (wait) => opening.during(wait),
    async write(caller, { name, ending, language, folder, content, note }) {
      // A file that was prepared in an earlier opening: no dialog, no folder, and no entry in the journal of another.
      opening.check();
      const chosen = host.chooseFile
        ? await opening.during(host.chooseFile(caller, name, ending, language))
        : withoutDialog(folder ?? host.folder, name);
      if (chosen === null) return { saved: false, folder: null, file: null };
      const file = withEnding(chosen, ending);
      await opening.during(note());
      withStorageErrors(() => writeFileAtomically(file, content));
      return { saved: true, folder: path.dirname(file), file: path.basename(file) };
    },
  };
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
