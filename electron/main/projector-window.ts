import { type BrowserWindow, type Display, powerSaveBlocker, screen } from 'electron';
import type { ProjectorStatus } from '#shared/contract/projector-group.ts';
import type { Projector, ProjectorHost } from '../shell/projector.ts';
import { SCREEN_CHANNEL } from './channels.ts';
import type { Windows } from './windows.ts';

/**
 * The projector's window on a real display: full screen, without frame, title or menu; above the other windows of its display, unless it is
 * the only one; its keys are read here, so that its page needs none. The display does not go to sleep meanwhile.
 * @param projector asked for late: the shell that holds it is made with this host
 */
export function projectorWindowHost(windows: Windows, projector: () => Projector): ProjectorHost {
  let window: BrowserWindow | undefined;
  let awake: number | undefined;

  async function make(): Promise<BrowserWindow> {
    const made = windows.open('projector');
    made.webContents.on('before-input-event', (event, { type, key, isAutoRepeat, control, alt, meta }) => {
      event.preventDefault();
      if (type === 'keyDown' && !isAutoRepeat && !control && !alt && !meta) projector().key(key);
    });
    made.webContents.on('did-finish-load', () => projector().listening());
    made.webContents.on('render-process-gone', () => made.destroy());
    made.on('closed', () => {
      if (window !== made) return;
      window = undefined;
      stayAwake(false);
      projector().gone();
    });
    const loaded = new Promise<void>((resolve) => {
      made.webContents.once('did-finish-load', () => resolve());
      made.webContents.once('did-fail-load', () => resolve());
      made.once('closed', () => resolve());
    });
    window = made;
    await loaded;
    return made;
  }

  function stayAwake(on: boolean): void {
    if (on) awake ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (awake !== undefined) {
      powerSaveBlocker.stop(awake);
      awake = undefined;
    }
  }

  return {
    displays,
    async open(displayId) {
      const target = window ?? (await make());
      if (target.isDestroyed()) return null;
      const display = screen.getAllDisplays().find(({ id }) => id === displayId) ?? screen.getPrimaryDisplay();
      const alone = screen.getAllDisplays().length === 1;
      if (target.isFullScreen()) target.setFullScreen(false);
      target.setBounds(display.bounds);
      target.setAlwaysOnTop(!alone, 'screen-saver');
      // The keyboard stays with the laptop's window, unless the projection hides it.
      if (alone) target.show();
      else target.showInactive();
      target.setFullScreen(true);
      stayAwake(true);
      return null;
    },
    close: () => window?.destroy(),
    send: (told) => {
      if (window && !window.isDestroyed()) window.webContents.send(SCREEN_CHANNEL, told);
    },
  };
}

/** Tells the projector when a display comes or goes. */
export function watchDisplays(projector: Projector): void {
  for (const name of ['display-added', 'display-removed'] as const) screen.on(name as 'display-added', () => projector.displaysChanged());
}

function displays(): ProjectorStatus['displays'] {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().map((display) => ({ ...describe(display), primary: display.id === primary }));
}

/** A name that a person can tell from the other: the system's, or its size when it has none. */
function describe(display: Display): Omit<ProjectorStatus['displays'][number], 'primary'> {
  const { id, label, size } = display;
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  return { id, label: label || `${width} × ${height}`, width, height };
}
