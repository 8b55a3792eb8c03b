import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#db/testing/session.ts';
import { damageOnce, damages, type DamagedTemplate, makeDamagedTemplate } from './damaged-bytes.ts';

const temporary = temporaryFolder();
let template: DamagedTemplate;
beforeAll(async () => {
  template = await makeDamagedTemplate(temporary.path);
});
afterAll(() => temporary.remove());

/** Five places, the same at every run. */
const places = Array.from({ length: 5 }, (_, index) => (index + 0.5) / 5);

describe('a file that was damaged', () => {
  it.each(damages)('opens with a committed beginning, or is refused with a sentence: a %s', { timeout: 60_000 }, async (damage) => {
    for (const place of places) {
      let turn = 0;
      const random = () => (turn++ === 0 ? place : (place * 7.3 * turn) % 1);
      const outcome = await damageOnce(template, path.join(temporary.path, 'damaged'), damage, random);
      expect(outcome, `${damage} at ${place}`).toMatch(damage.endsWith('log') ? /^(whole|prefix)$/ : /^refused$/);
    }
  });
});
