import fs from 'node:fs';
import path from 'node:path';

/** A call that can let something out of the vault, or something in: where alone it may stand. */
export interface DangerousCall {
  readonly name: string;
  readonly pattern: RegExp;
  /** Files that may hold it, relative to the root; none: nobody may. */
  readonly allowed: readonly string[];
  /** A line that must be found, to prove that the rule bites. */
  readonly example: string;
}

/** One wrapper each; a new place is a decision, and shows up as a change of this list. */
export const dangerousCalls: readonly DangerousCall[] = [
  {
    name: 'the file dialogs of the system',
    pattern: /\bdialog\.show\w+|import \{[^}]*\bdialog\b[^}]*\} from 'electron'/,
    allowed: ['electron/main/dialogs.ts'],
    example: 'await dialog.showOpenDialog(window, {})',
  },
  { name: 'printing', pattern: /webContents\.print\(/, allowed: ['electron/main/printing.ts'], example: 'window.webContents.print({})' },
  {
    name: 'printing by the browser',
    pattern: /\bwindow\.print\(|globalThis\.print\(/,
    allowed: ['renderer/client/print.ts'],
    example: 'window.print()',
  },
  {
    name: 'printing to a file',
    pattern: /printToPDF/,
    allowed: ['electron/main/paper-window.ts', 'electron/loopback/print-paper.ts'],
    example: 'contents.printToPDF({})',
  },
  {
    name: 'speaking the protocol of the developer tools to a window',
    pattern: /\.debugger\b|\bdebugger: \w+ \} = webContents/,
    // A picture of a chart, in a window that nobody sees and that runs nothing.
    allowed: ['electron/main/picture-window.ts'],
    example: "window.webContents.debugger.attach('1.3')",
  },
  {
    name: 'handing an address or a file to the system',
    pattern: /openExternal|openPath|showItemInFolder/,
    allowed: [],
    example: 'void shell.openExternal(url)',
  },
  {
    name: 'the clipboard',
    pattern: /navigator\.clipboard|import \{[^}]*\bclipboard\b[^}]*\} from 'electron'/,
    // To empty it when the vault is locked, if it still holds what was copied there.
    allowed: ['electron/main/system-clipboard.ts'],
    example: 'navigator.clipboard.writeText(name)',
  },
  {
    name: 'storage of the browser',
    pattern: /\b(?:localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie/,
    allowed: [],
    example: "localStorage.setItem('draft', text)",
  },
  {
    name: 'text that becomes code or markup',
    pattern:
      /\beval\(|new Function\(|\.innerHTML|\.outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(|\.executeJavaScript\(/,
    allowed: [],
    example: 'element.innerHTML = text',
  },
  {
    name: 'a request',
    pattern:
      /\bfetch\(|XMLHttpRequest|new WebSocket|new EventSource|sendBeacon|(?:http|https)\.(?:get|request)\(|from 'node:(?:https|tls|dgram|dns|http2)'/,
    allowed: ['renderer/client/loopback-bridge.ts', 'renderer/projector/projector-bridge.ts'],
    example: "await fetch('/call')",
  },
  {
    name: 'a server',
    pattern: /\bcreateServer\(/,
    allowed: ['electron/loopback/small-server.ts'],
    example: 'http.createServer(answer)',
  },
  {
    name: 'another program',
    pattern: /from 'node:child_process'/,
    allowed: [
      'electron/loopback/app-window.ts',
      'electron/loopback/devtools-pipe.ts',
      'electron/loopback/headless-chromium.ts',
      'electron/vault-process/spawn-child.ts',
    ],
    example: "import { spawn } from 'node:child_process'",
  },
  {
    name: 'the whole database in plain text',
    pattern: /\.serialize\(/,
    allowed: [],
    example: 'database.serialize()',
  },
  {
    name: 'opening a database',
    pattern: /new Database\((?!':memory:'\))/,
    allowed: ['db/vault/open-database.ts'],
    example: 'new Database(file)',
  },
  {
    name: 'decrypting',
    pattern: /createDecipheriv/,
    allowed: ['db/vault/key-slot.ts', 'db/vault/database-file.ts'],
    example: "crypto.createDecipheriv('aes-256-gcm', key, iv)",
  },
  {
    name: 'removing files',
    pattern: /\b(?:rmSync|unlinkSync|rmdirSync)\(|\{[^}]*\b(?:rm|unlink|rmdir)\b[^}]*\} from 'node:fs\/promises'/,
    allowed: [
      'db/vault/vault-folder.ts',
      'db/vault/open-database.ts',
      'db/vault/atomic-file.ts',
      'db/vault/open-damaged.ts',
      'db/vault/wipe-file.ts',
      'db/backup/kept-files.ts',
      'db/backup/inspect-backup.ts',
      'db/backup/restore-backup.ts',
      'db/backup/write-backup.ts',
      'db/process/backup-operations.ts',
      'electron/loopback/app-window.ts',
      'electron/loopback/headless-chromium.ts',
    ],
    example: 'fs.rmSync(folder, { recursive: true })',
  },
];

/** Rooms of the product: what is shipped. */
const rooms = ['electron', 'renderer', 'shared', 'db'];
const isTest = /\.test\.tsx?$|\/testing\//;

export interface Misplaced {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/** Finds dangerous calls in a text. Comments do not count: they may speak of them. */
export function findDangerousCalls(file: string, text: string): Misplaced[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' ')).replaceAll(/(^|\s)\/\/.*$/gm, '$1');
  return code
    .split('\n')
    .flatMap((line, index) =>
      dangerousCalls
        .filter((call) => call.pattern.test(line) && !call.allowed.includes(file))
        .map(({ name }) => ({ file, line: index + 1, name })),
    );
}

/** The source files of the product, relative to the root. */
export function productFiles(root: string): string[] {
  return rooms.flatMap((room) =>
    fs
      .readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .map((file) => `${room}/${file.replaceAll(path.sep, '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !isTest.test(file)),
  );
}

/** Everything that stands where it must not. */
export function misplacedCalls(root: string): Misplaced[] {
  return productFiles(root).flatMap((file) => findDangerousCalls(file, fs.readFileSync(path.join(root, file), 'utf8')));
}
