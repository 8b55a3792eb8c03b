import type { BrowserWindow } from 'electron';

/** The print dialog of a window: the one place where it is opened. Resolves when it is closed, printed or not. */
export function printWindow(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, () => resolve());
  });
}
