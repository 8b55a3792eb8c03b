import type { VaultEvent } from '#db/process/vault-session.ts';
import { type Answer, findOperation, type InputOf, type OperationName, type OutputOf } from '#shared/contract/contract.ts';
import type { LockReason, ShellEvent } from '#shared/contract/events.ts';
import type { Access } from '#shared/contract/operation.ts';
import { type LifeEvent, lockEvent } from '#shared/diagnostics/event-codes.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { createSupervisor, type VaultProcess } from '../vault-process/supervisor.ts';
import { createBlankFiles } from './blank-files.ts';
import type { Caller } from './caller.ts';
import { createInactivityLock, type InactivityClock, systemClock } from './inactivity.ts';
import { createLeavingFiles } from './leaving-files.ts';
import { createOpening, type Opening } from './opening.ts';
import { createOwnClipboard } from './own-clipboard.ts';
import { createDiagnosticFiles } from './diagnostic-files.ts';
import { createDocumentFiles } from './document-files.ts';
import { createEventLog } from './event-log.ts';
import { createPaperFiles } from './paper-files.ts';
import { openPreferences, type Preferences, rememberVault } from './preferences.ts';
import { createProjector, type Projector, type ProjectorHost } from './projector.ts';
import { route } from './route.ts';
import { createShellOperations, type HostFeatures } from './shell-operations.ts';
import { createSettingsFiles } from './settings-files.ts';
import { createSummaryFiles, type ReleasesOfVault } from './summary-files.ts';
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

/** A vault on this machine; `reason` null as long as it was not locked. */
interface LockedVault {
  readonly folder: string;
  readonly label: string;
  readonly demonstration: boolean;
  readonly reason: LockReason | null;
  /** The folder of the vault that is to be opened next, when one was chosen. */
  readonly next: string | null;
}

function lockedVault(
  { folder, label, demonstration }: LockedVault,
  reason: LockReason,
): NonNullable<OutputOf<'shell.environment'>['locked']> {
  return { folder, label, demonstration, reason };
}

