import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-hash-'));
  fs.mkdirSync(path.join(folder, 'db/vault'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'db/vault/a.ts'), 'a');
  fs.writeFileSync(path.join(folder, 'db/b.test.ts'), 'b');
  fs.writeFileSync(path.join(folder, 'one.json'), '1');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const hash = () => contentHash(folder, ['db', 'one.json', 'missing'], (name) => name.endsWith('.test.ts'));

describe('whether something must be built again', () => {
  test.each<[string, () => void]>([
    ['a changed file', () => fs.writeFileSync(path.join(folder, 'db/vault/a.ts'), 'A')],
    ['a changed single file', () => fs.writeFileSync(path.join(folder, 'one.json'), '2')],
    ['a new file', () => fs.writeFileSync(path.join(folder, 'db/c.ts'), '')],
    ['a renamed file', () => fs.renameSync(path.join(folder, 'db/vault/a.ts'), path.join(folder, 'db/vault/z.ts'))],
    ['a removed file', () => fs.rmSync(path.join(folder, 'db/vault/a.ts'))],
  ])('%s asks for it', (_name, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  test.each<[string, () => void]>([
    ['a file that was only touched', () => fs.utimesSync(path.join(folder, 'one.json'), 1, 1)],
    ['a changed test', () => fs.writeFileSync(path.join(folder, 'db/b.test.ts'), 'B')],
  ])('%s does not', (_name, change) => {
    const before = hash();
    change();
    expect(hash()).toBe(before);
  });
});
