import fs from 'node:fs';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { fuses } from './fuses.ts';
import { root } from './parts.ts';

const text = fs.readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

/** The lines below a heading of the file, without comments. */
function block(heading: string): string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(`${heading}:`) + 1;
  const length = lines.slice(start).findIndex((line) => /^\S/.test(line) && !line.startsWith('#'));
  return lines
    .slice(start, start + length)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

test('fuses are set by our own list, which has all of them', () => {
  expect(text).toMatch(/^afterPack: build\/fuses\.ts$/m);
  expect(text).not.toContain('electronFuses');
  const names = Object.keys(FuseV1Options).filter((name) => !Number.isNaN(Number(name)));
  expect(Object.keys(fuses).toSorted()).toEqual(names.toSorted());
});

test('nothing of the test flavour, no source map and no source is packed, and nothing is published', () => {
  const files = block('files').map((line) => line.replace(/^- '?|'$/g, ''));
  expect(files.filter((line) => !line.startsWith('!'))).toEqual([
    'package.json',
    'LICENSE',
    'dist/main/**',
    'dist/preload/**',
    'dist/vault/**',
    'dist/renderer/**',
  ]);
  expect(files).toContain('!**/*.map');
  expect(text).toMatch(/^publish: null$/m);
});
