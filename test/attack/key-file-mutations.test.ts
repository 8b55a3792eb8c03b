import { describe, expect, it } from 'vitest';
import { attackKeyFile } from './key-file-mutations/attack.ts';
import { mutations } from './key-file-mutations/mutate.ts';

const ROUNDS = 150;

describe('a key file that somebody damaged or forged', () => {
  it(`never opens the vault and never crashes it, ${ROUNDS} times (10 000 times by key-file-mutations/run.ts)`, {
    timeout: 60_000,
  }, async () => {
    const figures = await attackKeyFile({ rounds: ROUNDS, seed: 5, scryptN: 2 ** 14 });
    expect(figures.opened).toEqual([]);
    expect(figures.crashed).toEqual([]);
    expect(Object.values(figures.refused).reduce((sum, count) => sum + count, 0)).toBe(ROUNDS);
    // The attack reaches behind the first check: files were refused by their shape, and others only by the secret or the seal.
    expect(figures.refused['key_file_damaged']).toBeGreaterThan(ROUNDS / 10);
    expect(figures.refused['wrong_passphrase']).toBeGreaterThan(0);
    expect(Object.keys(mutations).length).toBeGreaterThan(15);
  });
});
