import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-programs-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const program = (name: string) => {
  const file = path.join(folder, name);
  fs.writeFileSync(file, '');
  return file;
};

test('Chromium is taken before the browsers of large houses', () => {
  program('microsoft-edge');
  const chromium = program('chromium');
  expect(findChromium({ PATH: folder }, 'linux')).toBe(chromium);
});

test('any browser of the family will do', () => {
  const edge = program('microsoft-edge');
  expect(findChromium({ PATH: `/nowhere${path.delimiter}${folder}` }, 'linux')).toBe(edge);
});

test('the one that is named is taken, or none', () => {
  program('chromium');
  const named = program('mine');
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: named }, 'linux')).toBe(named);
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: '/missing' }, 'linux')).toBeUndefined();
});

test('where there is none, none is found', () => {
  expect(findChromium({ PATH: folder }, 'linux')).toBeUndefined();
  expect(findChromium({}, 'win32')).toBeUndefined();
});
