import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#db/testing/session.ts';
import { makeTemplates, runRound, workKinds } from './kill-rounds.ts';

const temporary = temporaryFolder();
let templates: Awaited<ReturnType<typeof makeTemplates>>;
beforeAll(async () => {
  templates = await makeTemplates(temporary.path);
});
afterAll(() => temporary.remove());

describe('a kill -9 in the middle', () => {
  it.each(workKinds)('of %s loses nothing that was acknowledged, and leaves no half state', { timeout: 60_000 }, async (kind) => {
    const template = kind === 'migrating' ? templates.first : templates.today;
    const folder = path.join(temporary.path, 'round');
    expect((await runRound(template, folder, kind, 150)).faults).toEqual([]);
    expect(fs.existsSync(folder)).toBe(false);
  });
});
