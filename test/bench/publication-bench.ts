import { Cancelled } from '#shared/publication/pace.ts';
import { publish } from '#shared/publication/publish.ts';
import type { Published } from '#shared/publication/release-draft.ts';
import { celluleSettings, fullVariables, mainVariables } from '#shared/publication/testing/cellule-variables.ts';
import { fictionalPersons, yearSnapshot } from '#shared/publication/testing/fictional-vault.ts';

/**
 * Times, memory and what is kept, for years of 12 to 300 persons: `node test/bench/publication-bench.ts [sizes]`.
 * Times are processor time of this process (the machine may be shared), wall time beside it. "kept" has two measures: pairs of persons told apart
 * (the engine's), and the share of entropy (for comparison with other tools).
 */
const sizes = (process.argv[2] ?? '12,26,34,45,60,100,300').split(',').map(Number);
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const processor = (): number => {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1000;
};
const pauseEvery = (milliseconds: number): (() => Promise<void> | undefined) => {
  let last = performance.now();
  return () => {
    if (performance.now() - last < milliseconds) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        last = performance.now();
        resolve();
      });
    });
  };
};

function entropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / total) * Math.log2(count / total)), 0);
}

function keptEntropy(result: Published, snapshot: ReturnType<typeof yearSnapshot>, variables: typeof mainVariables): number {
  const shares = variables.map(({ spec }) => {
    const counts = spec.codes.map((code) => snapshot.persons.filter((person) => person.values[spec.name] === code).length);
    const table = result.publication.tables.find((candidate) => candidate.name === spec.name);
    const complete = entropy(counts);
    return complete === 0 ? 1 : entropy(table?.cells.map((cell) => cell.value as number) ?? [1]) / complete;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

write(
  'variables persons | cpu ms  wall ms  longest step ms (cpu) | kept pairs  entropy | crosses classes numbers | open counts witnesses KB | heap MB',
);
for (const variables of [mainVariables, fullVariables]) {
  for (const size of sizes) {
    const snapshot = yearSnapshot(2022, fictionalPersons(`bench ${size}`, size, variables));
    const pause = pauseEvery(20);
    let longest = 0;
    let step = processor();
    let heap = 0;
    const [startCpu, startWall] = [processor(), performance.now()];
    const result = await publish(snapshot, celluleSettings(variables), [], {
      pause: () => {
        const now = processor();
        longest = Math.max(longest, now - step);
        const answer = pause();
        step = processor();
        if (answer !== undefined) heap = Math.max(heap, process.memoryUsage().rss);
        return answer;
      },
    });
    const [cpu, wall] = [processor() - startCpu, performance.now() - startWall];
    if (result.kind !== 'published') continue;
    write(
      [
        String(variables.length).padStart(9),
        String(size).padStart(7),
        '|',
        cpu.toFixed(0).padStart(6),
        wall.toFixed(0).padStart(8),
        longest.toFixed(0).padStart(22),
        '|',
        (result.kept.oneWayPerMille / 1000).toFixed(2).padStart(10),
        keptEntropy(result, snapshot, variables).toFixed(2).padStart(8),
        '|',
        String(result.kept.crosses.length).padStart(7),
        String(result.kept.classes).padStart(7),
        String(result.lights[0]?.count).padStart(7),
        '|',
        String(result.lights[2]?.count).padStart(11),
        String(result.lights[2]?.detail).padStart(9),
        String(Math.round(result.json.length / 1024)).padStart(3),
        '|',
        String(Math.round(heap / 2 ** 20)).padStart(7),
      ].join(' '),
    );
  }
}

let cancelled = false;
let askedAt = 0;
const timer = setTimeout(() => {
  cancelled = true;
  askedAt = performance.now();
}, 500);
try {
  await publish(yearSnapshot(2022, fictionalPersons('cancel', 300)), celluleSettings(fullVariables), [], {
    pause: pauseEvery(20),
    cancelled: () => cancelled,
  });
} catch (error) {
  if (!(error instanceof Cancelled)) throw error;
  write(`cancelled ${(performance.now() - askedAt).toFixed(0)} ms after it was asked for`);
}
clearTimeout(timer);
