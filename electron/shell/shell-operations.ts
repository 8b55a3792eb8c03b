import fs from 'node:fs';
import path from 'node:path';
import { hasDatabase } from '#db/vault/database-in-use.ts';
import { readKeyFile } from '#db/vault/key-file.ts';
import { vaultFiles } from '#db/vault/vault-files.ts';
import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { letterheadBounds } from '#shared/letterhead/letterhead.ts';
import type { BlankFiles } from './blank-files.ts';
import type { Caller } from './caller.ts';
import { type FileLimit, type ForeignFile, readForeignFile } from './foreign-files.ts';
import type { Clipboard } from './own-clipboard.ts';
import type { FileHost } from './leaving-files.ts';
import type { DocumentFiles } from './document-files.ts';
import type { PaperFiles } from './paper-files.ts';
import type { PreferencesStore, RecentVault } from './preferences.ts';
import type { Projector } from './projector.ts';
import type { DiagnosticFiles } from './diagnostic-files.ts';
import type { SettingsFiles } from './settings-files.ts';
import type { SummaryFiles } from './summary-files.ts';

/** Every operation that the contract gives to the shell; the compiler says when one is missing. */
export type ShellOperations = {
  readonly [N in NamesWith<'shell'>]: (input: ParsedInputOf<N>, caller: Caller) => OutputOf<N> | Promise<OutputOf<N>>;
};

/** What a folder is chosen for: a vault to make or to open, or files that leave it (backups, exports). */
export type FolderPurpose = ParsedInputOf<'shell.chooseFolder'>['purpose'];

/** What is brought in from outside. */
export type ForeignKind = 'spreadsheet' | 'form' | 'logo';

/** What only the host can do: dialogs and printing of a real window. */
export interface HostFeatures {
  readonly name: 'electron' | 'loopback';
  readonly version: string;
  /** The system's own folder dialog; absent where the host has none. @returns the folder, or `null` when it was cancelled */
  readonly chooseFolder?: (caller: Caller, purpose: FolderPurpose) => Promise<string | null>;
  /** The system's own dialog for a backup file; absent where the host has none. @returns the file, or `null` when it was cancelled */
  readonly chooseBackup?: (caller: Caller) => Promise<string | null>;
  /** The system's own dialog for a spreadsheet, a filled form or a logo; absent where the host has none. @returns the file, or `null` when it was cancelled */
  readonly chooseForeignFile?: (caller: Caller, what: ForeignKind) => Promise<string | null>;
  /** Opens the print dialog of the calling window. In a browser the page does it itself. */
  readonly print?: (caller: Caller) => Promise<void>;
  /** The list of licences that the build wrote; absent in tests that have no build. */
  readonly licences?: () => OutputOf<'shell.licences'>;
  /** Where a new vault is proposed. */
  readonly vaultsFolder: string;
  /** Of what the system tells, so that the vault locks with it; absent: of nothing. */
  readonly tells?: { readonly suspend: boolean; readonly sessionLock: boolean };
  /** Absent: the host cannot reach the system's clipboard. */
  readonly clipboard?: Clipboard;
  /** Ends what the main window holds, after it was told that the vault is locked; absent: the page does it itself. */
  readonly emptyWindow?: () => void;
  /** Files that leave a vault; absent: none can. */
  readonly files?: FileHost;
}

export interface LoadForeign {
  spreadsheet(file: ForeignFile): Promise<NonNullable<OutputOf<'imports.choose'>['held']>>;
  form(file: ForeignFile): Promise<NonNullable<OutputOf<'imports.chooseForm'>['intake']>>;
  logo(file: ForeignFile): Promise<void>;
}

export interface ShellOperationsOptions {
  readonly host: HostFeatures;
  readonly preferences: PreferencesStore;
  readonly projector: Projector;
  readonly paperFiles: PaperFiles;
  readonly summaryFiles: SummaryFiles;
  readonly documentFiles: DocumentFiles;
  readonly settingsFiles: SettingsFiles;
  readonly diagnosticFiles: DiagnosticFiles;
  /** Hands a file that the person chose to the vault process. */
  readonly loadForeign: LoadForeign;
  readonly blankFiles: BlankFiles;
  /** Has the vault note that a page of it is being printed. */
  readonly notePrint: () => Promise<void>;
  readonly isOpen: () => boolean;
  /** Whether slides of the vault may be shown: it is open and nobody is locking it. */
  readonly mayShow: () => boolean;
  /** The vault that was locked last, when none was opened since. */
  readonly locked: () => OutputOf<'shell.environment'>['locked'];
  /** The folder of the vault that was chosen when the last one was locked. */
  readonly next: () => string | null;
  /** Something of the vault was copied. */
  readonly copied: () => Promise<void>;
  /** @param next the folder of the vault that is to be opened then */
  readonly lock: (next: string | null) => Promise<void>;
  readonly stillHere: () => void;
  readonly preferencesChanged: () => void;
}

/** Whether a folder still looks like a vault: a stick may be out, a folder moved. */
function isVaultPresent(folder: string): boolean {
  const files = vaultFiles(folder);
  return hasDatabase(files) && fs.existsSync(files.keys);
}

/** Only a vault of the list can be chosen: a page names no folder that the machine does not know. */
function chosenVault(known: readonly RecentVault[], folder: string | null): OutputOf<'shell.environment'>['next'] {
  const chosen = known.find((vault) => vault.folder === folder);
  return chosen ? { folder: chosen.folder, label: chosen.label, demonstration: chosen.demonstration } : null;
}

