import fs from 'node:fs';
import path from 'node:path';
import { vaultFiles } from '#db/vault/vault-files.ts';
import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Caller } from './caller.ts';
import type { PaperFiles, PaperHost } from './paper-files.ts';
import type { PreferencesStore } from './preferences.ts';
import type { Projector } from './projector.ts';

/** Every operation that the contract gives to the shell; the compiler says when one is missing. */
export type ShellOperations = {
  readonly [N in NamesWith<'shell'>]: (input: ParsedInputOf<N>, caller: Caller) => OutputOf<N> | Promise<OutputOf<N>>;
};

/** What only the host can do: dialogs and printing of a real window. */
export interface HostFeatures {
  readonly name: 'electron' | 'loopback';
  readonly version: string;
  /** The system's own folder dialog; absent where the host has none. @returns the folder, or `null` when it was cancelled */
  readonly chooseFolder?: (caller: Caller, purpose: 'create' | 'open') => Promise<string | null>;
  /** Opens the print dialog of the calling window. In a browser the page does it itself. */
  readonly print?: (caller: Caller) => Promise<void>;
  /** The list of licences that the build wrote; absent in tests that have no build. */
  readonly licences?: () => OutputOf<'shell.licences'>;
  /** Where a new vault is proposed. */
  readonly vaultsFolder: string;
  /** Files that leave a vault; absent: none can. */
  readonly papers?: PaperHost;
}

export interface ShellOperationsOptions {
  readonly host: HostFeatures;
  readonly preferences: PreferencesStore;
  readonly projector: Projector;
  readonly paperFiles: PaperFiles;
  readonly isOpen: () => boolean;
  /** Whether slides of the vault may be shown: it is open and nobody is locking it. */
  readonly mayShow: () => boolean;
  readonly lock: () => Promise<void>;
  readonly stillHere: () => void;
  readonly preferencesChanged: () => void;
}

/** Whether a folder still looks like a vault: a stick may be out, a folder moved. */
function isVaultPresent(folder: string): boolean {
  const files = vaultFiles(folder);
  return fs.existsSync(files.database) && fs.existsSync(files.keys);
}

/** Makes the operations of the shell: the machine's side, never the content of a vault. */
export function createShellOperations({
  host,
  preferences,
  projector,
  paperFiles,
  isOpen,
  mayShow,
  lock,
  stillHere,
  preferencesChanged,
}: ShellOperationsOptions): ShellOperations {
  return {
    'shell.environment': () => {
      const { language, theme, recentVaults } = preferences.read();
      return {
        host: host.name,
        version: host.version,
        platform: process.platform,
        nativeDialogs: host.chooseFolder !== undefined,
        vaultsFolder: host.vaultsFolder,
        pathSeparator: path.sep,
        language,
        theme,
        recentVaults: recentVaults.map((vault) => ({ ...vault, present: isVaultPresent(vault.folder) })),
        open: isOpen(),
      };
    },
    'shell.savePreferences': ({ language, theme }) => {
      preferences.change((old) => ({ ...old, language: language ?? old.language, theme: theme ?? old.theme }));
      preferencesChanged();
      return {};
    },
    'shell.chooseFolder': async ({ purpose }, caller) => ({ folder: (await host.chooseFolder?.(caller, purpose)) ?? null }),
    'shell.forgetVault': ({ folder }) => {
      preferences.change((old) => ({ ...old, recentVaults: old.recentVaults.filter((vault) => vault.folder !== folder) }));
      return {};
    },
    'shell.licences': () => host.licences?.() ?? [],
    'shell.print': async (_input, caller) => {
      await host.print?.(caller);
      return {};
    },
    'shell.stillHere': () => {
      stillHere();
      return {};
    },
    'vault.lock': async () => {
      await lock();
      return {};
    },
    'files.save': (input, caller) => paperFiles.save(input, caller),
    'files.saveCalendar': (input, caller) => paperFiles.saveCalendar(input, caller),
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
