import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#db/testing/session.ts';
import { limitedDatabases, type TightPlace } from './full-disk-room.ts';
import { DONE, makeTemplates, type Templates, works } from './full-disk-works.ts';
import { tryWith } from './full-disk.ts';

const temporary = temporaryFolder();
let place: TightPlace;
let templates: Templates;
beforeAll(async () => {
  const [root, folder] = ['templates', 'disk'].map((name) => path.join(temporary.path, name));
  if (!root || !folder) throw new Error('two folders');
  for (const each of [root, folder]) fs.mkdirSync(each);
  templates = await makeTemplates(root);
  place = limitedDatabases(folder);
}, 60_000);
afterAll(() => {
  place.remove();
  temporary.remove();
});

const inDatabase = Object.entries(works).filter(([, work]) => work.inDatabase);

describe('a vault that cannot grow any more', () => {
  it.each(inDatabase)('says so and keeps what it had: %s', { timeout: 60_000 }, async (name, work) => {
    // What is erased makes room for what is written about it.
    const outcome = name === 'erasing' ? DONE : 'vault_disk_full';
    expect(await tryWith(place, templates, work, 0)).toEqual({ outcome, fault: null });
    expect(await tryWith(place, templates, work, 8 * 1024 * 1024)).toEqual({ outcome: DONE, fault: null });
  });
});
