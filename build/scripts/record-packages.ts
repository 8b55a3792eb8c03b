import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../parts.ts';

/** Where each part's list of packages lies, one file a part. */
export const packageListFolder = path.join(root, 'dist/.packages');

/** Writes down which packages a bundle was made from, for the list of licences and the bill of materials. */
export function recordPackages(part: string): Plugin {
  const names = new Set<string>();
  return {
    name: 'record-packages',
    transform(_code, id) {
      const name = packageOf(id);
      if (name !== undefined) names.add(name);
    },
    writeBundle() {
      fs.mkdirSync(packageListFolder, { recursive: true });
      fs.writeFileSync(path.join(packageListFolder, `${part}.json`), JSON.stringify([...names].toSorted()));
    },
  };
}

/**
 * The folder of a package, relative to the root, of a module below `node_modules`: `node_modules/@mantine/core`.
 * A package inside another's folder keeps its own.
 */
export function packageOf(id: string): string | undefined {
  const file = id
    .replaceAll('\\', '/')
    .replace(/[?#].*$/, '')
    .replace(/^\0+/, '');
  const at = file.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const outside = file.slice(0, at).slice(Math.max(0, file.slice(0, at).indexOf('node_modules/')));
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(file.slice(at + 'node_modules/'.length))?.[0];
  if (name === undefined) return undefined;
  return `${outside.startsWith('node_modules/') ? outside : ''}node_modules/${name}`;
}
