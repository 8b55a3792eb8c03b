import fs from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Language } from '#shared/dates/language.ts';
import { fileWords } from '#shared/messages/files.ts';
import type { FolderPurpose, ForeignKind } from '../shell/shell-operations.ts';
import type { FileEnding } from '../shell/leaving-files.ts';
import type { menu as frenchMenu } from '#shared/messages/fr/menu.ts';

/**
 * The system's folder dialog: the one place where it is opened.
 * @returns the folder, or `null` when it was cancelled
 */
export async function chooseFolder(
  window: BrowserWindow,
  text: typeof frenchMenu,
  purpose: FolderPurpose,
  start: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: { create: text.chooseFolderToCreate, open: text.chooseFolderToOpen, backup: text.chooseFolderOfBackups }[purpose],
    buttonLabel: text.choose,
    defaultPath: start,
    properties: purpose === 'open' ? ['openDirectory'] : ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/**
 * The system's dialog for a backup: the one place where it is opened.
 * @returns the file, or `null` when it was cancelled
 */
export async function chooseBackup(window: BrowserWindow, text: typeof frenchMenu, start: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text.chooseBackup,
    buttonLabel: text.chooseThisFile,
    defaultPath: start,
    filters: [{ name: text.backups, extensions: ['clsm'] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** In the flavour of the tests: the file that a test has put into the folder in which the dialog would open. */
const TO_BRING_IN: Partial<Record<ForeignKind, string>> = { spreadsheet: 'a-importer.xlsx', logo: 'a-importer.png' };

/**
 * The system's dialog for a file that is brought in: the one place where it is opened. The flavour of the tests, which cannot see a system's
 * dialog, takes the file that was put there for it; that line is not in the product.
 * @returns the file, or `null` when it was cancelled
 */
export async function chooseForeignFile(
  window: BrowserWindow,
  text: typeof frenchMenu,
  what: ForeignKind,
  start: string,
): Promise<string | null> {
  const awaited = TO_BRING_IN[what];
  if (takesProposed() && awaited !== undefined) {
    const placed = path.join(start, awaited);
    if (fs.existsSync(placed)) return placed;
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: { spreadsheet: text.chooseSpreadsheet, form: text.chooseForm, logo: text.chooseLogo }[what],
    buttonLabel: text.chooseThisFile,
    defaultPath: start,
    filters: [
      {
        spreadsheet: { name: text.spreadsheets, extensions: ['xlsx', 'ods', 'xls', 'csv', 'txt', 'tsv'] },
        form: { name: text.forms, extensions: ['docx'] },
        logo: { name: text.pictures, extensions: ['png', 'jpg', 'jpeg'] },
      }[what],
    ],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/**
 * The system's save dialog: the one place where it is opened. The flavour of the tests, which cannot see a system's dialog, takes what is
 * proposed; that line is not in the product.
 * @param folder where it opens
 * @param name proposed
 * @returns the whole path, or `null` when it was cancelled
 */
export async function chooseFile(
  window: BrowserWindow,
  folder: string,
  name: string,
  ending: FileEnding,
  language: Language,
): Promise<string | null> {
  const words = fileWords[language];
  const defaultPath = path.join(folder, name);
  if (takesProposed()) return defaultPath;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.dialogTitle,
    buttonLabel: words.dialogButton,
    defaultPath,
    filters: [{ name: words[ending], extensions: [ending] }],
    // Names of papers are not to stand in the system's list of recent documents.
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || !filePath ? null : filePath;
}

/** Only the flavour of the tests: in the product this is the constant `false`. */
function takesProposed(): boolean {
  return __TEST_FLAVOUR__ && !app.commandLine.hasSwitch('real-dialogs');
}
