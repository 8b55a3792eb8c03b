import { describe, expect, test } from 'vitest';
import { checkPublication } from './check-publication.ts';
import { type LedgerEntry, ledgerPersons } from './ledger.ts';
import { Cancelled } from './pace.ts';
import { publicationJsonSchema, publicationSchema } from './publication-format.ts';
import { publish, type PublishResult } from './publish.ts';
import type { Published } from './release-draft.ts';
import type { Settings } from './settings.ts';
import type { Snapshot, SnapshotPerson } from './snapshot.ts';
import { celluleSettings, fullVariables, mainVariables } from './testing/cellule-variables.ts';
import { fictionalPersons, yearSnapshot } from './testing/fictional-vault.ts';
import { publishSequence } from './testing/publication-sequence.ts';
import { unhurried } from './testing/unhurried.ts';

const settings = celluleSettings(mainVariables);
const persons = fictionalPersons('publish', 26, mainVariables);
const snapshot = yearSnapshot(2022, persons);

function entryOf(result: PublishResult, of: Snapshot, used: Settings = settings): LedgerEntry {
  const names = used.variables.map((spec) => spec.name);
  return {
    id: 'release-1',
    publishedOn: '2023-01-12',
    audience: used.audience,
    period: of.period,
    scope: of.scope,
    publication: result.publication,
    variables: names,
    persons: ledgerPersons(of, names),
  };
}

async function published(of: Snapshot, used = settings, ledger: readonly LedgerEntry[] = []): Promise<Published> {
  const result = await publish(of, used, ledger, unhurried);
  if (result.kind !== 'published') throw new Error('expected a new release');
  return result;
}