/** How many secrets of each kind open a vault: all that its key file tells to whoever has none. */
function lookAtVault(folder: string): OutputOf<'shell.lookAtVault'> {
  try {
    const kinds = readKeyFile(vaultFiles(folder)).slots.map(({ kind }) => kind);
    const passphrases = kinds.filter((kind) => kind === 'passphrase').length;
    return { passphrases, recoveryKeys: kinds.length - passphrases };
  } catch {
    // What is wrong with it is said when it is opened.
    return { passphrases: null, recoveryKeys: null };
  }
}

/** Only where there is no dialog does a path that a page says count: a page must not read files by itself. */
async function chooseForeign(
  host: HostFeatures,
  caller: Caller,
  what: ForeignKind,
  typed: string | null,
  limit?: FileLimit,
): Promise<ForeignFile | null> {
  const file = host.chooseForeignFile ? await host.chooseForeignFile(caller, what) : typed;
  return file === null ? null : readForeignFile(file, limit);
}

/** Makes the operations of the shell: the machine's side, never the content of a vault. */
export function createShellOperations({
  host,
  preferences,
  projector,
  paperFiles,
  summaryFiles,
  documentFiles,
  settingsFiles,
  diagnosticFiles,
  loadForeign,
  blankFiles,
  notePrint,
  isOpen,
  mayShow,
  locked,
  next,
  copied,
  lock,
  stillHere,
  preferencesChanged,
}: ShellOperationsOptions): ShellOperations {
  return {
    'shell.environment': () => {
      const { language, theme, textSize, recentVaults } = preferences.read();
      return {
        host: host.name,
        version: host.version,
        platform: process.platform,
        nativeDialogs: host.chooseFolder !== undefined,
        vaultsFolder: host.vaultsFolder,
        pathSeparator: path.sep,
        language,
        theme,
        textSize,
        recentVaults: recentVaults.map((vault) => ({ ...vault, present: isVaultPresent(vault.folder) })),
        open: isOpen(),
        locked: locked(),
        next: chosenVault(recentVaults, next()),
        tells: {
          suspend: host.tells?.suspend ?? false,
          sessionLock: host.tells?.sessionLock ?? false,
          clipboard: host.clipboard !== undefined,
        },
      };
    },
    'shell.savePreferences': (changed) => {
      preferences.change((old) => ({
        ...old,
        language: changed.language ?? old.language,
        theme: changed.theme ?? old.theme,
        textSize: changed.textSize ?? old.textSize,
      }));
      preferencesChanged();
      return {};
    },
    'backups.chooseFile': async (_input, caller) => ({ file: (await host.chooseBackup?.(caller)) ?? null }),
    'imports.choose': async ({ file }, caller) => {
      const chosen = await chooseForeign(host, caller, 'spreadsheet', file);
      return { held: chosen === null ? null : await loadForeign.spreadsheet(chosen) };
    },
    'imports.chooseForm': async ({ file }, caller) => {
      const chosen = await chooseForeign(host, caller, 'form', file);
      return { intake: chosen === null ? null : await loadForeign.form(chosen) };
    },
    'letterhead.chooseLogo': async ({ file }, caller) => {
      const limit = { most: letterheadBounds.logoBytes, refusal: 'logo_too_large' } as const;
      const chosen = await chooseForeign(host, caller, 'logo', file, limit);
      if (chosen !== null) await loadForeign.logo(chosen);
      return { chosen: chosen !== null };
    },
    'imports.saveBlank': (input, caller) => blankFiles.save(input, caller),
    'shell.chooseFolder': async ({ purpose }, caller) => ({ folder: (await host.chooseFolder?.(caller, purpose)) ?? null }),
    'shell.forgetVault': ({ folder }) => {
      preferences.change((old) => ({ ...old, recentVaults: old.recentVaults.filter((vault) => vault.folder !== folder) }));
      return {};
    },
    'shell.licences': () => host.licences?.() ?? [],
    'shell.print': async (_input, caller) => {
      // In a browser the page prints by itself; it asks here all the same, so that the journal knows.
      if (isOpen()) await notePrint();
      await host.print?.(caller);
      return {};
    },
    'shell.stillHere': () => {
      stillHere();
      return {};
    },
    'shell.copied': async () => {
      await copied();
      return {};
    },
    'shell.lookAtVault': ({ folder }) => lookAtVault(folder),
    'vault.lock': async ({ next: chosen }) => {
      await lock(chosen ?? null);
      return {};
    },
    'files.saveCalendar': (input, caller) => paperFiles.saveCalendar(input, caller),
    'files.saveSummary': (input, caller) => summaryFiles.save(input, caller),
    'files.saveDocument': (input, caller) => documentFiles.save(input, caller),
    'files.saveSettings': (input, caller) => settingsFiles.save(input, caller),
    'diagnostics.preview': () => diagnosticFiles.preview(),
    'diagnostics.save': (input, caller) => diagnosticFiles.save(input, caller),
    'projector.status': () => projector.status(),
    'projector.open': ({ displayId }) => projector.open(displayId),
    'projector.close': () => projector.close(),
    'projector.show': ({ slide, language }) => {
      if (!mayShow()) throw new AppError('vault_locked');
      return projector.show(slide, language);
    },
    'projector.blank': ({ on }) => projector.blank(on),
    'projector.freeze': ({ on }) => projector.freeze(on),
    'projector.enlarge': ({ step }) => projector.enlarge(step),
  };
}
