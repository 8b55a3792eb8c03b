import { BrowserWindow, session as sessions } from 'electron';
import { APP_ORIGIN, APP_SCHEME } from './app-address.ts';
import { lockDownSession } from './lockdown.ts';
import { WINDOW_TITLE } from './windows.ts';

const PAPER_ADDRESS = `${APP_ORIGIN}/paper`;
/** In memory, like the others, and shared with no window. */
const PARTITION = 'cellule-paper';

/** Longest time for a page, in milliseconds. */
const PATIENCE = 45_000;

/** A window that is not shown is printed, but never drawn: for pictures it is drawn off the screen. */
type HiddenUse = 'print' | 'pictures';

let making: Promise<unknown> = Promise.resolve();

/**
 * Shows a page in a window that nobody sees, without scripts, preload or network, for as long as something is made of it.
 * One after the other: they share a session.
 */
export function withHiddenPage<T>(html: string, use: HiddenUse, make: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const next = making.then(() => show(html, use, make));
  making = next.catch(() => undefined);
  return next;
}

async function show<T>(html: string, use: HiddenUse, make: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const session = sessions.fromPartition(PARTITION, { cache: false });
  lockDownSession(session);
  session.protocol.handle(APP_SCHEME, (request) =>
    request.url === PAPER_ADDRESS
      ? new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
      : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    title: WINDOW_TITLE,
    show: false,
    skipTaskbar: true,
    webPreferences: {
      session,
      offscreen: use === 'pictures',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    },
  });
  // What is asked of a window that is gone fails: nothing waits for ever, and the next page has its turn.
  const limit = setTimeout(() => window.destroy(), PATIENCE);
  try {
    await window.loadURL(PAPER_ADDRESS);
    return await make(window);
  } finally {
    clearTimeout(limit);
    if (!window.isDestroyed()) window.destroy();
    session.protocol.unhandle(APP_SCHEME);
  }
}
