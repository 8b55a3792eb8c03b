import path from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, powerMonitor, type Session, session as sessions } from 'electron';
import type { LockReason } from '#shared/contract/events.ts';
import type { WindowKind } from '#shared/contract/operation.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { menu as english } from '#shared/messages/en/menu.ts';
import { menu as french } from '#shared/messages/fr/menu.ts';
import { readPaperFonts } from '../papers/paper-fonts.ts';
import { documentsFolder, userDataFolder } from '../shell/machine-folders.ts';
import type { PageFile } from '../shell/renderer-files.ts';
import { readLicences } from '../shell/read-licences.ts';
import { createShell, type Shell } from '../shell/shell.ts';
import { declareAppScheme, serveApp } from './app-protocol.ts';
import { CALL_CHANNEL } from './channels.ts';
import { chooseBackup, chooseFile, chooseFolder, chooseForeignFile } from './dialogs.ts';
import { forbiddenSwitches } from './forbidden-switches.ts';
import { lockDownContents, lockDownSession } from './lockdown.ts';
import { menuTemplate } from './menu-template.ts';
import { printPaperToPdf } from './paper-window.ts';
import { pictureDrawings } from './picture-window.ts';
import { printWindow } from './printing.ts';
import { projectorWindowHost, watchDisplays } from './projector-window.ts';
import { recogniseCaller } from './sender.ts';
import { spawnUtility } from './spawn-utility.ts';
import { systemClipboard } from './system-clipboard.ts';
import { listenToTests } from './test-hooks.ts';
import { windowPlans } from './window-kinds.ts';
import { createWindows, type Windows } from './windows.ts';

/** Folder of the built parts: this bundle is `dist/main/main.cjs`. */
const dist = path.join(__dirname, '..');

process.on('uncaughtException', (error) => leave('E_MAIN_DEFECT', error));
process.on('unhandledRejection', (reason) => leave('E_MAIN_DEFECT', reason));

const refused = app.isPackaged && !__TEST_FLAVOUR__ ? forbiddenSwitches(process.argv.slice(1)) : [];
if (refused.length > 0) {
  leave('E_FORBIDDEN_SWITCH');
} else {
  prepare();
  if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
  else app.quit();
}

/** What the product says carries codes, never values; the test flavour also says where it failed. */
function leave(code: string, defect?: unknown): void {
  process.stderr.write(`${code}\n`);
  if (__TEST_FLAVOUR__ && defect instanceof Error) process.stderr.write(`${defect.stack}\n`);
  app.exit(1);
}

/** All that must be said before Electron is ready. */
function prepare(): void {
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', userDataFolder());
  // Nothing that Chromium does on its own: no background traffic, no dictionaries, no reports.
  app.commandLine.appendSwitch('disable-background-networking');
  // The whole process finds no host at all, by name or by number: Electron itself would fetch dictionaries at the start.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch('disable-quic');
  app.commandLine.appendSwitch('disk-cache-size', '1');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('lang', 'fr-FR');
  // Every renderer is sandboxed. Root, on machines of tests, has no sandbox: this call would take that switch away.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declareAppScheme();
  lockDownContents();
}

/** A session of a kind of window, in memory: nothing of a page is ever on the disk. */
function openSession(kind: WindowKind, page: PageFile): Session {
  const session = sessions.fromPartition(windowPlans[kind].partition, { cache: false });
  lockDownSession(session);
  serveApp(session, path.join(dist, 'renderer'), page);
  return session;
}

