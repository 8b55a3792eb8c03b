import { noLetterhead } from '#shared/letterhead/letterhead.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { operationNames } from '#shared/contract/contract.ts';
import type { ShellEvent } from '#shared/contract/events.ts';
import { fakeProjectorHost } from '../testing/fake-projector-host.ts';
import { type FakeVaultProcess, fakeVaultProcess, value } from '../testing/fake-vault-process.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { samplePaper } from '../testing/sample-paper.ts';
import { MAX_INPUT_BYTES } from './payload-size.ts';
import { createShell, type Shell } from './shell.ts';
import type { HostFeatures } from './shell-operations.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-shell-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const main = { kind: 'main', id: 1 } as const;
const projector = { kind: 'projector', id: 2 } as const;
const opening = { folder: '/v', secret: { kind: 'passphrase', text: 'x' } };

function startedShell(
  answer: Parameters<typeof fakeVaultProcess>[0] = (name) => value(name),
  features: Partial<HostFeatures> = {},
  closesWhenAsked = true,
) {
  const events: ShellEvent[] = [];
  const processes: FakeVaultProcess[] = [];
  const clock = manualClock();
  const asked: unknown[] = [];
  const shell: Shell = createShell({
    host: {
      name: 'electron',
      version: '1.2.3',
      vaultsFolder: '/documents',
      chooseFolder: async (caller, purpose) => {
        asked.push({ caller, purpose });
        return '/chosen';
      },
      ...features,
    },
    projector: fakeProjectorHost(() => shell.projector),
    userDataFolder: folder,
    spawnVault: () => {
      const process = fakeVaultProcess(answer, { closesWhenAsked });
      processes.push(process);
      return process;
    },
    send: (event) => events.push(event),
    now: () => new Date('2026-03-12T14:32:00Z'),
    clock,
  });
  const openVault = async (minutes = 10, which = { folder: '/v', label: 'CLSM de Poitiers' }) => {
    await shell.call(main, 'vault.open', opening);
    processes.at(-1)?.tell({ event: { kind: 'opened', ...which, demonstration: false, autoLockMinutes: minutes } });
  };
  return { shell, events, processes, clock, asked, openVault };
}

