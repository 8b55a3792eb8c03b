import type { MenuItemConstructorOptions } from 'electron';
import { type AppCommand, type AppCommandId, appCommands, type CommandMenu } from '#shared/commands/app-commands.ts';
import type { CommandWords } from '#shared/messages/commands-catalogue.ts';
import type { menu as frenchMenu } from '#shared/messages/fr/menu.ts';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu, from the one list of commands. Shortcuts are shown but not registered: the screens own the keys, so that none is answered
 * twice. Letters and signs alone are not shown: a menu would promise that they act while one types. « Annuler » of a text that is being typed is the system's; that of what was saved is in the palette and on Ctrl+Z.
 * @param run sends a command to the screens
 * @param print opens the print dialog of the main window
 */
export function menuTemplate(
  text: typeof frenchMenu,
  words: CommandWords['names'],
  run: (command: AppCommandId) => void,
  print: () => void,
): MenuItemConstructorOptions[] {
  const commands: readonly AppCommand[] = appCommands;
  const of = (menu: CommandMenu): MenuItemConstructorOptions[] =>
    commands
      .filter((command) => command.menu === menu)
      .map(({ id, keys }) => ({
        label: words[id],
        click: () => run(id),
        ...(keys !== null && keys.length > 1 ? { accelerator: keys.replace('Ctrl', 'CmdOrCtrl'), registerAccelerator: false } : {}),
      }));
  return [
    {
      label: text.file,
      submenu: [
        ...of('file'),
        separator,
        { label: text.print, accelerator: 'CmdOrCtrl+P', registerAccelerator: false, click: print },
        { label: text.quit, role: 'quit' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { label: text.undo, role: 'undo' },
        { label: text.redo, role: 'redo' },
        separator,
        { label: text.cut, role: 'cut' },
        { label: text.copy, role: 'copy' },
        { label: text.paste, role: 'paste' },
        { label: text.selectAll, role: 'selectAll' },
        separator,
        ...of('edit'),
      ],
    },
    { label: text.go, submenu: of('go') },
    { label: text.vault, submenu: of('vault') },
    {
      label: text.view,
      submenu: [
        ...of('view'),
        separator,
        { label: text.zoomIn, role: 'zoomIn' },
        { label: text.zoomOut, role: 'zoomOut' },
        { label: text.zoomReset, role: 'resetZoom' },
        { label: text.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: text.help, submenu: of('help') },
  ];
}
