import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { operationNames } from '#shared/contract/contract.ts';
import { magnitudes } from '#shared/contract/diagnostics-group.ts';
import { isLocalDate } from '#shared/dates/local-date.ts';
import {
  type DiagnosticReport,
  FAILURES_KEPT,
  knownArchitecture,
  knownPlatform,
  plainVersion,
  reportText,
} from '#shared/diagnostics/diagnostic-report.ts';
import { errorCodes, eventCodes, lifeEvents } from '#shared/diagnostics/event-codes.ts';
import { noIdentity, oneReferral, oralAgreement } from '#db/testing/records.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';
import { fakeProjectorHost } from '../testing/fake-projector-host.ts';
import { manualClock } from '../testing/manual-clock.ts';
import type { FromVault } from '../vault-process/messages.ts';
import type { VaultProcess } from '../vault-process/supervisor.ts';
import { createEventLog } from './event-log.ts';
import { createShell, type Shell } from './shell.ts';

const main = { kind: 'main', id: 1 } as const;

/** Values that are words and not numbers, versions or days: all that there can be. */
const closed: ReadonlySet<unknown> = new Set([
  ...eventCodes,
  ...operationNames,
  ...magnitudes,
  'cellule-diagnostic/1',
  'electron',
  'loopback',
  'fr',
  'en',
  'system',
  'light',
  'dark',
  'contrast',
  knownPlatform(process.platform),
  knownArchitecture(process.arch),
]);

const VERSION = /^\d+(\.\d+)*$/;

function leaves(value: unknown): unknown[] {
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value];
}

const strangers = (text: string): unknown[] =>
  leaves(JSON.parse(text)).filter((leaf) => typeof leaf === 'string' && !closed.has(leaf) && !VERSION.test(leaf) && !isLocalDate(leaf));

/** A real vault behind a real shell, without the process between them. */
function processOver(vault: TestVault): VaultProcess {
  let tell: (message: FromVault) => void = () => undefined;
  let ended: () => void = () => undefined;
  return {
    send(message) {
      if ('close' in message) return void vault.session.close().then(() => ended());
      void vault.session.handle(message.name, message.input).then((answer) => {
        for (const event of vault.events.splice(0)) tell({ event });
        tell({ id: message.id, answer });
      });
    },
    onMessage: (listener) => void (tell = listener),
    onExit: (listener) => void (ended = listener),
    kill: () => ended(),
  };
}

const undo: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const work of undo.splice(0).toReversed()) await work();
});

const PLANTED = ['Zyxlabelle', 'zyxnom', 'zyxnote', 'zyxoperation', 'zyxtheme', 'zyxdossier'];

async function shellOverVault(): Promise<{ shell: Shell; vault: TestVault; folder: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-zyxdossier-'));
  undo.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const vault = await testVault();
  undo.push(() => vault.remove());
  const { referralId } = await oneReferral(vault);
  await vault.call('settings.save', { label: 'Zyxlabelle' });
  await vault.call('person.recordConsent', { referralId, consent: oralAgreement, eraseIdentity: false });
  await vault.call('person.saveIdentity', { referralId, identity: { ...noIdentity, lastName: 'Zyxnom' } });
  await vault.call('followUp.addNote', { referralId, on: '2026-11-10', text: 'Zyxnote.' });
  await vault.session.close();
  vault.events.length = 0;
  const shell: Shell = createShell({
    host: {
      name: 'electron',
      version: '1.2.3-Zyxlabelle',
      vaultsFolder: folder,
      files: {
        toPdf: () => Promise.reject(new Error()),
        toPictures: async () => [],
        fonts: () => [],
        folder: path.join(folder, 'sorties'),
      },
    },
    projector: fakeProjectorHost(() => shell.projector),
    userDataFolder: folder,
    spawnVault: () => processOver(vault),
    send: () => undefined,
    now: () => new Date('2026-11-22T10:00:00'),
    clock: manualClock(),
  });
  const opened = await shell.call(main, 'vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } });
  expect(opened).toMatchObject({ ok: true });
  return { shell, vault, folder };
}

async function textOf(shell: Shell): Promise<string> {
  const answer = await shell.call(main, 'diagnostics.preview', {});
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as { text: string }).text;
}

