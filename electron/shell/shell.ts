import type { VaultEvent } from '#db/process/vault-session.ts';
import type { Answer, InputOf } from '#shared/contract/contract.ts';
import type { LockReason, ShellEvent } from '#shared/contract/events.ts';
import type { Access } from '#shared/contract/operation.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { createSupervisor, type VaultProcess } from '../vault-process/supervisor.ts';
import type { Caller } from './caller.ts';
import { createInactivityLock, type InactivityClock, systemClock } from './inactivity.ts';
import { createPaperFiles } from './paper-files.ts';
import { openPreferences, type Preferences, rememberVault } from './preferences.ts';
import { createProjector, type Projector, type ProjectorHost } from './projector.ts';
import { route } from './route.ts';
import { createShellOperations, type HostFeatures } from './shell-operations.ts';
import { createWritesInFlight } from './writes-in-flight.ts';

export interface ShellOptions {
  readonly host: HostFeatures;
  readonly projector: ProjectorHost;
  /** Folder of the preferences of this machine. */
  readonly userDataFolder: string;
  readonly spawnVault: () => VaultProcess;
  /** Tells the main window; the projector hears nothing of this. */
  readonly send: (event: ShellEvent) => void;
  /** Called after a window changed the language or the theme of the machine. */
  readonly preferencesChanged?: () => void;
  readonly now?: () => Date;
  readonly clock?: InactivityClock;
}

export interface Shell {
  /** Answers a call of a window that the host has recognised. Never rejects. */
  call(caller: Caller, name: unknown, input: unknown): Promise<Answer<unknown>>;
  /** Lets drafts be saved, ends the vault process, tells the windows. Locking twice at once is locking once. */
  lock(reason: LockReason): Promise<void>;
  preferences(): Preferences;
  /** For the host, which sees its window and the displays. */
  readonly projector: Projector;
  /** Whether a vault is open. */
  readonly open: boolean;
}

/** What both hosts have in common: who may ask what, the vault process, locking, preferences. */
export function createShell(options: ShellOptions): Shell {
  const {
    host,
    userDataFolder,
    spawnVault,
    send,
    preferencesChanged = () => undefined,
    now = () => new Date(),
    clock = systemClock,
  } = options;
  const preferences = openPreferences(userDataFolder);
  const writes = createWritesInFlight();
  const inactivity = createInactivityLock(() => void lock('inactivity'), clock);
  let open = false;
  let locking: Promise<void> | undefined;

  const projector = createProjector(
    options.projector,
    (change) => send({ kind: 'projector', change, status: projector.status() }),
    (key) => send({ kind: 'projectorKey', key }),
  );
  const supervisor = createSupervisor({ spawn: spawnVault, onEvent, onCrash });

  function onEvent(event: VaultEvent): void {
    if (event.kind === 'autoLock') {
      inactivity.setMinutes(event.minutes);
      return;
    }
    if (event.kind === 'publication') {
      send(event);
      return;
    }
    open = true;
    inactivity.start(event.autoLockMinutes);
    const { folder, label, demonstration } = event;
    preferences.change((old) => rememberVault(old, { folder, label, demonstration, openedAt: now().toISOString() }));
  }

  function onCrash(): void {
    projector.forget();
    const wasOpen = open;
    open = false;
    inactivity.stop();
    if (wasOpen) send({ kind: 'locked', reason: 'crash' });
  }

  function lock(reason: LockReason): Promise<void> {
    locking ??= doLock(reason).finally(() => {
      locking = undefined;
    });
    return locking;
  }

  async function doLock(reason: LockReason): Promise<void> {
    // Before drafts are waited for: the room must not see the last slide a moment longer.
    projector.forget();
    if (reason === 'closed') projector.close();
    const wasOpen = open;
    inactivity.stop();
    if (wasOpen) {
      send({ kind: 'locking' });
      await writes.settled();
    }
    open = false;
    await supervisor.lock();
    if (wasOpen) send({ kind: 'locked', reason });
  }

  const mayShow = () => open && locking === undefined;
  const paperFiles = createPaperFiles(host.papers, mayShow, noteExport, now);
  const shellOperations = createShellOperations({
    host,
    preferences,
    projector,
    paperFiles,
    isOpen: () => open,
    mayShow,
    lock: () => lock('asked'),
    stillHere: () => inactivity.stillHere(),
    preferencesChanged,
  });

  async function noteExport(input: InputOf<'exportNotes.record'>): Promise<void> {
    const answer = await askVault('exportNotes.record', input, 'write');
    if (!answer.ok) throw new AppError(answer.error.code, answer.error.params);
  }

  async function askVault(name: string, input: unknown, access: Access): Promise<Answer<unknown>> {
    // Only opening or making a vault starts its process; anything else finds it locked.
    if (!supervisor.running && access !== 'open') return { ok: false, error: toEnvelope(new AppError('vault_locked')) };
    // A vault that opens while the last one is being locked would be closed with it.
    if (access === 'open') await locking;
    const answer = supervisor.call(name, input);
    return access === 'write' ? writes.watch(answer) : answer;
  }

  return {
    call: (caller, name, input) => route({ shell: shellOperations, vault: askVault }, caller, name, input),
    lock,
    projector,
    preferences: () => preferences.read(),
    get open() {
      return open;
    },
  };
}
