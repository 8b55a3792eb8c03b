import { describe, expect, it } from 'vitest';
import { lockDuring } from './lock-under-way/attack.ts';

describe('locking a real vault in a real process (with figures: lock-under-way/run.ts)', () => {
  it.each(['saves', 'a process that hangs'] as const)(
    'while %s is under way loses nothing that was acknowledged, and leaves no process behind',
    { timeout: 60_000 },
    async (scene) => {
      const figures = await lockDuring(scene);
      expect(figures.acknowledged).toBeGreaterThanOrEqual(20);
      expect(figures).toMatchObject({ lost: 0, ended: true, leaked: false });
    },
  );
});