describe('the diagnostic file', () => {
  it('is written exactly as it was shown, noted in the journal, and says nothing of anybody or of the machine’s folders', async () => {
    const { shell, vault, folder } = await shellOverVault();
    await shell.call(main, 'Zyxoperation', {});
    await shell.call(main, 'shell.savePreferences', { theme: 'Zyxtheme' });
    await shell.call(main, 'referrals.open', { referralId: 999 });
    await shell.call(main, 'person.readIdentity', { referralId: 1 });
    const shown = await textOf(shell);
    // What happens between the page and the button is not in the file.
    await shell.call(main, 'referrals.open', { referralId: 998 });
    const saved = await shell.call(main, 'diagnostics.save', { language: 'fr', folder: null });
    expect(saved).toMatchObject({ ok: true, value: { saved: true, file: 'diagnostic-2026-11-22.json' } });
    expect(fs.readFileSync(path.join(folder, 'sorties', 'diagnostic-2026-11-22.json'), 'utf8')).toBe(shown);

    const places = [vault.folder, folder, os.homedir(), os.hostname(), os.userInfo().username, TEST_PASSPHRASE, ...PLANTED];
    expect(places.filter((word) => word.length > 2 && shown.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    expect(shown).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(strangers(shown)).toEqual([]);
    const report = JSON.parse(shown) as DiagnosticReport;
    expect(report).toMatchObject({
      madeOn: '2026-11-22',
      program: { version: '1.2.3', host: 'electron' },
      vault: { demonstration: false, referrals: '1-9', passphrases: 1, recoveryKeys: 1, journalWhole: true, backup: { ageDays: null } },
      failures: [
        { code: 'forbidden', operation: null },
        { code: 'invalid_input', operation: 'shell.savePreferences' },
        { code: 'not_found', operation: 'referrals.open' },
      ],
    });
    expect(report.events.find(({ code }) => code === 'vault_opened')).toEqual({ code: 'vault_opened', count: 1, lastOn: '2026-11-22' });

    const { rows } = await vault.call('journal.list', { filters: { category: 'exported' }, offset: 0, limit: 5 });
    expect(rows).toMatchObject([{ operation: 'diagnostics.leaving', facts: { document: 'diagnostic', format: 'json' } }]);
  });

  it('is not written once the vault was locked, nor before it was shown', async () => {
    const { shell, vault, folder } = await shellOverVault();
    const save = () => shell.call(main, 'diagnostics.save', { language: 'fr', folder: null });
    expect(await save()).toMatchObject({ ok: false, error: { code: 'not_found' } });
    await textOf(shell);
    await shell.lock('asked');
    expect(await save()).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    await shell.call(main, 'vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } });
    expect(await save()).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    expect(fs.existsSync(path.join(folder, 'sorties'))).toBe(false);
    // Shown again, it says that the vault was locked meanwhile.
    expect(JSON.parse(await textOf(shell))).toMatchObject({
      events: expect.arrayContaining([{ code: 'locked_asked', count: 1, lastOn: '2026-11-22' }]),
    });
  });

  it('holds nothing but numbers, versions, days and words of closed lists, whatever is put into it', async () => {
    const { shell } = await shellOverVault();
    const report = JSON.parse(await textOf(shell)) as DiagnosticReport;
    const paths = pathsOf(report);
    expect(paths.length).toBeGreaterThan(25);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.string(), fc.constantFrom('/home/zyx', 'Zyxnom', '2022-05', 'a@b.fr')),
        (at, word) => {
          const changed = replaced(report, at, word);
          const text = attempt(() => reportText(changed));
          // Either it is refused, or the word is one that could be there anyway.
          return text === null || strangers(text).length === 0;
        },
      ),
      { numRuns: 500 },
    );
    expect(() => reportText({ ...report, note: 'Zyxnom' } as DiagnosticReport)).toThrow();
  });

  it('takes of a system’s words only what it knows', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        const version = plainVersion(word);
        return (
          (version === null || VERSION.test(version)) &&
          (knownPlatform(word) === null || knownPlatform(word) === word) &&
          (knownArchitecture(word) === null || knownArchitecture(word) === word)
        );
      }),
    );
    expect(['6.1.0-portable-de-marie', '25.1.1', 'v24', undefined].map(plainVersion)).toEqual(['6.1.0', '25.1.1', null, null]);
    expect([knownPlatform('linux'), knownPlatform('zyx'), knownArchitecture('x64'), knownArchitecture('zyx')]).toEqual([
      'linux',
      null,
      'x64',
      null,
    ]);
  });
});

describe('the counters', () => {
  it('stay bounded, keep the last failures, and tell how long answers took', () => {
    const log = createEventLog(() => new Date('2026-11-22T10:00:00'));
    for (let round = 0; round < 30; round += 1) log.refused(errorCodes[round % 3] ?? 'unexpected', 'referrals.open');
    log.refused('vault_locked', 'referrals.list');
    for (const code of lifeEvents) log.note(code);
    for (const milliseconds of [1, 49, 50, 300, 5_000]) log.answered(milliseconds);
    const { events, failures, answers } = log.read();
    expect(failures).toHaveLength(FAILURES_KEPT);
    expect(failures.some(({ code }) => code === 'vault_locked')).toBe(false);
    expect(events.length).toBeLessThanOrEqual(eventCodes.length);
    expect(events.find(({ code }) => code === errorCodes[0])).toMatchObject({ count: 10 });
    expect(answers).toEqual([2, 1, 1, 1]);
  });
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, before: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [before];
  const entries = Array.isArray(value) ? value.map((each, index) => [index, each] as const) : Object.entries(value);
  return entries.flatMap(([key, each]) => pathsOf(each, [...before, key]));
}

function replaced<T>(value: T, [first, ...rest]: Path, word: string): T {
  if (first === undefined) return word as T;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[first] = replaced(copy[first], rest, word);
  return copy as T;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