export interface Shell {
  /** Answers a call of a window that the host has recognised. Never rejects. */
  call(caller: Caller, name: unknown, input: unknown): Promise<Answer<unknown>>;
  /** Lets drafts be saved, ends the vault process, tells the windows. Locking twice at once is locking once. */
  lock(reason: LockReason): Promise<void>;
  preferences(): Preferences;
  /** Counts something that the host saw; codes only. */
  note(event: LifeEvent): void;
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
  const log = createEventLog(now);
  log.note('app_started');
  const writes = createWritesInFlight();
  const inactivity = createInactivityLock((why) => void lock(why), clock);
  const clipboard = createOwnClipboard(host.clipboard);
  let open = false;
  let opening: Opening | null = null;
  /** The vault that is open, or the one that was locked last: for the first screen after it. */
  let last: LockedVault | null = null;
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
    log.note('vault_opened');
    open = true;
    opening = createOpening();
    inactivity.start(event.autoLockMinutes);
    const { folder, label, demonstration } = event;
    last = { folder, label, demonstration, reason: null, next: null };
    preferences.change((old) => rememberVault(old, { folder, label, demonstration, openedAt: now().toISOString() }));
  }

  function onCrash(): void {
    projector.forget();
    const wasOpen = open;
    open = false;
    inactivity.stop();
    endOpening();
    if (wasOpen) tellLocked('crash');
  }

  /** What stood still while the vault was open goes no further: dialogs, papers that are laid out. */
  function endOpening(): void {
    opening?.end();
    opening = null;
    void clipboard.clear();
  }

  function tellLocked(reason: LockReason): void {
    log.note(lockEvent(reason));
    if (last) last = { ...last, reason };
    send({ kind: 'locked', reason });
    host.emptyWindow?.();
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
    endOpening();
    if (wasOpen) {
      send({ kind: 'locking' });
      await writes.settled();
    }
    open = false;
    await supervisor.lock();
    if (wasOpen) tellLocked(reason);
  }

  const leaving = createLeavingFiles(host.files, () => opening);
  const paperFiles = createPaperFiles(leaving, noteExport, now);
  const releases: ReleasesOfVault = {
    fileOf: async (input) => (await vaultValue('publication.fileOf', input, 'read')) as Awaited<ReturnType<ReleasesOfVault['fileOf']>>,
    noteFile: async (input) => void (await vaultValue('publication.noteFile', input, 'write')),
  };
  const summaryFiles = createSummaryFiles(leaving, releases);
  const documentFiles = createDocumentFiles(leaving, {
    compose: async (input) => (await vaultValue('documents.compose', input, 'read')) as OutputOf<'documents.compose'>,
    noteLeaving: async (input) => void (await vaultValue('documents.leaving', input, 'write')),
  });
  const settingsFiles = createSettingsFiles(leaving, {
    compose: async (input) => (await vaultValue('settingsFile.compose', input, 'read')) as OutputOf<'settingsFile.compose'>,
    noteLeaving: async () => void (await vaultValue('settingsFile.leaving', {}, 'write')),
  });
  const shellOperations = createShellOperations({
    host,
    preferences,
    projector,
    paperFiles,
    summaryFiles,
    documentFiles,
    settingsFiles,
    diagnosticFiles: createDiagnosticFiles(leaving, {
      host,
      preferences: () => preferences.read(),
      log,
      demonstration: () => last?.demonstration ?? false,
      facts: async () => (await vaultValue('diagnostics.vault', {}, 'read')) as OutputOf<'diagnostics.vault'>,
      noteLeaving: async () => void (await vaultValue('diagnostics.leaving', {}, 'write')),
      now,
    }),
    loadForeign: {
      spreadsheet: async ({ name, bytes }) => (await vaultValue('imports.load', { name, bytes }, 'session')) as OutputOf<'imports.load'>,
      form: async ({ bytes }) => (await vaultValue('imports.loadForm', { bytes }, 'session')) as OutputOf<'imports.loadForm'>,
      logo: async ({ bytes }) => void (await vaultValue('letterhead.takeLogo', { base64: Buffer.from(bytes).toString('base64') }, 'write')),
    },
    blankFiles: createBlankFiles(leaving, {
      lists: async (input) => (await vaultValue('imports.blankLists', input, 'read')) as OutputOf<'imports.blankLists'>,
      noteLeaving: async (input) => void (await vaultValue('imports.blankLeaving', input, 'write')),
    }),
    notePrint: async () => void (await vaultValue('documents.printed', {}, 'write')),
    isOpen: () => open,
    mayShow: () => opening !== null,
    locked: () => (open || last?.reason == null ? null : lockedVault(last, last.reason)),
    next: () => (open ? null : (last?.next ?? null)),
    copied: () => clipboard.copied(),
    lock: (next) => {
      if (last && next !== null) last = { ...last, next };
      return lock('asked');
    },
    stillHere: () => inactivity.stillHere(),
    preferencesChanged,
  });

  async function noteExport(input: InputOf<'exportNotes.record'>): Promise<void> {
    await vaultValue('exportNotes.record', input, 'write');
  }

  /** What the vault answers the shell itself. @throws AppError what the vault refuses */
  async function vaultValue(name: string, input: unknown, access: Access): Promise<unknown> {
    const answer = await askVault(name, input, access);
    if (!answer.ok) throw new AppError(answer.error.code, answer.error.params);
    return answer.value;
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
    async call(caller, name, input) {
      inactivity.check();
      const asked = performance.now();
      const answer = await route({ shell: shellOperations, vault: askVault }, caller, name, input);
      log.answered(performance.now() - asked);
      if (!answer.ok) log.refused(answer.error.code, operationNamed(name));
      return answer;
    },
    note: (event) => log.note(event),
    lock,
    projector,
    preferences: () => preferences.read(),
    get open() {
      return open;
    },
  };
}

/** Names come from a page: only one that the contract has is counted by its name. */
function operationNamed(name: unknown): OperationName | null {
  return typeof name === 'string' && findOperation(name) ? (name as OperationName) : null;
}