describe('a release', () => {
  test('is accepted by the independent checker, and says what it kept', async () => {
    const result = await published(snapshot);
    expect(checkPublication(JSON.parse(result.json))).toMatchObject({ holds: true, reasons: [] });
    expect(result.kept.oneWayPerMille).toBeGreaterThan(600);
    expect(result.kept.crosses.length).toBeGreaterThan(0);
    expect(result.explanations.map((explanation) => explanation.code)).toContain('regrouped_small');
  });

  test('is the same bytes for the same snapshot, in whatever order the persons come', async () => {
    const again = await published({ ...snapshot, persons: persons.toReversed() });
    expect(again.json).toBe((await published(snapshot)).json);
  });

  test('holds nothing of the persons but counts: no id, no code of a variable that is not shown', async () => {
    const { json, publication } = await published(snapshot);
    for (const person of persons) expect(json).not.toContain(person.id);
    const told = new Set(publication.tables.flatMap((table) => table.dims));
    expect(Object.keys(publication.dims).filter((name) => name !== 'year' && !told.has(name))).toEqual([]);
  });

  test('follows the schema, which is also given as JSON Schema', async () => {
    expect(publicationSchema.safeParse(JSON.parse((await published(snapshot)).json)).success).toBe(true);
    expect(publicationJsonSchema()).toMatchObject({ type: 'object', properties: { format: { const: 'publication/1' } } });
  });

  test('its witnesses depend on the published numbers alone, not on the persons behind them', async () => {
    const one = await published(yearSnapshot(2022, fictionalPersons('same', 30, mainVariables)));
    const sector = one.publication.tables.find((table) => table.dims[0] === 'sector');
    const merged = sector?.cells.flatMap((cell) => cell.key).find((key) => key !== '*' && key.length > 1) as string[];
    // Another code of the same group for everyone in it: other persons, the same release.
    const others = fictionalPersons('same', 30, mainVariables).map((person) =>
      merged.includes(person.values['sector'] as string)
        ? { ...person, values: { ...person.values, sector: merged[0] as string } }
        : person,
    );
    const counts = others.filter((person) => person.values['sector'] === merged[0]).length;
    expect(counts).toBeGreaterThan(0);
    const two = await publish(yearSnapshot(2022, others), { ...settings, merged: { sector: [merged] } }, [], unhurried);
    expect(two.json).toBe(
      (await published(yearSnapshot(2022, fictionalPersons('same', 30, mainVariables)), { ...settings, merged: { sector: [merged] } }))
        .json,
    );
  });

  test.each([4, 7, 9])('of %i persons is the total only, with the offer to pool years', async (size) => {
    const result = await published(yearSnapshot(2022, fictionalPersons('few', size, mainVariables)));
    expect(result.publication.tables.map((table) => table.name)).toEqual(['total']);
    expect(result.explanations).toEqual([{ code: 'total_only_too_few', persons: size, needed: 10, remedies: ['pool_years'] }]);
  });

  test('with a threshold of eleven has eleven persons in every cell', async () => {
    const result = await published(yearSnapshot(2022, fictionalPersons('eleven', 60, mainVariables)), celluleSettings(mainVariables, 11));
    const values = result.publication.tables.flatMap((table) =>
      table.cells.flatMap((cell) => (cell.open === true ? [] : [cell.value as number])),
    );
    expect(Math.min(...values)).toBeGreaterThanOrEqual(11);
    expect(checkPublication(JSON.parse(result.json)).holds).toBe(true);
  });

  test('is not made below a threshold of five, nor from a person counted twice, nor from an unknown code', async () => {
    await expect(publish(snapshot, { ...settings, threshold: 4 }, [], unhurried)).rejects.toThrow(RangeError);
    await expect(publish({ ...snapshot, persons: [...persons, persons[0] as SnapshotPerson] }, settings, [], unhurried)).rejects.toThrow(
      RangeError,
    );
    const wrong = [...persons.slice(1), { id: 'x', values: { ...persons[0]?.values, gender: 'nouveau' } }];
    await expect(publish({ ...snapshot, persons: wrong }, settings, [], unhurried)).rejects.toThrow(RangeError);
  });

  test('for the public leaves out what only the steering committee may see', async () => {
    const variables = settings.variables.map((spec) => (spec.name === 'problem' ? { ...spec, audience: 'copil' as const } : spec));
    const forCopil = await published(snapshot, { ...settings, variables, audience: 'copil' });
    const forPublic = await published(snapshot, { ...settings, variables, audience: 'public' });
    expect(forCopil.json).toContain('problem');
    expect(forPublic.json).not.toContain('problem');
  });

  test('of pooled years may show the persons of each year, however few', async () => {
    const flag = { kind: 'flag', name: 'year:2021', role: 'process', codes: ['yes', 'no'], open: true } as const;
    const pooled = persons.map((person, index) => ({ ...person, values: { ...person.values, 'year:2021': index < 3 ? 'yes' : 'no' } }));
    const result = await published(
      { ...snapshot, period: { from: '2021-01-01', to: '2022-12-31' }, years: ['2021', '2022'], persons: pooled },
      { ...settings, variables: [...settings.variables, flag] },
    );
    const cells = result.publication.tables.find((table) => table.name === 'year:2021')?.cells;
    expect(cells?.map((cell) => cell.value)).toEqual([3, 23]);
    expect(checkPublication(JSON.parse(result.json)).holds).toBe(true);
  });

  test('tells how far it is, pauses when asked, and stops at once when cancelled', async () => {
    const steps: string[] = [];
    let pauses = 0;
    await publish(snapshot, settings, [], {
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
      progress: (progress) => steps.push(progress.step),
    });
    expect(new Set(steps)).toEqual(new Set(['regrouping', 'proving', 'crossing', 'classes', 'finishing']));
    let left = 20;
    let after = 0;
    const cancelled = publish(snapshot, settings, [], {
      pause: () => {
        after += 1;
        return undefined;
      },
      cancelled: () => (left -= 1) < 0,
    });
    await expect(cancelled).rejects.toThrow(Cancelled);
    expect(after).toBe(20);
    expect(pauses).toBeGreaterThan(100);
  });
});