function run(): void {
  lockDownSession(sessions.defaultSession);
  const windows = createWindows({
    sessions: { main: openSession('main', 'index.html'), projector: openSession('projector', 'projector.html') },
    preloadFolder: path.join(dist, 'preload'),
    devTools: !app.isPackaged || __TEST_FLAVOUR__,
    contentProtection: !__TEST_FLAVOUR__,
  });
  const texts = () => (shell.preferences().language === 'en' ? english : french);
  const windowOf = (contentsId: number): BrowserWindow => {
    const window = windows.byContents(contentsId);
    if (!window) throw new AppError('forbidden');
    return window;
  };
  const shell: Shell = createShell({
    host: {
      name: 'electron',
      version: app.getVersion(),
      licences: () => readLicences(path.join(dist, 'renderer')),
      vaultsFolder: documentsFolder(),
      chooseBackup: (caller) => chooseBackup(windowOf(caller.id), texts(), documentsFolder()),
      chooseForeignFile: (caller, what) => chooseForeignFile(windowOf(caller.id), texts(), what, documentsFolder()),
      chooseFolder: (caller, purpose) => chooseFolder(windowOf(caller.id), texts(), purpose, documentsFolder()),
      // No system tells of the lid itself: closing it suspends, or locks the session, where it is set so.
      tells: { suspend: true, sessionLock: process.platform !== 'linux' },
      clipboard: systemClipboard,
      emptyWindow: () => windows.emptyMain(),
      print: (caller) => printWindow(windowOf(caller.id)),
      files: {
        toPdf: printPaperToPdf,
        toPictures: pictureDrawings,
        fonts: () => readPaperFonts(path.join(dist, 'renderer')),
        chooseFile: (caller, name, ending, language) => chooseFile(windowOf(caller.id), documentsFolder(), name, ending, language),
        folder: documentsFolder(),
      },
    },
    projector: projectorWindowHost(windows, () => shell.projector),
    userDataFolder: app.getPath('userData'),
    spawnVault: () => spawnUtility(path.join(dist, 'vault/vault.cjs')),
    send: (event) => windows.tellMain(event),
    preferencesChanged: () => showMenu(),
  });

  function showMenu(): void {
    const template = menuTemplate(
      texts(),
      commandCatalogues[shell.preferences().language === 'en' ? 'en' : 'fr'].names,
      (command) => windows.tellMain({ kind: 'command', command }),
      () => printFirst(windows),
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  answerCalls(shell, windows);
  lockWithTheMachine(shell);
  if (__TEST_FLAVOUR__) listenToTests();
  watchDisplays(shell.projector);
  showMenu();
  openMainWindow(shell, windows);
  app.on('second-instance', () => {
    const window = windows.main();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
}

function printFirst(windows: Windows): void {
  const window = windows.main();
  if (window) void printWindow(window);
}

/** Every call comes in here; who really sent it is checked before anything else. */
function answerCalls(shell: Shell, windows: Windows): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    const caller = recogniseCaller({ contentsId: event.sender.id, frame: frameOf(event) }, (id) => windows.kindOf(id));
    return caller ? shell.call(caller, name, input) : { ok: false, error: toEnvelope(new AppError('forbidden')) };
  });
}

function frameOf(event: Electron.IpcMainInvokeEvent): { url: string; isMainFrame: boolean } | null {
  const frame = event.senderFrame;
  return frame && { url: frame.url, isMainFrame: frame.parent === null };
}

/** Suspend, closed lid, locked session: the vault does not stay open behind them, where the system tells. */
function lockWithTheMachine(shell: Shell): void {
  const lock = (reason: LockReason) => () => void shell.lock(reason);
  powerMonitor.on('suspend', lock('suspend'));
  // Some systems tell only of the awakening.
  powerMonitor.on('resume', lock('suspend'));
  powerMonitor.on('lock-screen', lock('session_lock'));
  powerMonitor.on('shutdown', lock('closed'));
  app.on('child-process-gone', () => shell.note('part_gone'));
}

/** Closing the window locks first; nothing on the page can prevent it. */
function openMainWindow(shell: Shell, windows: Windows): void {
  const window = windows.open('main');
  window.on('unresponsive', () => shell.note('page_hung'));
  let closing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void shell.lock('closed').finally(() => window.destroy());
  });
  // A page can end its window without asking (`window.close()`); the projector must not outlive the laptop's window.
  window.on('closed', () => void shell.lock('closed').finally(() => shell.projector.close()));
  // A page that died shows nothing: the vault must not stay open behind it.
  window.webContents.on('render-process-gone', () => {
    shell.note('page_gone');
    void shell.lock('crash').finally(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}
