import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_RECENT_VAULTS, openPreferences, rememberVault } from './preferences.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-preferences-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, 'preferences.json');
const vault = (name: string) => ({
  folder: `/vaults/${name}`,
  label: `CLSM de ${name}`,
  demonstration: false,
  openedAt: '2026-03-12T14:32:00.000Z',
});
const first = { language: 'fr', theme: 'system', textSize: 100, recentVaults: [] };

describe('preferences of this machine', () => {
  test('they are kept from one start to the next, for the person only', () => {
    openPreferences(folder).change((old) => rememberVault({ ...old, theme: 'dark' }, vault('Poitiers')));
    expect(openPreferences(folder).read()).toEqual({
      language: 'fr',
      theme: 'dark',
      textSize: 100,
      recentVaults: [{ ...vault('Poitiers'), mark: 0 }],
    });
    expect(fs.statSync(file()).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
  });

  test.each([
    ['missing', undefined, first],
    ['empty', '', first],
    ['cut in the middle', '{"language":"en","rec', first],
    ['of another kind', '[1,2]', first],
    ['with an unknown theme', '{"language":"en","theme":"pink"}', { ...first, language: 'en' }],
    [
      'with one damaged vault',
      JSON.stringify({ recentVaults: [{ folder: 3 }, vault('Caen')] }),
      { ...first, recentVaults: [{ ...vault('Caen'), mark: 0 }] },
    ],
  ])('a file that is %s gives the first values for what cannot be read', (_name, content, expected) => {
    if (content !== undefined) fs.writeFileSync(file(), content);
    expect(openPreferences(folder).read()).toEqual(expected);
  });

  test('a folder that cannot be written does not stop anybody: the change lasts until the end', () => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    const preferences = openPreferences(path.join(folder, 'file', 'below'));
    preferences.change((old) => ({ ...old, language: 'en' }));
    expect(preferences.read().language).toBe('en');
  });
});

describe('recent vaults', () => {
  const empty = openPreferences('/nowhere').read();

  test('the vault opened last stands first, and once', () => {
    const twice = ['Poitiers', 'Caen', 'Poitiers'].reduce((old, name) => rememberVault(old, vault(name)), empty);
    expect(twice.recentVaults.map(({ folder: of }) => of)).toEqual(['/vaults/Poitiers', '/vaults/Caen']);
  });

  test('a coordinator of many CLSM finds the eight opened last', () => {
    const many = Array.from({ length: 15 }, (_, number) => vault(`n${number}`)).reduce(rememberVault, empty);
    expect(many.recentVaults).toHaveLength(MAX_RECENT_VAULTS);
    expect(many.recentVaults[0]?.label).toBe('CLSM de n14');
  });

  test('each vault of the list has a colour of its own, and keeps it', () => {
    const names = ['a', 'b', 'c', 'b', 'd', 'a', 'e', 'f', 'g', 'h', 'i', 'j', 'b'];
    const seen = new Map<string, number>();
    names.reduce((old, name) => {
      const next = rememberVault(old, vault(name));
      expect(new Set(next.recentVaults.map(({ mark }) => mark)).size).toBe(next.recentVaults.length);
      const mark = next.recentVaults[0]?.mark ?? -1;
      if (old.recentVaults.some(({ folder: of }) => of === vault(name).folder)) expect(mark).toBe(seen.get(name));
      seen.set(name, mark);
      return next;
    }, empty);
  });
});
