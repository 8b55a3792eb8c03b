import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The rooms and their arrows are only as good as the lint rules behind them: each is shown here a file that breaks it. */
const root = path.resolve(import.meta.dirname, '../..');
const rooms = ['electron', 'renderer', 'shared', 'db', 'test', 'build'];

interface Report {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** Runs dependency-cruiser as `npm run lint` does; it ends with an error when a rule is broken, and still prints its report. */
function cruise(folder: string, targets: readonly string[]): Report {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, ...targets, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000, stdio: 'pipe' }),
    ) as Report;
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Report;
  }
}

/** What each room holds that others may look for. */
const innocent: Readonly<Record<string, string>> = {
  'shared/rule.ts': "import * as z from 'zod';\nexport const rule = z.string();\nexport type Rule = string;\n",
  'db/query.ts': "import fs from 'node:fs';\nimport { rule } from '#shared/rule.ts';\nexport const query = [fs, rule];\n",
  'db/schema/migrations/migration.ts': 'export type Migration = string;\n',
  'electron/host.ts':
    "import { query } from '#db/query.ts';\nimport { rule } from '#shared/rule.ts';\nexport const host = [query, rule];\n",
  'renderer/components/field.ts': "import { rule } from '#shared/rule.ts';\nexport const field = rule;\n",
  'renderer/features/year/screen.ts': "import { field } from '../../components/field.ts';\nexport const screen = field;\n",
  'test/driver.ts': "import { host } from '#electron/host.ts';\nexport const driver = host;\n",
  'build/script.ts': 'export const script = 1;\n',
};

const offences: readonly (readonly [rule: string, file: string, content: string])[] = [
  ['shared-is-pure', 'shared/knows-node.ts', "import fs from 'node:fs';\nexport default fs;\n"],
  ['shared-is-pure', 'shared/knows-react.ts', "import react from 'react';\nexport default react;\n"],
  ['shared-is-pure', 'shared/knows-db.ts', "import { query } from '#db/query.ts';\nexport default query;\n"],
  [
    'shared-is-pure',
    'shared/knows-renderer-by-path.ts',
    "import { field } from '../renderer/components/field.ts';\nexport default field;\n",
  ],
  ['shared-is-pure', 'shared/knows-electron-later.ts', "export const later = () => import('#electron/host.ts');\n"],
  ['db-knows-shared', 'db/knows-electron.ts', "import { host } from '#electron/host.ts';\nexport default host;\n"],
  ['db-knows-shared', 'db/knows-a-test.ts', "import { driver } from '../test/driver.ts';\nexport default driver;\n"],
  ['db-no-electron', 'db/knows-the-library.ts', "import electron from 'electron';\nexport default electron;\n"],
  [
    'electron-not-renderer',
    'electron/knows-a-screen.ts',
    "import type { screen } from '#renderer/features/year/screen.ts';\nexport type Screen = typeof screen;\n",
  ],
  ['renderer-knows-shared', 'renderer/knows-db.ts', "import { query } from '#db/query.ts';\nexport default query;\n"],
  [
    'renderer-knows-shared',
    'renderer/knows-db-types.ts',
    "import type { query } from '../db/query.ts';\nexport type Query = typeof query;\n",
  ],
  ['renderer-no-node', 'renderer/knows-node.ts', "import fs from 'node:fs';\nexport default fs;\n"],
  ['renderer-no-electron', 'renderer/knows-electron.ts', "import electron from 'electron';\nexport default electron;\n"],
  ['features-apart', 'renderer/features/today/screen.ts', "import { screen } from '../year/screen.ts';\nexport default screen;\n"],
  ['migrations-are-frozen', 'db/schema/migrations/001-first.ts', "import { rule } from '#shared/rule.ts';\nexport default rule;\n"],
  ['no-circular', 'db/circle-a.ts', "import { b } from './circle-b.ts';\nexport const a = () => b;\n"],
];

let folder: string;
let report: Report;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-rooms-'));
  for (const name of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json', 'build/tsconfig.node.json']) {
    write(name, fs.readFileSync(path.join(root, name), 'utf8'));
  }
  for (const [name, content] of Object.entries(innocent)) write(name, content);
  for (const [, name, content] of offences) write(name, content);
  write('db/circle-b.ts', "import { a } from './circle-a.ts';\nexport const b = () => a;\n");
  // The libraries by the names that the rules know; what is in them is not looked at.
  for (const library of ['zod', 'react', 'electron']) {
    write(`node_modules/${library}/package.json`, JSON.stringify({ name: library, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${library}/index.js`, 'module.exports = {};\n');
  }
  report = cruise(folder, rooms);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): void {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

const brokenBy = (file: string) => report.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

describe('the arrows between the rooms', () => {
  test.each(offences)('%s bites %s', (rule, file) => {
    expect(brokenBy(file)).toContain(rule);
  });

  test('every rule has a file that breaks it', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    expect(new Set(forbidden.map(({ name }) => name))).toEqual(new Set(offences.map(([rule]) => rule)));
  });

  test.each(Object.keys(innocent))('%s, which keeps to its room, is left alone', (file) => {
    expect(brokenBy(file)).toEqual([]);
  });

  test('the rules do look at this project: its modules are found', () => {
    expect(cruise(root, ['shared/contract', 'electron/shell']).summary.totalCruised).toBeGreaterThan(20);
  });
});
