import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { paperFileName } from '#shared/meeting/paper-file-name.ts';
import type { Caller } from './caller.ts';
import type { LeavingFiles } from './leaving-files.ts';

export interface SettingsFiles {
  save(input: ParsedInputOf<'files.saveSettings'>, caller: Caller): Promise<OutputOf<'files.saveSettings'>>;
}

/** What the shell asks the vault about its settings; no window may. */
export interface SettingsOfVault {
  /** @throws AppError `settings_name_someone`, `letterhead_names_someone` */
  compose(input: { readonly letterhead: boolean }): Promise<OutputOf<'settingsFile.compose'>>;
  /** @throws AppError `vault_locked`, or why it could not be noted */
  noteLeaving(): Promise<void>;
}

/** The settings of the cellule as a file; its content passes through no window. */
export function createSettingsFiles(files: LeavingFiles, settings: SettingsOfVault): SettingsFiles {
  return {
    async save({ letterhead, language, folder }, caller) {
      const leaving = files.begin();
      const { text, on } = await leaving.during(settings.compose({ letterhead }));
      const name = paperFileName({ kind: 'settings', on, code: null, ending: 'json', language });
      return leaving.write(caller, { name, ending: 'json', language, folder, content: text, note: () => settings.noteLeaving() });
    },
  };
}
