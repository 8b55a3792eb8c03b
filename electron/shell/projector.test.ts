import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operationNames } from '#shared/contract/contract.ts';
import type { ShellEvent } from '#shared/contract/events.ts';
import type { ProjectedSlide } from '#shared/contract/projection.ts';
import { beamer, type FakeProjectorHost, fakeProjectorHost, laptop } from '../testing/fake-projector-host.ts';
import { type FakeVaultProcess, fakeVaultProcess, value } from '../testing/fake-vault-process.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { createShell, type Shell } from './shell.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-projector-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const main = { kind: 'main', id: 1 } as const;
const slideOf = (code: string): ProjectedSlide => ({
  kind: 'situation',
  code,
  part: 'question',
  facts: [],
  text: { state: 'shown', text: 'Qui peut aller vers cette personne ?' },
  page: 1,
  pages: 1,
});
const [first, second] = [slideOf('2022-05'), slideOf('2022-06')];

interface Room {
  readonly shell: Shell;
  readonly window: FakeProjectorHost;
  readonly events: ShellEvent[];
  readonly vault: () => FakeVaultProcess | undefined;
  readonly call: (name: string, input?: object) => Promise<unknown>;
  readonly show: (slide: ProjectedSlide) => Promise<unknown>;
  /** What the room sees now. */
  readonly seen: () => ProjectedSlide | null | undefined;
}

/** A meeting with an open vault, a laptop and a projector. */
async function room(displays = [laptop, beamer]): Promise<Room> {
  const events: ShellEvent[] = [];
  const processes: FakeVaultProcess[] = [];
  const window = fakeProjectorHost(() => shell.projector, displays);
  const shell: Shell = createShell({
    host: { name: 'electron', version: '1.2.3', vaultsFolder: '/documents' },
    projector: window,
    userDataFolder: folder,
    spawnVault: () => {
      const process = fakeVaultProcess((name) => value(name));
      processes.push(process);
      return process;
    },
    send: (event) => events.push(event),
    clock: manualClock(),
  });
  const call = (name: string, input: object = {}) => shell.call(main, name, input);
  await call('vault.open', { folder: '/v', secret: { kind: 'passphrase', text: 'x' } });
  const vault = () => processes.at(-1);
  vault()?.tell({ event: { kind: 'opened', folder: '/v', label: 'CLSM', demonstration: false, autoLockMinutes: 10 } });
  return {
    shell,
    window,
    events,
    vault,
    call,
    show: (slide) => call('projector.show', { slide, language: 'fr' }),
    seen: () => window.told.at(-1)?.slide,
  };
}

