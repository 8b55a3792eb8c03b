import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '#shared/publication/pace.ts';
import { publishSteps } from '#shared/publication/publish.ts';
import { runToEnd } from '#shared/publication/pace.ts';
import { celluleSettings, fullVariables, mainVariables } from '#shared/publication/testing/cellule-variables.ts';
import { fictionalPersons, yearSnapshot } from '#shared/publication/testing/fictional-vault.ts';
import { type Engine, pacedEngine } from './engine.ts';
import type { EngineProgress, EngineTask } from './engine-task.ts';
import { workerEngine } from './worker-engine.ts';

const worker = workerEngine(path.join(import.meta.dirname, 'engine-worker.ts'));
const settings = celluleSettings(mainVariables);
const publishing = (size: number, variables = mainVariables): EngineTask => ({
  kind: 'publish',
  snapshot: yearSnapshot(2022, fictionalPersons('engine', size, variables)),
  settings: celluleSettings(variables),
  ledger: [],
});
const quiet = () => undefined;

describe.each<readonly [string, Engine]>([
  ['in a thread of its own', worker],
  ['in slices of this one', pacedEngine],
])('the disclosure control %s', (_, engine) => {
  test('makes the same bytes as the engine called directly, and has the ledger recounted', async () => {
    const task = publishing(26);
    if (task.kind !== 'publish') throw new Error('expected a publication');
    const direct = runToEnd(publishSteps(task.snapshot, settings, []));
    const seen: EngineProgress[] = [];
    const answer = await engine(task, (progress) => seen.push(progress)).answer;
    expect(answer).toMatchObject({ kind: 'publish', verdict: { holds: true }, result: { json: direct.json } });
    expect(seen[0]?.step).toBe('regrouping');
    expect(seen.at(-1)?.step).toBe('checking');
  });

  test('stops when it is told to, and says nothing after that', async () => {
    let told = 0;
    const run = engine(publishing(300, fullVariables), () => {
      told += 1;
    });
    run.stop();
    await expect(run.answer).rejects.toThrow(Cancelled);
    const before = told;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toBe(before);
  });

  test('fails without a word of the data when it is not given coded, distinct persons', async () => {
    const [person] = fictionalPersons('twice', 1, mainVariables);
    if (!person) throw new Error('no person');
    const twice = {
      ...publishing(26),
      snapshot: yearSnapshot(
        2022,
        Array.from({ length: 12 }, () => person),
      ),
    };
    const error: unknown = await engine(twice as EngineTask, quiet).answer.catch((reason: unknown) => reason);
    expect(String(error)).not.toContain(person.id);
    expect(error).toBeInstanceOf(Error);
  });

  test.each<readonly [string, () => string, boolean | null]>([
    ['a release', () => runToEnd(publishSteps(yearSnapshot(2022, fictionalPersons('c', 26, mainVariables)), settings, [])).json, true],
    ['another JSON', () => '{"format":"publication/9"}', false],
    ['a million brackets', () => '['.repeat(1_000_000), null],
    ['no JSON', () => 'Bilan 2022', null],
  ])('recounts %s', async (_name, text, holds) => {
    const answer = await engine({ kind: 'check', text: text() }, quiet).answer;
    expect(answer.kind === 'check' && (answer.verdict === null ? null : answer.verdict.holds)).toBe(holds);
  });
});

describe('what exact tables would give away', () => {
  test('is counted: small numbers, persons alone of their profile, groups that tell a fact', async () => {
    const answer = await pacedEngine({ ...publishing(26), kind: 'expose' } as EngineTask, quiet).answer;
    if (answer.kind !== 'expose') throw new Error('expected an exposure');
    expect(answer.exposure.small).toBeGreaterThan(5);
    expect(answer.exposure.least).toBe(1);
    expect(answer.exposure.alone).toBeGreaterThan(10);
    expect(answer.exposure.proven).toBe(false);
  });

  test('is little where six hundred persons share two codes of one variable', async () => {
    const variable = mainVariables.find(({ spec }) => spec.name === 'gender');
    if (!variable) throw new Error('no gender');
    const persons = Array.from({ length: 600 }, (_, index) => ({
      id: String(index),
      values: { gender: index % 2 === 0 ? 'femme' : 'homme' },
    }));
    const answer = await pacedEngine(
      {
        kind: 'expose',
        snapshot: yearSnapshot(2022, persons),
        settings: { ...settings, variables: [variable.spec], crosses: [], classes: [] },
      },
      quiet,
    ).answer;
    expect(answer).toEqual({ kind: 'expose', exposure: { numbers: 2, small: 0, least: 0, alone: 0, telling: 0, proven: true } });
  });
});
