import type { MenuItemConstructorOptions } from 'electron';
import type { menu as frenchMenu } from '#shared/messages/fr/menu.ts';

/** What a menu asks of the screens; the renderer's registry of commands knows the same words. */
export type MenuCommand =
  | 'new-referral'
  | 'new-enquiry'
  | 'search'
  | 'lock'
  | 'go-today'
  | 'go-referrals'
  | 'go-meetings'
  | 'go-directory'
  | 'go-year'
  | 'go-settings'
  | 'toggle-veil'
  | 'help';

/**
 * The native menu. Its shortcuts are shown but not registered: the screens own the keys, so that none is answered twice.
 * @param run sends a command to the screens
 * @param print opens the print dialog of the main window
 */
export function menuTemplate(
  text: typeof frenchMenu,
  run: (command: MenuCommand) => void,
  print: () => void,
): MenuItemConstructorOptions[] {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => run(name),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: text.file,
      submenu: [
        command(text.newReferral, 'new-referral'),
        command(text.newEnquiry, 'new-enquiry'),
        separator,
        { label: text.print, accelerator: 'CmdOrCtrl+P', registerAccelerator: false, click: print },
        separator,
        command(text.lock, 'lock', 'CmdOrCtrl+L'),
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
        command(text.search, 'search'),
      ],
    },
    {
      label: text.view,
      submenu: [
        command(text.today, 'go-today'),
        command(text.referrals, 'go-referrals'),
        command(text.meetings, 'go-meetings'),
        command(text.directory, 'go-directory'),
        command(text.year, 'go-year'),
        command(text.settings, 'go-settings'),
        separator,
        command(text.veil, 'toggle-veil', 'CmdOrCtrl+.'),
        separator,
        { label: text.zoomIn, role: 'zoomIn' },
        { label: text.zoomOut, role: 'zoomOut' },
        { label: text.zoomReset, role: 'resetZoom' },
        { label: text.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: text.help, submenu: [command(text.shortcuts, 'help')] },
  ];
}
