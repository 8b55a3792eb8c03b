import { type BrowserWindow, dialog } from 'electron';
import type { menu as frenchMenu } from '#shared/messages/fr/menu.ts';

/**
 * The system's folder dialog: the one place where it is opened.
 * @returns the folder, or `null` when it was cancelled
 */
export async function chooseFolder(
  window: BrowserWindow,
  text: typeof frenchMenu,
  purpose: 'create' | 'open',
  start: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: purpose === 'create' ? text.chooseFolderToCreate : text.chooseFolderToOpen,
    buttonLabel: text.choose,
    defaultPath: start,
    properties: purpose === 'create' ? ['openDirectory', 'createDirectory', 'promptToCreate'] : ['openDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
