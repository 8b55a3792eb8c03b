import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#db/testing/session.ts';
import { makeTemplates, runRound, type Templates, workKinds } from './kill-rounds.ts';

const temporary = temporaryFolder();
let templates: Templates;
beforeAll(async () => {
  templates = await makeTemplates(temporary.path, true);
}, 60_000);
afterAll(() => temporary.remove());

describe('a kill -9 in the middle', () => {
  it.each(workKinds)(
    'of %s loses nothing that was acknowledged, brings nothing back that was erased, and leaves no half state',
    { timeout: 60_000 },
    async (kind) => {
      const folder = path.join(temporary.path, 'round');
      expect((await runRound(templates, folder, kind, 0, 150)).faults).toEqual([]);
      expect(fs.existsSync(folder)).toBe(false);
    },
  );
});
