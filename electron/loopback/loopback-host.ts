import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '#shared/contract/contract.ts';
import type { LockReason } from '#shared/contract/events.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { commonHeaders } from '../shell/content-security-policy.ts';
import { MAX_INPUT_BYTES } from '../shell/payload-size.ts';
import { rendererFiles } from '../shell/renderer-files.ts';
import { createShell, type Shell } from '../shell/shell.ts';
import type { VaultProcess } from '../vault-process/supervisor.ts';
import { createEventStreams, type EventStreams } from './event-stream.ts';
import { refusal } from './guard.ts';
import { BodyRefused, readJsonBody } from './read-json-body.ts';
import { createSession, type LoopbackSession } from './session.ts';

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
}

export interface LoopbackHost {
  /** The address to open, once: its fragment holds the one-time token. */
  readonly url: string;
  readonly shell: Shell;
  /** Locks the vault, ends its process and stops listening. */
  close(reason?: LockReason): Promise<void>;
}

/** A name and an input, and what HTTP needs around them. */
const MAX_BODY_BYTES = MAX_INPUT_BYTES + 1_000;

/**
 * The same screens and the same vault behind `http://127.0.0.1:<free port>`, for machines on which Electron's program cannot be had.
 * Nothing but 127.0.0.1 is bound; one browser is let in, by a one-time token.
 * @throws when no port can be listened to
 */
export async function startLoopbackHost(options: LoopbackHostOptions): Promise<LoopbackHost> {
  const { patience = 30_000, onAbandoned = () => undefined } = options;
  const streams = createEventStreams(onAbandoned, patience);
  const shell = createShell({
    // The page prints by itself, and the person types the folder: a browser gives no path.
    host: { name: 'loopback', version: options.version, vaultsFolder: options.vaultsFolder },
    userDataFolder: options.userDataFolder,
    spawnVault: options.spawnVault,
    send: (event) => streams.send(event),
  });

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  const session = createSession(port);
  const files = rendererFiles(options.rendererFolder, "'self'");
  const talk = { shell, session, streams };

  server.on('request', (request, response) => {
    void answer(request, response, port, talk, files).catch((error: unknown) => {
      if (!response.headersSent) refuse(response, error);
      // A body that was not read to its end must not be taken for the next request: the connection ends after the answer.
      response.once('finish', () => request.destroy());
    });
  });

  return {
    url: `http://127.0.0.1:${port}/#token=${session.token}`,
    shell,
    async close(reason = 'closed') {
      await shell.lock(reason);
      streams.closeAll();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Talk {
  readonly shell: Shell;
  readonly session: LoopbackSession;
  readonly streams: EventStreams;
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

async function exchangeToken(request: IncomingMessage, response: ServerResponse, session: LoopbackSession): Promise<void> {
  const cookie = session.exchange(asRecord(await readJsonBody(request, 1_000))['token']);
  if (!cookie) return end(response, 401);
  response.writeHead(204, { ...commonHeaders, 'Set-Cookie': cookie }).end();
}

function pathOf(url: string | undefined): string {
  const [pathname = '/'] = (url ?? '/').split('?');
  return pathname;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...commonHeaders, Connection: 'close' }).end();
}

/** What could not be read is also told as an answer of the contract, so that the page has a sentence to show. */
function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof BodyRefused ? error.status : 500;
  const told: Answer<never> = { ok: false, error: toEnvelope(error instanceof BodyRefused ? new AppError('invalid_input') : error) };
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'application/json', Connection: 'close' }).end(JSON.stringify(told));
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