describe('a period that was released before', () => {
  test('gives the same bytes again when nothing has changed', async () => {
    const first = await published(snapshot);
    const again = await publish(snapshot, settings, [entryOf(first, snapshot)], unhurried);
    expect(again).toMatchObject({ kind: 'frozen', json: first.json, reasons: [] });
  });

  test('keeps its numbers when a situation was added, another corrected and a third erased, and says so', async () => {
    const first = await published(snapshot);
    const added = fictionalPersons('late', 1, mainVariables)[0] as SnapshotPerson;
    const corrected = persons
      .slice(1)
      .map((person, index) => (index === 0 ? { ...person, values: { ...person.values, gender: 'autre' } } : person));
    const again = await publish({ ...snapshot, persons: [...corrected, added] }, settings, [entryOf(first, snapshot)], unhurried);
    expect(again).toMatchObject({
      kind: 'frozen',
      json: first.json,
      reasons: [
        { code: 'added_since', count: 1, since: '2023-01-12' },
        { code: 'removed_since', count: 1, since: '2023-01-12' },
        { code: 'corrected_since', count: 1, since: '2023-01-12' },
      ],
    });
  });

  test('keeps its numbers when the ledger itself has forgotten an erased person', async () => {
    const first = await published(snapshot);
    const entry = entryOf(first, snapshot);
    const gone = persons[0]?.id;
    const residue = { ...entry, persons: entry.persons.filter((person) => person.id !== gone) };
    const again = await publish({ ...snapshot, persons: persons.slice(1) }, settings, [residue], unhurried);
    expect(again).toMatchObject({ kind: 'frozen', json: first.json, reasons: [] });
  });

  test('of which only the total was released is released anew', async () => {
    const few = yearSnapshot(2022, fictionalPersons('few', 9, mainVariables));
    const first = await published(few);
    const more = yearSnapshot(2022, fictionalPersons('few', 14, mainVariables));
    const again = await publish(more, settings, [entryOf(first, few)], unhurried);
    expect(again.kind).toBe('published');
    expect(again.publication.tables.length).toBeGreaterThan(1);
  });

  test('can be given to the public in part, and still holds', async () => {
    const variables = settings.variables.map((spec) => (spec.name === 'context' ? { ...spec, audience: 'copil' as const } : spec));
    const forCopil = { ...settings, variables, audience: 'copil' as const };
    const large = yearSnapshot(2022, fictionalPersons('in part', 40, mainVariables));
    const first = await published(large, forCopil);
    const again = await publish(large, { ...forCopil, audience: 'public' }, [entryOf(first, large, forCopil)], unhurried);
    expect(again).toMatchObject({ kind: 'frozen', reasons: [] });
    expect(again.json).not.toContain('context');
    expect(again.publication.tables.length).toBeGreaterThan(2);
    expect(checkPublication(JSON.parse(again.json))).toMatchObject({ holds: true, reasons: [] });
  });
});

describe('a period that overlaps a released one', () => {
  test.each([
    ['the same years pooled', '2020-01-01', '2022-12-31'],
    ['a period that slides by half a year', '2022-07-01', '2023-06-30'],
    ['a part of the year', '2022-03-01', '2022-08-31'],
  ])('%s gives the total only', async (_name, from, to) => {
    const first = await published(snapshot);
    const result = await publish({ ...snapshot, period: { from, to } }, settings, [entryOf(first, snapshot)], unhurried);
    expect(result.publication.tables.map((table) => table.name)).toEqual(['total']);
    expect(result).toMatchObject({ explanations: [{ code: 'total_only_overlap', since: '2023-01-12' }] });
  });

  test('a sector after the whole territory gives the total only, another sector its tables', async () => {
    const first = await published({ ...snapshot, scope: 'nord' });
    const ledger = [entryOf(first, { ...snapshot, scope: 'nord' })];
    expect((await publish(snapshot, settings, ledger, unhurried)).publication.tables).toHaveLength(1);
    expect((await publish({ ...snapshot, scope: 'sud' }, settings, ledger, unhurried)).publication.tables.length).toBeGreaterThan(1);
  });

  test('the next year stands on its own', async () => {
    const first = await published(snapshot);
    const result = await publish(yearSnapshot(2023, persons), settings, [entryOf(first, snapshot)], unhurried);
    expect(result.publication.tables.length).toBeGreaterThan(1);
  });
});

describe('sequences of releases', () => {
  test('of 25 random vaults hold, each whole ledger together', async () => {
    let tables = 0;
    for (let seed = 1001; seed <= 1025; seed += 1) {
      const outcome = await publishSequence(seed, 60);
      expect({ seed, reasons: outcome.verdict.reasons, moved: outcome.moved }).toEqual({ seed, reasons: [], moved: 0 });
      tables += outcome.withTables;
    }
    expect(tables).toBeGreaterThan(15);
  });

  test('the full list of variables is published in one go', async () => {
    const result = await published(yearSnapshot(2022, fictionalPersons('full', 45)), celluleSettings(fullVariables));
    expect(checkPublication(JSON.parse(result.json))).toMatchObject({ holds: true });
    expect(result.publication.tables.length).toBeGreaterThan(15);
  });
});