describe('what may reach the projector', () => {
  test.each(operationNames)('its window may not call %s', async (name) => {
    const { shell, window } = await room();
    expect(await shell.call({ kind: 'projector', id: 2 }, name, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(window.told).toEqual([]);
  });

  test.each<[string, object]>([
    ['a field that nobody named', { ...first, referrer: 'Ekidom' }],
    ['a field inside a text', { ...first, text: { state: 'shown', text: 'x', note: 'x' } }],
    ['a withheld text with its words', { ...first, text: { state: 'withheld', text: 'x' } }],
    ['a field inside a row', { ...first, facts: [{ label: 'x', value: 'x', identity: 'x' }] }],
    ['a kind that does not exist', { kind: 'identity', name: 'x' }],
    ['a part of a situation that is not for the room', { ...first, part: 'notes' }],
    ['nothing', {}],
  ])('a slide with %s is refused and not shown', async (_name, slide) => {
    const { call, window } = await room();
    await call('projector.open', { displayId: 2 });
    const before = window.told.length;
    expect(await call('projector.show', { slide, language: 'fr' })).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(window.told).toHaveLength(before);
  });

  test('without an open vault no slide is shown', async () => {
    const { call, shell, show } = await room();
    await call('projector.open', { displayId: null });
    await shell.lock('asked');
    expect(await show(first)).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
  });
});

describe('the displays', () => {
  test('it opens on the display that was asked for, else on the second one, else on the only one', async () => {
    const { call, window } = await room();
    await call('projector.open', { displayId: 1 });
    await call('projector.open', { displayId: null });
    await call('projector.open', { displayId: 99 });
    window.setDisplays([laptop]);
    await call('projector.open', { displayId: null });
    expect(window.moves).toEqual([1, 2, 2, 1]);
  });

  test('what was shown before it opened is shown when it opens, and the laptop is told', async () => {
    const { call, show, seen, events } = await room();
    await show(first);
    expect(await call('projector.open', { displayId: 2 })).toEqual(
      value({ open: true, displayId: 2, displays: [laptop, beamer], blanked: false, frozen: false, size: 0, address: null }),
    );
    expect(seen()).toEqual(first);
    expect(events).toMatchObject([{ kind: 'projector', change: 'opened', status: { open: true } }]);
  });

  test('a display that comes blanks the room until the person says otherwise', async () => {
    const { call, show, seen, window, shell, events } = await room();
    await call('projector.open', { displayId: 2 });
    await show(first);
    window.setDisplays([laptop, beamer, { ...beamer, id: 3 }]);
    shell.projector.displaysChanged();
    expect(seen()).toBeNull();
    expect(events.at(-1)).toMatchObject({ kind: 'projector', change: 'displays', status: { open: true, blanked: true } });
    await show(second);
    expect(seen()).toBeNull();
    await call('projector.blank', { on: false });
    expect(seen()).toEqual(second);
  });

  test('when its own display goes, it is blank first and then closed, so that it does not cover the laptop', async () => {
    const { call, show, seen, window, shell, events } = await room();
    await call('projector.open', { displayId: 2 });
    await show(first);
    window.setDisplays([laptop]);
    shell.projector.displaysChanged();
    expect(seen()).toBeNull();
    expect(window.moves.at(-1)).toBe('closed');
    expect(events.map((event) => event.kind === 'projector' && event.change)).toEqual(['opened', 'closed', 'displays']);
  });
});

describe('blank, freeze, enlarge', () => {
  test('blank shows paper and keeps the slide for later', async () => {
    const { call, show, seen } = await room();
    await call('projector.open', { displayId: 2 });
    await show(first);
    await call('projector.blank', { on: true });
    expect(seen()).toBeNull();
    await call('projector.blank', { on: false });
    expect(seen()).toEqual(first);
  });

  test('while it is frozen new slides wait, and the newest is shown when it is released', async () => {
    const { call, show, seen } = await room();
    await call('projector.open', { displayId: 2 });
    await show(first);
    await call('projector.freeze', { on: true });
    await show(second);
    expect(seen()).toEqual(first);
    expect(await call('projector.freeze', { on: false })).toMatchObject({ value: { frozen: false } });
    expect(seen()).toEqual(second);
  });

  test('a slide that may no longer be shown disappears from a frozen room, too', async () => {
    const { call, show, seen } = await room();
    await call('projector.open', { displayId: 2 });
    await show(first);
    await call('projector.freeze', { on: true });
    await show({ kind: 'blank' });
    expect(seen()).toEqual({ kind: 'blank' });
  });

  test('the body grows and shrinks by steps between its bounds', async () => {
    const { call, window } = await room();
    await call('projector.open', { displayId: 2 });
    for (const step of [1, 1, 1, 1, -1, 0, -1]) await call('projector.enlarge', { step });
    expect(window.told.slice(-7).map(({ size }) => size)).toEqual([1, 2, 3, 3, 2, 0, 0]);
  });
});

describe('keys in its own window, which can call nothing', () => {
  test.each([
    ['PageDown', 'next'],
    ['ArrowLeft', 'previous'],
  ])('%s asks the laptop for the %s slide', async (name, key) => {
    const { call, shell, events } = await room();
    await call('projector.open', { displayId: 2 });
    shell.projector.key(name);
    expect(events.at(-1)).toEqual({ kind: 'projectorKey', key });
  });

  test('B blanks and F freezes, and the laptop is told', async () => {
    const { call, shell, events } = await room();
    await call('projector.open', { displayId: 2 });
    shell.projector.key('B');
    shell.projector.key('f');
    expect(events.slice(-2)).toMatchObject([
      { change: 'screen', status: { blanked: true, frozen: false } },
      { change: 'screen', status: { blanked: true, frozen: true } },
    ]);
  });

  test.each([
    ['on the only display Esc leaves', [laptop], 'closed'],
    ['beside the laptop Esc does nothing', [laptop, beamer], 2],
  ] as const)('%s', async (_name, displays, last) => {
    const { call, shell, window } = await room([...displays]);
    await call('projector.open', { displayId: null });
    shell.projector.key('Escape');
    expect(window.moves.at(-1)).toBe(last);
  });
});

describe('locking', () => {
  test('the room sees paper before anything else happens, and nothing is kept for later', async () => {
    const { call, show, seen, shell, events } = await room();
    await call('projector.open', { displayId: 2 });
    await show(first);
    const locking = shell.lock('inactivity');
    expect(seen()).toBeNull();
    expect(await show(second)).toMatchObject({ ok: false, error: { code: 'vault_locked' } });
    await locking;
    expect(events.slice(1).map(({ kind }) => kind)).toEqual(['projector', 'locking', 'locked']);
    await call('projector.blank', { on: false });
    expect(seen()).toBeNull();
  });

  test('a vault process that crashes blanks the room, too', async () => {
    const { call, show, seen, vault, events } = await room();
    await call('projector.open', { displayId: 2 });
    await show(first);
    vault()?.end();
    expect(seen()).toBeNull();
    expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['projector', 'locked']);
  });

  test.each([
    ['on the only display it closes, since it would hide the laptop', [laptop], 'asked', 'closed'],
    ['on its own display the paper stays, since the desktop lies behind it', [laptop, beamer], 'asked', 2],
    ['it closes with the app', [laptop, beamer], 'closed', 'closed'],
  ] as const)('%s', async (_name, displays, reason, last) => {
    const { call, show, shell, window } = await room([...displays]);
    await call('projector.open', { displayId: null });
    await show(first);
    await shell.lock(reason);
    expect(window.told.at(-1)?.slide).toBeNull();
    expect(window.moves.at(-1)).toBe(last);
  });
});
