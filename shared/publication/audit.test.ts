import loadHighs from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AuditVerdict, auditFile } from './audit.ts';
import { highsSolver } from './highs-solver.ts';
import { runToEnd } from './pace.ts';
import { auditedFileSchema, type Publication } from './publication-format.ts';
import type { Solver } from './solver.ts';
import { auditedFile, table, total } from './testing/audited-file.ts';
import { yalpsSolver } from './testing/yalps-solver.ts';

let highs: Solver;
beforeAll(async () => {
  highs = highsSolver(await loadHighs());
});

const gender = { gender: 'F H' };
const people = { gender: 'F H', problem: 'psy dette isolement' };
const batches = { gender: 'F H', batch: 'before added' };
const before = { batch: ['before'] };
const after = { batch: ['before', 'added'] };
const years = { gender: 'F H', year: '2021 2022' };
const of2021 = { year: ['2021'] };
const of2022 = { year: ['2022'] };
const ofBoth = { year: ['2021', '2022'] };
const process = { process: ['year', 'batch', 'zone'] };

type Case = readonly [name: string, verdict: AuditVerdict['verdict'], file: Omit<Publication, 'witnesses'>];

const cases: readonly Case[] = [
  ['a total of three persons alone tells nothing', 'holds', auditedFile(gender, [total(3)])],
  ['two groups of five or more', 'holds', auditedFile(gender, [total(14), table('gender', { F: 6, H: 8 })])],
  ['a naive table shows one person', 'fails', auditedFile(gender, [total(14), table('gender', { F: 13, H: 1 })])],
  ['a naive table shows four persons', 'fails', auditedFile(gender, [total(14), table('gender', { F: 10, H: 4 })])],
  ['an empty line tells too', 'fails', auditedFile(gender, [total(14), table('gender', { F: 14, H: 0 })])],
  [
    'a line left out of a complete table is empty',
    'fails',
    auditedFile(gender, [total(14), table('gender', { F: 14 }, { complete: true })]),
  ],
  ['one hidden cell comes back by subtraction', 'fails', auditedFile(gender, [total(14), table('gender', { F: 12, H: null })])],
  [
    'two hidden cells leave their sum',
    'fails',
    auditedFile(people, [total(14), table('problem', { psy: 10, dette: null, isolement: null })]),
  ],
  [
    'two hidden cells with a large sum',
    'holds',
    auditedFile(people, [total(30), table('problem', { psy: 10, dette: null, isolement: null })]),
  ],
  [
    'one hidden cell in a cross table with margins',
    'fails',
    auditedFile(people, [
      total(30),
      table('gender', { F: 15, H: 15 }),
      table('problem', { psy: 12, 'dette+isolement': 18 }),
      table('gender × problem', { 'F | psy': null, 'H | psy': 10, 'F | dette+isolement': 13, 'H | dette+isolement': 5 }),
    ]),
  ],
  [
    'a cross table hidden altogether behind its margins',
    'holds',
    auditedFile(people, [total(30), table('gender', { F: 15, H: 15 }), table('problem', { psy: 12, 'dette+isolement': 18 })]),
  ],
  [
    'four hidden cells that a narrow margin gives away',
    'fails',
    auditedFile({ a: 'a1 a2 a3', b: 'b1 b2 b3' }, [
      total(60),
      table('a', { a1: 20, a2: 20, a3: 20 }),
      table('b', { b1: 20, b2: 20, b3: 20 }),
      table('a × b', {
        'a1 | b1': null,
        'a1 | b2': null,
        'a1 | b3': 17,
        'a2 | b1': null,
        'a2 | b2': null,
        'a2 | b3': 5,
        'a3 | b1': 8,
        'a3 | b2': 7,
        'a3 | b3': 5,
      }),
    ]),
  ],
  [
    'rounding to a base below the threshold',
    'fails',
    auditedFile(gender, [total(25), table('gender', { F: { min: 2, max: 4 }, H: { min: 20, max: 24 } })]),
  ],
  [
    'rounding to a base of five, alone',
    'holds',
    auditedFile(gender, [total(25), table('gender', { F: { min: 3, max: 7 }, H: { min: 18, max: 22 } })]),
  ],
  [
    'rounded numbers linked by an exact total',
    'fails',
    auditedFile(gender, [total(16), table('gender', { F: { min: 3, max: 7 }, H: { min: 13, max: 17 } })]),
  ],
  [
    'a percentage of a known total is the number',
    'fails',
    auditedFile(gender, [total(25), table('gender', { F: { min: 3, max: 3 }, H: { min: 22, max: 22 } })]),
  ],
  [
    'a percentage of a large total',
    'holds',
    auditedFile(gender, [total(200), table('gender', { F: { min: 7, max: 9 }, H: { min: 191, max: 193 } })]),
  ],
  [
    'the bar of a chart read against its axis',
    'fails',
    auditedFile(gender, [total(40), table('gender', { F: { min: 3, max: 4 }, H: null })]),
  ],
  [
    '“26 à 72 ans” says that nobody is older',
    'fails',
    auditedFile({ age: '26-71 72 older' }, [
      total(20),
      table('age', { '26-71': { min: 1, max: 19 }, 72: { min: 1, max: 19 }, older: { min: 0, max: 0 } }),
    ]),
  ],
  [
    'the same year again after one situation was added',
    'fails',
    auditedFile(
      batches,
      [
        total(14, before),
        table('gender', { F: 6, H: 8 }, { universe: before }),
        total(15, after),
        table('gender', { F: 7, H: 8 }, { universe: after }),
      ],
      process,
    ),
  ],
  ['the same year again, totals only', 'holds', auditedFile(batches, [total(14, before), total(15, after)], process)],
  [
    'the same year again with the same numbers',
    'holds',
    auditedFile(
      batches,
      [total(14, before), table('gender', { F: 6, H: 8 }, { universe: before }), table('gender', { F: 6, H: 8 }, { universe: before })],
      process,
    ),
  ],
  [
    'the same year again after ten situations were added',
    'holds',
    auditedFile(
      batches,
      [
        total(14, before),
        table('gender', { F: 6, H: 8 }, { universe: before }),
        total(24, after),
        table('gender', { F: 11, H: 13 }, { universe: after }),
      ],
      process,
    ),
  ],
  [
    'one situation corrected, and the correction announced',
    'fails',
    auditedFile(
      { gender: 'F H', batch: 'kept old new' },
      [
        total(20, { batch: ['kept', 'old'] }),
        table('gender', { F: 10, H: 10 }, { universe: { batch: ['kept', 'old'] } }),
        table('gender', { F: 9, H: 11 }, { universe: { batch: ['kept', 'new'] } }),
        total(1, { batch: ['old'] }),
        total(1, { batch: ['new'] }),
      ],
      process,
    ),
  ],
  [
    'a year, then the two years together',
    'fails',
    auditedFile(
      years,
      [
        total(12, of2021),
        table('gender', { F: 6, H: 6 }, { universe: of2021 }),
        total(19, ofBoth),
        table('gender', { F: 8, H: 11 }, { universe: ofBoth }),
      ],
      process,
    ),
  ],
  [
    'overlapping periods whose difference is large',
    'holds',
    auditedFile(
      years,
      [
        total(12, of2021),
        table('gender', { F: 6, H: 6 }, { universe: of2021 }),
        total(24, ofBoth),
        table('gender', { F: 12, H: 12 }, { universe: ofBoth }),
      ],
      process,
    ),
  ],
  [
    'the total of a year beside two years together',
    'holds',
    auditedFile(years, [total(3, of2022), total(15, ofBoth), table('gender', { F: 7, H: 8 }, { universe: ofBoth })], process),
  ],
  [
    'a table inside a year of three persons',
    'fails',
    auditedFile(years, [total(3, of2022), table('gender', { F: 2, H: 1 }, { universe: of2022 })], process),
  ],
  [
    'periods that slide by one quarter',
    'fails',
    auditedFile(
      { gender: 'F H', year: 'T1 T2 T3' },
      [
        total(14, { year: ['T1', 'T2'] }),
        table('gender', { F: 7, H: 7 }, { universe: { year: ['T1', 'T2'] } }),
        total(15, { year: ['T2', 'T3'] }),
        table('gender', { F: 6, H: 9 }, { universe: { year: ['T2', 'T3'] } }),
        total(2, { year: ['T1'] }),
      ],
      process,
    ),
  ],
  [
    'a sector, then the whole territory',
    'fails',
    auditedFile(
      { gender: 'F H', zone: 'nord reste' },
      [
        total(20, { zone: ['nord'] }),
        table('gender', { F: 10, H: 10 }, { universe: { zone: ['nord'] } }),
        total(30, { zone: ['nord', 'reste'] }),
        table('gender', { F: 12, H: 18 }, { universe: { zone: ['nord', 'reste'] } }),
      ],
      process,
    ),
  ],
  [
    'two groupings that cut out two persons',
    'fails',
    auditedFile({ age: 'a b c' }, [total(20), table('age', { 'a+b': 7, c: 13 }), table('age', { a: 5, 'b+c': 15 })]),
  ],
  [
    'two groupings that cut out six persons',
    'holds',
    auditedFile({ age: 'a b c' }, [total(20), table('age', { 'a+b': 11, c: 9 }), table('age', { a: 5, 'b+c': 15 })]),
  ],
  [
    'one grouping, published twice',
    'holds',
    auditedFile({ age: 'a b c' }, [total(20), table('age', { 'a+b': 11, c: 9 }), table('age', { 'a+b': 11, c: 9 })]),
  ],
  [
    'rows of classes beside a table',
    'fails',
    auditedFile(people, [
      total(14),
      table('gender × problem', { 'F | psy': 5, 'H | psy': null, 'F | dette+isolement': null, 'H | dette+isolement': null }),
      table('gender', { F: 6, H: 8 }),
    ]),
  ],
  [
    'rows of classes that agree with a table',
    'holds',
    auditedFile(people, [
      total(25),
      table('gender × problem', { 'F | psy': 5, 'F | dette+isolement': 8, 'H | *': 12 }),
      table('gender', { F: 13, H: 12 }),
    ]),
  ],
  [
    'one structure behind a cell: all of its persons have the same problem',
    'fails',
    auditedFile(
      { structure: 's1 s2', problem: 'psy dette' },
      [total(20), table('structure × problem', { 's1 | psy': 6, 's1 | dette': 0, 's2 | psy': 7, 's2 | dette': 7 })],
      { sensitive: ['problem'] },
    ),
  ],
  [
    'one structure behind a cell: all but one',
    'fails',
    auditedFile(
      { structure: 's1 s2', problem: 'psy dette' },
      [
        total(21),
        table('structure', { s1: 7, s2: 14 }),
        table('structure × problem', { 's1 | psy': 6, 's1 | dette': null, 's2 | psy': 7, 's2 | dette': 7 }),
      ],
      { sensitive: ['problem'] },
    ),
  ],
  ['one missing value shown', 'fails', auditedFile({ gender: 'F H inconnu' }, [total(16), table('gender', { F: 8, H: 7, inconnu: 1 })])],
  ['one missing value left out of the list', 'fails', auditedFile({ gender: 'F H inconnu' }, [total(16), table('gender', { F: 8, H: 7 })])],
  [
    'a missing value inside a group',
    'holds',
    auditedFile({ gender: 'F H inconnu' }, [total(16), table('gender', { F: 8, 'H+inconnu': 8 })]),
  ],
  ['persons referred twice shown as such', 'fails', auditedFile({ again: 'yes no' }, [total(20), table('again', { yes: 2, no: 18 })])],
  [
    'persons referred twice, found from those referred once',
    'fails',
    auditedFile({ again: 'yes no' }, [total(20), table('again', { yes: null, no: 18 })]),
  ],
  ['persons referred twice, enough of them', 'holds', auditedFile({ again: 'yes no' }, [total(20), table('again', { yes: 6, no: 14 })])],
  [
    'two levers a person, each frequent',
    'holds',
    auditedFile({ l1: 'yes no', l2: 'yes no' }, [total(14), table('l1', { yes: 6, no: 8 }), table('l2', { yes: 7, no: 7 })]),
  ],
  ['a lever that nearly everyone has', 'fails', auditedFile({ l1: 'yes no' }, [total(14), table('l1', { yes: 12, no: null })])],
  [
    'two levers crossed, both large',
    'holds',
    auditedFile({ l1: 'yes no', l2: 'yes no' }, [
      total(24),
      table('l1 × l2', { 'yes | yes': 6, 'yes | no': 6, 'no | yes': 6, 'no | no': 6 }),
    ]),
  ],
  [
    'two levers crossed, where one combination is missing',
    'fails',
    auditedFile({ l1: 'yes no', l2: 'yes no' }, [
      total(24),
      table('l1 × l2', { 'yes | yes': 6, 'yes | no': 9, 'no | yes': 9, 'no | no': null }),
    ]),
  ],
  [
    'three cross tables with cells of five leave the triple open',
    'holds',
    auditedFile({ a: '0 1', b: '0 1', c: '0 1' }, [
      total(20),
      table('a × b', { '0 | 0': 5, '0 | 1': 5, '1 | 0': 5, '1 | 1': 5 }),
      table('a × c', { '0 | 0': 5, '0 | 1': 5, '1 | 0': 5, '1 | 1': 5 }),
      table('b × c', { '0 | 0': 5, '0 | 1': 5, '1 | 0': 5, '1 | 1': 5 }),
    ]),
  ],
  [
    'three cross tables that close in on the triple',
    'fails',
    auditedFile({ a: '0 1', b: '0 1', c: '0 1' }, [
      total(42),
      table('a × b', { '0 | 0': 16, '0 | 1': 5, '1 | 0': 5, '1 | 1': 16 }),
      table('a × c', { '0 | 0': 16, '0 | 1': 5, '1 | 0': 5, '1 | 1': 16 }),
      table('b × c', { '0 | 0': 5, '0 | 1': 16, '1 | 0': 16, '1 | 1': 5 }),
    ]),
  ],
  [
    'a threshold of eleven and groups of five',
    'fails',
    auditedFile(gender, [total(14), table('gender', { F: 6, H: 8 })], { threshold: 11 }),
  ],
  [
    'a threshold of eleven and groups of eleven',
    'holds',
    auditedFile(gender, [total(24), table('gender', { F: 11, H: 13 })], { threshold: 11 }),
  ],
  [
    'a number that another sheet of the file gives back',
    'fails',
    auditedFile(people, [total(30), table('gender', { F: null, H: null }), table('gender × problem', { 'H | *': 27 })]),
  ],
  ['tables that contradict each other', 'fails', auditedFile(gender, [total(14), table('gender', { F: 6, H: 9 })])],
];

describe('the auditor finds what is open', () => {
  test.each(cases)('%s: %s', (_name, verdict, file) => {
    expect(runToEnd(auditFile(file, highs)).verdict).toBe(verdict);
  });

  test('there are at least forty cases of our own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  test.each(cases)('the file format can say it: %s', (_name, _verdict, file) => {
    expect(auditedFileSchema.safeParse(file).success).toBe(true);
  });

  test.each(cases)('a second solver agrees: %s', (_name, verdict, file) => {
    expect(runToEnd(auditFile(file, yalpsSolver)).verdict).toBe(verdict);
  });

  test('a group whose members but one share a problem is called an inference', () => {
    const file = cases.find(([name]) => name.endsWith('all but one'))?.[2] as Case[2];
    expect(runToEnd(auditFile(file, highs)).findings.map((finding) => finding.kind)).toContain('inference');
  });
});
