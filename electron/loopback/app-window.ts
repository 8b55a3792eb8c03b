import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface AppWindow {
  /** Resolves when the person closed the window. */
  readonly closed: Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** A browser that shows one page and asks nobody for anything. */
export const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  '--password-store=basic',
  '--lang=fr-FR',
  // A browser talks with its makers; this one finds nobody but us.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Opens an address as an app window, in a profile of its own that is removed afterwards: nothing of another browsing is near,
 * and nothing of this one stays.
 * @param program a browser of Chromium's family
 */
export function openAppWindow(program: string, url: string): AppWindow {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-window-'));
  // Root has no sandbox in Chromium; this is for machines of tests, and said by Chromium itself on others.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [`--app=${url}`, `--user-data-dir=${profile}`, '--window-size=1366,768', ...quiet, ...asRoot], {
    stdio: 'ignore',
  });
  const closed = ended(child).then(() => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return {
    closed,
    async close() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await closed;
      clearTimeout(timer);
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}