describe('the door between the windows and the vault', () => {
  test.each([
    ['a name that the contract does not have', 'vault.export', {}, 'forbidden'],
    ['a name of every object', 'constructor', {}, 'forbidden'],
    ['a name that is no text', ['vault.lock'], {}, 'forbidden'],
    ['nothing at all', undefined, undefined, 'forbidden'],
    ['an input that is too large', 'vault.open', { ...opening, text: 'x'.repeat(MAX_INPUT_BYTES) }, 'invalid_input'],
    ['an input with more bytes than letters', 'vault.open', { text: 'é'.repeat(MAX_INPUT_BYTES * 0.6) }, 'invalid_input'],
    ['an input that cannot be written down', 'vault.open', () => undefined, 'invalid_input'],
    ['an input in a circle', 'vault.open', circle(), 'invalid_input'],
    ['a theme that does not exist', 'shell.savePreferences', { theme: 'pink' }, 'invalid_input'],
    ['a field that nobody asked for', 'shell.chooseFolder', { purpose: 'open', start: '/etc' }, 'invalid_input'],
  ])('%s is refused, and no vault process starts for it', async (_name, name, input, code) => {
    const { shell, processes } = startedShell();
    expect(await shell.call(main, name, input)).toMatchObject({ ok: false, error: { code } });
    expect(processes).toHaveLength(0);
  });

  test.each(operationNames)('the projector may not call %s', async (name) => {
    const { shell, processes } = startedShell();
    expect(await shell.call(projector, name, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(processes).toHaveLength(0);
  });

  test('without an open vault, only opening or making one starts the vault process', async () => {
    const { shell, processes } = startedShell();
    expect(await shell.call(main, 'referrals.list', {})).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    expect(processes).toHaveLength(0);
    expect(await shell.call(main, 'vault.open', opening)).toEqual(value('vault.open'));
    expect(processes).toHaveLength(1);
  });

  test('the environment tells the machine, never the content of a vault', async () => {
    const { shell } = startedShell();
    expect(await shell.call(main, 'shell.environment', {})).toEqual(
      value({
        host: 'electron',
        version: '1.2.3',
        platform: process.platform,
        nativeDialogs: true,
        vaultsFolder: '/documents',
        pathSeparator: path.sep,
        language: 'fr',
        theme: 'system',
        textSize: 100,
        recentVaults: [],
        open: false,
        locked: null,
        next: null,
        tells: { suspend: false, sessionLock: false, clipboard: false },
      }),
    );
  });

  test('the folder dialog opens for the window that asked', async () => {
    const { shell, asked } = startedShell();
    expect(await shell.call(main, 'shell.chooseFolder', { purpose: 'create' })).toEqual(value({ folder: '/chosen' }));
    expect(asked).toEqual([{ caller: main, purpose: 'create' }]);
  });
});

describe('recent vaults', () => {
  test('a vault that was opened is remembered with its name, until it is forgotten', async () => {
    const { shell, openVault } = startedShell();
    await openVault();
    const remembered = {
      folder: '/v',
      label: 'CLSM de Poitiers',
      demonstration: false,
      openedAt: '2026-03-12T14:32:00.000Z',
      present: false,
    };
    expect(await shell.call(main, 'shell.environment', {})).toMatchObject({ value: { open: true, recentVaults: [remembered] } });
    await shell.call(main, 'shell.forgetVault', { folder: '/v' });
    expect(await shell.call(main, 'shell.environment', {})).toMatchObject({ value: { recentVaults: [] } });
  });
});

describe('locking', () => {
  test('the windows hear it before, so that drafts are saved, and after, with the reason', async () => {
    const { shell, events, processes, openVault } = startedShell();
    await openVault();
    await shell.call(main, 'vault.lock', {});
    expect(events).toEqual([{ kind: 'locking' }, { kind: 'locked', reason: 'asked' }]);
    expect(processes[0]?.received.at(-1)).toEqual({ close: true });
    expect(shell.open).toBe(false);
  });

  test('a draft that arrives while the vault is being locked is saved before it closes', async () => {
    const { shell, processes, openVault } = startedShell();
    await openVault();
    const locking = shell.lock('inactivity');
    const draft = await shell.call(main, 'drafts.save', { form: 'phone', subject: '', referralId: null, content: {} });
    await locking;
    expect(draft).toEqual(value('drafts.save'));
    expect(processes[0]?.received.slice(-2)).toMatchObject([{ name: 'drafts.save' }, { close: true }]);
  });

  test('a write that never ends does not keep the vault open', async () => {
    const { shell, events, openVault } = startedShell((name) => (name === 'drafts.save' ? undefined : value(name)));
    await openVault();
    const stuck = shell.call(main, 'drafts.save', {});
    await shell.lock('asked');
    expect(await stuck).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    expect(events.at(-1)).toEqual({ kind: 'locked', reason: 'asked' });
  });

  test('locking twice at once is locking once, with the first reason', async () => {
    const { shell, events, openVault } = startedShell();
    await openVault();
    await Promise.all([shell.lock('suspend'), shell.lock('session_lock')]);
    expect(events).toEqual([{ kind: 'locking' }, { kind: 'locked', reason: 'suspend' }]);
  });

  test('nobody at the keyboard for the set time locks; the setting of the open vault counts', async () => {
    const { events, processes, clock, openVault, shell } = startedShell();
    await openVault(10);
    processes[0]?.tell({ event: { kind: 'autoLock', minutes: 3 } });
    clock.pass(2);
    await shell.call(main, 'shell.stillHere', {});
    clock.pass(2);
    expect(events).toEqual([]);
    clock.pass(1);
    await shell.lock('asked');
    expect(events).toEqual([{ kind: 'locking' }, { kind: 'locked', reason: 'inactivity' }]);
  });

  test('how far a summary is reaches the main window, and touches neither the lock nor the recent vaults', async () => {
    const { events, processes, openVault, shell } = startedShell();
    await openVault(10);
    const before = shell.preferences();
    const progress = { state: 'running', step: 'proving', done: 1, total: 11 } as const;
    processes[0]?.tell({ event: { kind: 'publication', jobId: 'a1', progress } });
    expect(events).toEqual([{ kind: 'publication', jobId: 'a1', progress }]);
    expect([shell.open, shell.preferences()]).toEqual([true, before]);
  });

  test('a vault process that crashes shows as locked by a crash, once', async () => {
    const { shell, events, processes, openVault } = startedShell();
    await openVault();
    processes[0]?.end();
    expect(events).toEqual([{ kind: 'locked', reason: 'crash' }]);
    expect(shell.open).toBe(false);
  });

  test('locking when no vault is open tells nothing', async () => {
    const { shell, events } = startedShell();
    await shell.lock('closed');
    expect(events).toEqual([]);
  });
});

describe('locking in the middle of something', () => {
  const paper = {
    document: { kind: 'meeting_paper', paper: 'convocation', meetingId: 7, itemId: null, version: null },
    format: 'docx',
    language: 'fr',
    folder: null,
  };

  /** A shell with an open vault, whose save dialog stands open until the test answers it. */
  async function withDialog() {
    let choose: (file: string) => void = () => undefined;
    const shown = vi.fn<() => void>();
    const composed = value({ paper: samplePaper, head: noLetterhead, language: 'fr', on: '2022-11-10', code: null });
    const started = startedShell((name) => (name === 'documents.compose' ? composed : value(name)), {
      files: {
        toPdf: () => new Promise(() => undefined),
        toPictures: async () => [],
        fonts: () => [],
        folder,
        chooseFile: () => {
          shown();
          return new Promise((resolve) => {
            choose = resolve;
          });
        },
      },
    });
    await started.openVault();
    return { ...started, shown, choose: (file: string) => choose(file) };
  }

  test('a dialog of the system that stands open prevents nothing, and what is chosen in it afterwards writes nothing', async () => {
    const { shell, events, processes, shown, choose } = await withDialog();
    const saving = shell.call(main, 'files.saveDocument', paper);
    await vi.waitFor(() => expect(shown).toHaveBeenCalled(), 20_000);
    await shell.lock('asked');
    expect(events.at(-1)).toEqual({ kind: 'locked', reason: 'asked' });
    expect(await saving).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    choose(path.join(folder, 'convocation.docx'));
    await Promise.resolve();
    expect(fs.existsSync(path.join(folder, 'convocation.docx'))).toBe(false);
    expect(processes[0]?.received.some((message) => 'name' in message && message.name === 'documents.leaving')).toBe(false);
  });

  test('neither does it write into the next vault that is opened under it', async () => {
    const { shell, openVault, shown, choose } = await withDialog();
    const saving = shell.call(main, 'files.saveDocument', paper);
    await vi.waitFor(() => expect(shown).toHaveBeenCalled(), 20_000);
    await shell.lock('asked');
    await openVault();
    choose(path.join(folder, 'convocation.docx'));
    expect(await saving).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    expect(fs.existsSync(path.join(folder, 'convocation.docx'))).toBe(false);
  });

  test('an export that is being laid out is given up', async () => {
    const { shell, events } = await withDialog();
    const saving = shell.call(main, 'files.saveDocument', { ...paper, format: 'pdf' });
    await shell.lock('suspend');
    expect(await saving).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    expect(events.at(-1)).toEqual({ kind: 'locked', reason: 'suspend' });
  });

  test('a vault process that is busy is ended, and the window is emptied all the same', async () => {
    const emptyWindow = vi.fn<() => void>();
    const { shell, events, processes, openVault } = startedShell(
      (name) => (name === 'vault.open' ? value(name) : undefined),
      { emptyWindow },
      false,
    );
    await openVault();
    void shell.call(main, 'referrals.list', {});
    await shell.lock('asked');
    expect(processes[0]?.killed).toBe(true);
    expect(events.at(-1)).toEqual({ kind: 'locked', reason: 'asked' });
    expect(emptyWindow).toHaveBeenCalledTimes(1);
  });

  test('the clipboard is emptied when it holds what was copied here', async () => {
    const clipboard = {
      text: '2022-05',
      read: async () => clipboard.text,
      clear: async () => void (clipboard.text = ''),
    };
    const { shell, openVault } = startedShell(undefined, { clipboard });
    await openVault();
    await shell.call(main, 'shell.copied', {});
    await shell.lock('asked');
    expect(clipboard.text).toBe('');
  });

  test('a page that begins anew is told which vault was locked and why, until one is opened', async () => {
    const { shell, openVault } = startedShell();
    await openVault();
    await shell.lock('session_lock');
    const locked = { folder: '/v', label: 'CLSM de Poitiers', demonstration: false, reason: 'session_lock' };
    expect(await shell.call(main, 'shell.environment', {})).toMatchObject({ value: { open: false, locked } });
    await openVault();
    expect(await shell.call(main, 'shell.environment', {})).toMatchObject({ value: { open: true, locked: null } });
  });

  test('a page that begins anew after a switch is told which vault was chosen, until one is opened; only one of the list can be', async () => {
    const { shell, openVault } = startedShell();
    await openVault(10, { folder: '/w', label: 'CLSM de Caen' });
    await openVault();
    await shell.call(main, 'vault.lock', { next: '/w' });
    const next = { folder: '/w', label: 'CLSM de Caen', demonstration: false };
    expect(await shell.call(main, 'shell.environment', {})).toMatchObject({ value: { open: false, locked: { folder: '/v' }, next } });
    await openVault();
    expect(await shell.call(main, 'shell.environment', {})).toMatchObject({ value: { open: true, next: null } });
    await shell.call(main, 'vault.lock', { next: '/etc' });
    expect(await shell.call(main, 'shell.environment', {})).toMatchObject({ value: { open: false, next: null } });
  });

  test('whoever asks for something right after a sleep that no event told finds the vault locked', async () => {
    const { shell, events, clock, openVault } = startedShell();
    await openVault(120);
    clock.sleep(5);
    await shell.call(main, 'referrals.list', {});
    await shell.lock('asked');
    expect(events).toEqual([{ kind: 'locking' }, { kind: 'locked', reason: 'suspend' }]);
  });
});

describe('a vault that nobody has opened', () => {
  test('tells how many secrets of each kind open it, and no name', async () => {
    const { shell } = startedShell();
    expect(await shell.call(main, 'shell.lookAtVault', { folder })).toEqual(value({ passphrases: null, recoveryKeys: null }));
  });
});

function circle(): unknown {
  const input: Record<string, unknown> = {};
  input['self'] = input;
  return input;
}
