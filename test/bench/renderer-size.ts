import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Section } from './section.ts';

const renderer = path.resolve(import.meta.dirname, '../../dist/renderer');
const assets = path.join(renderer, 'assets');

/** What the main window may read before its first screen, and before the day of a vault that was opened: bytes, compressed. */
export const BOUNDS = { firstScreen: 200_000, day: 220_000 } as const;

/** The files of a build, by when they are read. */
export interface ReadFiles {
  /** What the page names, and what that imports. */
  readonly firstScreen: ReadonlySet<string>;
  /** Everything of `firstScreen`, and the frame with the day of a vault that was opened. */
  readonly day: ReadonlySet<string>;
  /** Both windows. */
  readonly all: readonly string[];
}

/** @returns `null` when nothing was built */
export function readFiles(): ReadFiles | null {
  if (!fs.existsSync(renderer)) return null;
  const all = fs.readdirSync(assets).filter((file) => /\.(js|css)$/.test(file));
  const page = fs.readFileSync(path.join(renderer, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.(?:js|css))"/g)].map(([, file]) => file as string);
  const opened = all.filter((file) => /^opened-app-[\w-]+\.(js|css)$/.test(file));
  if (opened.length === 0) throw new Error('the frame of an open vault is in no file of its own');
  return { firstScreen: withImported(named), day: withImported([...named, ...opened]), all };
}

/** What they weigh as a server would send them. */
export const compressed = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(assets, file))).length, 0);

/** What the renderer weighs: all of it, what is read before the first screen, and before the day; the rest is loaded when it is needed. */
export function rendererSize(): Section {
  const about = `Scripts and styles, compressed as a server would; the product reads them from its archive. The bounds, which a test holds: ${kilobytes(BOUNDS.firstScreen)} before the first screen, ${kilobytes(BOUNDS.day)} before the day.`;
  const section = { title: 'Size of the screens', about, head: ['', 'gzipped', 'files'] };
  const files = readFiles();
  if (!files) return { ...section, rows: [['not built: npm run build', '', '']] };
  const { firstScreen, day, all } = files;
  return {
    ...section,
    rows: [
      ['before the first screen', kilobytes(compressed(firstScreen)), String(firstScreen.size)],
      ['before the day of a vault that was opened, the first screen included', kilobytes(compressed(day)), String(day.size)],
      ['everything, both windows', kilobytes(compressed(all)), String(all.length)],
    ],
  };
}

/** These files, and what their scripts import at once. */
function withImported(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const code = fs.readFileSync(path.join(assets, file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) if (imported) follow(imported);
  };
  for (const file of files) follow(file);
  return found;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
