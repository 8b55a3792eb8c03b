import { once } from 'node:events';
import path from 'node:path';
import { documentsFolder, userDataFolder } from '../shell/machine-folders.ts';
import { spawnChild } from '../vault-process/spawn-child.ts';
import { type AppWindow, openAppWindow } from './app-window.ts';
import { findChromium } from './find-chromium.ts';
import { startLoopbackHost } from './loopback-host.ts';

export interface RunLoopbackOptions {
  /** Folder of the built parts (`dist`). */
  readonly dist: string;
  readonly version: string;
  /** Writes one line for the person in front of the terminal. */
  readonly say: (line: string) => void;
}

/** Whether this system can show a window: on Linux a display must be there. */
function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/**
 * Runs the app through the loopback host until it is closed: its window, its page, or Ctrl+C.
 * @throws when no port can be listened to
 */
export async function runLoopback({ dist, version, say }: RunLoopbackOptions): Promise<void> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const program = hasDisplay(process.env) ? findChromium() : undefined;
  const host = await startLoopbackHost({
    rendererFolder: path.join(dist, 'renderer'),
    spawnVault: () => spawnChild(path.join(dist, 'vault/vault.cjs')),
    userDataFolder: process.env['CELLULE_USER_DATA'] ?? userDataFolder(),
    vaultsFolder: documentsFolder(),
    version,
    onAbandoned: stop,
    ...(program ? { openProjectorWindow: (url: string) => openAppWindow(program, url) } : {}),
  });
  let window: AppWindow | undefined;
  if (program) {
    window = openAppWindow(program, host.url);
    void window.closed.then(stop);
    say('L’application est ouverte dans sa fenêtre. Fermez la fenêtre, ou appuyez sur Ctrl+C ici, pour tout arrêter.');
  } else {
    say(`Ouvrez cette adresse dans un navigateur de cet ordinateur (elle ne sert qu’une fois) :\n\n  ${host.url}\n\nCtrl+C arrête tout.`);
  }
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
  await host.close();
  await window?.close();
}
