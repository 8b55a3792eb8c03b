import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Section } from './section.ts';

const renderer = path.resolve(import.meta.dirname, '../../dist/renderer');

/** What the renderer weighs on the wire: all of it, and what the main window reads before its first screen (the rest is loaded when it is needed). */
export function rendererSize(): Section {
  const about =
    'Scripts and styles, compressed as a server would; the product reads them from its archive. The bound for what is read first is 300 kB.';
  const section = { title: 'Size of the screens', about, head: ['', 'gzipped', 'files'] };
  if (!fs.existsSync(renderer)) return { ...section, rows: [['not built: npm run build', '', '']] };
  const all = fs.readdirSync(path.join(renderer, 'assets')).filter((file) => /\.(js|css)$/.test(file));
  const first = readFirst();
  return {
    ...section,
    rows: [
      ['before the first screen', kilobytes(first), String(first.size)],
      ['everything, both windows', kilobytes(all), String(all.length)],
    ],
  };
}

function readFirst(): Set<string> {
  const first = new Set<string>();
  const follow = (file: string): void => {
    if (first.has(file)) return;
    first.add(file);
    if (!file.endsWith('.js')) return;
    const code = fs.readFileSync(path.join(renderer, 'assets', file), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) if (imported) follow(imported);
  };
  const page = fs.readFileSync(path.join(renderer, 'index.html'), 'utf8');
  for (const [, file] of page.matchAll(/(?:src|href)="\.\/assets\/([\w.-]+\.(?:js|css))"/g)) if (file) follow(file);
  return first;
}

function kilobytes(files: Iterable<string>): string {
  const sizeOf = (file: string) => gzipSync(fs.readFileSync(path.join(renderer, 'assets', file))).length;
  return `${([...files].reduce((sum, file) => sum + sizeOf(file), 0) / 1000).toFixed(0)} kB`;
}
