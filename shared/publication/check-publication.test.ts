import { beforeAll, describe, expect, test } from 'vitest';
import { checkPublication, checkReleases } from './check-publication.ts';
import type { Publication } from './publication-format.ts';
import { publish } from './publish.ts';
import { celluleSettings, mainVariables } from './testing/cellule-variables.ts';
import { fictionalPersons, yearSnapshot } from './testing/fictional-vault.ts';
import { unhurried } from './testing/unhurried.ts';

let file: Publication;
beforeAll(async () => {
  const result = await publish(
    yearSnapshot(2022, fictionalPersons('checked', 34, mainVariables)),
    celluleSettings(mainVariables),
    [],
    unhurried,
  );
  file = JSON.parse(result.json) as Publication;
});

type Change = (copy: Publication) => void;
const cross = (copy: Publication): Publication['tables'][number] =>
  copy.tables.find((table) => table.dims.length === 2) as Publication['tables'][number];
const single = (copy: Publication, name: string): Publication['tables'][number] =>
  copy.tables.find((table) => table.name === name) as Publication['tables'][number];
const codesAfter = (change: Change): readonly string[] => {
  const copy = structuredClone(file);
  change(copy);
  return checkPublication(copy).reasons.map((reason) => reason.code);
};

describe('the checker', () => {
  test('accepts the file as it was made', () => {
    expect(checkPublication(file)).toMatchObject({ holds: true, reasons: [] });
    expect(checkPublication(file).counts).toBeGreaterThan(100);
  });

  const changes: readonly (readonly [name: string, code: string, change: Change])[] = [
    ['a threshold of four', 'schema_invalid', (copy) => void (copy.threshold = 4)],
    ['another format', 'schema_invalid', (copy) => void ((copy as { format: string }).format = 'publication/2')],
    ['a field that nobody knows', 'schema_invalid', (copy) => void ((copy as unknown as Record<string, unknown>)['rows'] = [])],
    ['a total that is missing', 'no_total', (copy) => void (copy.tables = copy.tables.filter((table) => table.dims.length > 0))],
    ['a table about other persons', 'universes_differ', (copy) => void (cross(copy).universe = { year: ['2021'] })],
    ['a hidden cell', 'cell_hidden', (copy) => void ((cross(copy).cells[0] as { value: unknown }).value = null)],
    ['a rounded cell', 'cell_hidden', (copy) => void ((cross(copy).cells[0] as { value: unknown }).value = { min: 5, max: 9 })],
    ['a cell of three', 'cell_below_threshold', (copy) => void ((single(copy, 'gender').cells[0] as { value: unknown }).value = 3)],
    ['a small number called open', 'open_not_process', (copy) => void ((single(copy, 'gender').cells[0] as { open?: true }).open = true)],
    ['one person more in a cell', 'sums_differ', (copy) => void ((single(copy, 'gender').cells[0] as { value: number }).value += 1)],
    ['a line left out', 'not_a_partition', (copy) => void single(copy, 'gender').cells.pop()],
    [
      'a code in two lines',
      'not_a_partition',
      (copy) => {
        const [first, second] = single(copy, 'gender').cells.map((cell) => cell.key[0] as string[]);
        first?.push(second?.[0] ?? '');
      },
    ],
    [
      'a variable shown with another grouping',
      'groupings_conflict',
      (copy) => void copy.tables.push({ ...single(copy, 'gender'), name: 'again' }),
    ],
    ['no witnesses', 'witnesses_missing', (copy) => void delete (copy as { witnesses?: unknown }).witnesses],
    ['witnesses that cannot be read', 'witnesses_malformed', (copy) => void copy.witnesses?.worlds[0]?.splice(0, 1, '')],
    ['a witness with one person less', 'witness_differs', (copy) => void copy.witnesses?.worlds[0]?.pop()],
    ['a single witness', 'count_not_protected', (copy) => void copy.witnesses?.worlds.splice(1)],
    [
      'a cross table whose cells were exchanged',
      'witness_differs',
      (copy) => {
        const cells = cross(copy).cells;
        const least = cells.toSorted((a, b) => (a.value as number) - (b.value as number));
        const [low, high] = [least[0], least.at(-1)] as [(typeof cells)[number], (typeof cells)[number]];
        [low.value, high.value] = [high.value, low.value];
      },
    ],
  ];
  test.each(changes)('refuses %s (%s)', (_name, code, change) => {
    expect(codesAfter(change)).toContain(code);
  });

  test('refuses two codes that sum to eight', () => {
    const small = {
      format: 'publication/1',
      threshold: 5,
      dims: { gender: ['F', 'H', 'autre'] },
      sensitive: [],
      process: [],
      tables: [
        { name: 'total', dims: [], cells: [{ key: [], value: 20, open: true }] },
        {
          name: 'gender',
          dims: ['gender'],
          cells: [
            { key: [['F']], value: 12 },
            { key: [['H', 'autre']], value: 8 },
          ],
        },
      ],
    };
    expect(checkPublication(small).reasons).toEqual([{ code: 'group_guessable', where: 'gender', count: 8 }]);
  });

  test.each([null, 3, 'x', [], {}, { format: 'publication/1' }, { __proto__: null, tables: [] }])(
    'refuses %j without falling over',
    (value) => {
      expect(checkPublication(value).reasons.map((reason) => reason.code)).toEqual(['schema_invalid']);
    },
  );
});

function changed(change: Change): Publication {
  const copy = structuredClone(file);
  change(copy);
  return copy;
}

describe('several files together', () => {
  test('of the same period with the same numbers hold', () => {
    expect(checkReleases([file, structuredClone(file)]).holds).toBe(true);
  });

  test('of the same period with other numbers do not', async () => {
    const other = await publish(
      yearSnapshot(2022, fictionalPersons('other', 30, mainVariables)),
      celluleSettings(mainVariables),
      [],
      unhurried,
    );
    expect(checkReleases([file, JSON.parse(other.json)]).reasons.map((reason) => reason.code)).toEqual(['releases_differ']);
  });

  test('of overlapping periods do not hold, of years one after the other they do', () => {
    const sliding = changed((copy) => void (copy.period = { from: '2022-07-01', to: '2023-06-30' }));
    const next = changed((copy) => void (copy.period = { from: '2023-01-01', to: '2023-12-31' }));
    expect(checkReleases([file, sliding]).reasons.map((reason) => reason.code)).toEqual(['releases_overlap']);
    expect(checkReleases([file, next]).holds).toBe(true);
  });
});
