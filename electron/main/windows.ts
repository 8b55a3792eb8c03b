import path from 'node:path';
import { BrowserWindow, type Session } from 'electron';
import type { ShellEvent } from '#shared/contract/events.ts';
import type { WindowKind } from '#shared/contract/operation.ts';
import { APP_ORIGIN } from './app-address.ts';
import { EVENT_CHANNEL } from './channels.ts';
import { windowPlans } from './window-kinds.ts';

/** Title of every window: never what it shows, since titles stand in task bars and in lists of windows. */
export const WINDOW_TITLE = 'Cellule CLSM';

export interface Windows {
  /** Makes a window and begins to load its page. The main window shows itself when it is ready; others are shown by who opens them. */
  open(kind: WindowKind): BrowserWindow;
  /** The kind of the window that a web-contents number belongs to; `undefined` when it is none of ours. */
  kindOf(webContentsId: number): WindowKind | undefined;
  byContents(webContentsId: number): BrowserWindow | undefined;
  main(): BrowserWindow | undefined;
  /** Tells the main window; the projector hears nothing of it. */
  tellMain(event: ShellEvent): void;
  /** Loads the main window's page anew: nothing that a script of it holds outlives the vault. A page that hangs is ended with its process. */
  emptyMain(): void;
}

/** Left for answers that are on their way to the page, which shows nothing by then; and for the page to let go, before its process is ended (ms). */
const LAST_ANSWERS = 60;
const PATIENCE_WITH_PAGE = 600;

export interface WindowsOptions {
  /** The session of each kind of window. */
  readonly sessions: Readonly<Record<WindowKind, Session>>;
  readonly preloadFolder: string;
  /** The developer tools exist only outside the product. */
  readonly devTools: boolean;
  readonly contentProtection: boolean;
}

/** Makes windows, each sandboxed, and remembers of which kind each is. */
export function createWindows({ sessions, preloadFolder, devTools, contentProtection }: WindowsOptions): Windows {
  const open = new Map<number, { readonly kind: WindowKind; readonly window: BrowserWindow }>();
  const main = () => [...open.values()].find(({ kind, window }) => kind === 'main' && !window.isDestroyed())?.window;
  return {
    open(kind) {
      const plan = windowPlans[kind];
      const window = new BrowserWindow({
        title: WINDOW_TITLE,
        width: plan.width,
        height: plan.height,
        minWidth: plan.minWidth,
        minHeight: plan.minHeight,
        show: false,
        ...(plan.bare ? { frame: false, autoHideMenuBar: true, backgroundColor: plan.bare.ground } : {}),
        webPreferences: {
          preload: path.join(preloadFolder, plan.preload),
          session: sessions[kind],
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          webviewTag: false,
          spellcheck: false,
          navigateOnDragDrop: false,
          safeDialogs: true,
          devTools,
        },
      });
      const { id } = window.webContents;
      open.set(id, { kind, window });
      window.once('closed', () => open.delete(id));
      if (plan.bare) window.removeMenu();
      else window.once('ready-to-show', () => window.show());
      window.on('page-title-updated', (event) => event.preventDefault());
      if (plan.contentProtection && contentProtection) window.setContentProtection(true);
      // A page that cannot be loaded leaves an empty window; there is nothing else to tell, and no text that may be logged.
      void window.loadURL(APP_ORIGIN + plan.page).catch(() => undefined);
      return window;
    },
    kindOf: (webContentsId) => open.get(webContentsId)?.kind,
    byContents: (webContentsId) => open.get(webContentsId)?.window,
    main,
    emptyMain() {
      const contents = main()?.webContents;
      if (!contents) return;
      const hangs = setTimeout(() => {
        if (!contents.isDestroyed()) contents.forcefullyCrashRenderer();
      }, PATIENCE_WITH_PAGE);
      contents.once('did-navigate', () => clearTimeout(hangs));
      contents.once('destroyed', () => clearTimeout(hangs));
      setTimeout(() => {
        if (!contents.isDestroyed()) contents.reload();
      }, LAST_ANSWERS);
    },
    tellMain: (event) => main()?.webContents.send(EVENT_CHANNEL, event),
  };
}
