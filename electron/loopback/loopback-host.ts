import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { LockReason, ShellEvent } from '#shared/contract/events.ts';
import { readPaperFonts } from '../papers/paper-fonts.ts';
import { commonHeaders } from '../shell/content-security-policy.ts';
import { MOST_INPUT_BYTES } from '../shell/payload-size.ts';
import { readLicences } from '../shell/read-licences.ts';
import { rendererFiles } from '../shell/renderer-files.ts';
import { createShell, type Shell } from '../shell/shell.ts';
import type { VaultProcess } from '../vault-process/supervisor.ts';
import { createEventStreams, type EventStreams } from './event-stream.ts';
import type { AppWindow } from './app-window.ts';
import { refusal } from './guard.ts';
import { pictureDrawingsWithChromium } from './picture-drawings.ts';
import { printPaperWithChromium } from './print-paper.ts';
import { createProjectorPage } from './projector-page.ts';
import { readJsonBody } from './read-json-body.ts';
import { createSession, type LoopbackSession } from './session.ts';
import { asRecord, end, exchangeToken, listenHere, pathOf } from './small-server.ts';

export interface LoopbackHostOptions {
  /** `dist/renderer`. */
  readonly rendererFolder: string;
  readonly spawnVault: () => VaultProcess;
  /** Folder of the preferences of this machine. */
  readonly userDataFolder: string;
  /** Where a new vault is proposed. */
  readonly vaultsFolder: string;
  readonly version: string;
  /** Called when the last page has been gone for a while: the app was closed. */
  readonly onAbandoned?: () => void;
  /** How long « a while » is, in milliseconds. */
  readonly patience?: number;
  /** Opens the projector's page in a window of its own; without it the person opens a link. */
  readonly openProjectorWindow?: (url: string) => AppWindow;
}

export interface LoopbackHost {
  /** The address to open, once: its fragment holds the one-time token. */
  readonly url: string;
  readonly shell: Shell;
  /** Locks the vault, ends its process and stops listening. */
  close(reason?: LockReason): Promise<void>;
}

/** A name and an input, and what HTTP needs around them. */
const MAX_BODY_BYTES = MOST_INPUT_BYTES + 1_000;

/**
 * The same screens and the same vault behind `http://127.0.0.1:<free port>`, for machines on which Electron's program cannot be had.
 * Nothing but 127.0.0.1 is bound; one browser is let in, by a one-time token.
 * @throws when no port can be listened to
 */
export async function startLoopbackHost(options: LoopbackHostOptions): Promise<LoopbackHost> {
  const { patience = 30_000, onAbandoned = () => undefined } = options;
  const streams = createEventStreams<ShellEvent>(onAbandoned, patience);
  const page = createProjectorPage({
    rendererFolder: options.rendererFolder,
    projector: () => shell.projector,
    ...(options.openProjectorWindow ? { openWindow: options.openProjectorWindow } : {}),
  });
  const shell: Shell = createShell({
    // The page prints by itself, and the person types the folder: a browser gives no path.
    host: {
      name: 'loopback',
      version: options.version,
      licences: () => readLicences(options.rendererFolder),
      vaultsFolder: options.vaultsFolder,
      files: {
        toPdf: (page) => printPaperWithChromium(page),
        toPictures: (drawings) => pictureDrawingsWithChromium(drawings),
        fonts: () => readPaperFonts(options.rendererFolder),
        folder: path.join(options.vaultsFolder, 'CLSM'),
      },
    },
    projector: page,
    userDataFolder: options.userDataFolder,
    spawnVault: options.spawnVault,
    send: (event) => streams.send(event),
  });

  const { port, server } = await listenHere((request, response, ownPort) => answer(request, response, ownPort, talk, files));
  const session = createSession(port);
  const files = rendererFiles(options.rendererFolder, "'self'", 'index.html');
  const talk = { shell, session, streams };

  return {
    url: `http://127.0.0.1:${port}/#token=${session.token}`,
    shell,
    async close(reason = 'closed') {
      await shell.lock(reason);
      await page.end();
      streams.closeAll();
      await server.end();
    },
  };
}

interface Talk {
  readonly shell: Shell;
  readonly session: LoopbackSession;
  readonly streams: EventStreams<ShellEvent>;
}

const talkPaths = new Set(['/session', '/call', '/events']);

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  talk: Talk,
  files: ReturnType<typeof rendererFiles>,
): Promise<void> {
  const { method = '', headers } = request;
  const pathname = pathOf(request.url);
  const refused = refusal(method, headers, port, talkPaths.has(pathname) ? 'talk' : 'file');
  if (refused) return end(response, refused);
  if (!talkPaths.has(pathname)) {
    const file = await files(pathname);
    response.writeHead(file.status, file.headers).end(file.body);
    return;
  }
  if (method !== (pathname === '/events' ? 'GET' : 'POST')) return end(response, 405);
  if (pathname === '/session') return exchangeToken(request, response, talk.session);
  if (!talk.session.holds(headers.cookie)) return end(response, 401);
  if (pathname === '/events') return talk.streams.add(response);
  const { name, input } = asRecord(await readJsonBody(request, MAX_BODY_BYTES));
  const result = await talk.shell.call({ kind: 'main', id: 0 }, name, input);
  response.writeHead(200, { ...commonHeaders, 'Content-Type': 'application/json' }).end(JSON.stringify(result));
}
