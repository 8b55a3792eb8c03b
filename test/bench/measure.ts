import { performance } from 'node:perf_hooks';

/** The middle of these; `0` of none. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @returns the median time of `rounds` runs in milliseconds, after one that is not counted */
export async function timeOf(rounds: number, work: (round: number) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const start = performance.now();
    await work(Math.max(0, round));
    if (round >= 0) taken.push(performance.now() - start);
  }
  return median(taken);
}

/**
 * Two ways of the same thing in turns, so that whatever else the machine does slows both: what each takes in the median, in milliseconds.
 * A few first rounds are not counted.
 */
export async function inTurns(
  rounds: number,
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
): Promise<{ readonly ours: number; readonly theirs: number; readonly ratio: number }> {
  const [first, second]: [number[], number[]] = [[], []];
  const warmUp = Math.min(10, rounds);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const start = performance.now();
    await ours(round);
    const between = performance.now();
    await theirs(round);
    const end = performance.now();
    if (round < warmUp) continue;
    first.push(between - start);
    second.push(end - between);
  }
  return { ours: median(first), theirs: median(second), ratio: median(first) / median(second) };
}
