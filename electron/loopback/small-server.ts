import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '#shared/contract/contract.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { commonHeaders } from '../shell/content-security-policy.ts';
import { BodyRefused, readJsonBody } from './read-json-body.ts';
import type { LoopbackSession } from './session.ts';

export interface SmallServer {
  /** Ends every connection and stops listening. */
  end(): Promise<void>;
}

type Answering = (request: IncomingMessage, response: ServerResponse, port: number) => Promise<void>;

/**
 * Listens to a free port of 127.0.0.1, and to nothing else.
 * @param answer what it throws becomes an answer without its text
 * @throws when no port can be listened to
 */
export async function listenHere(answer: Answering): Promise<{ readonly port: number; readonly server: SmallServer }> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  server.on('request', (request, response) => {
    void answer(request, response, port).catch((error: unknown) => {
      if (!response.headersSent) refuse(response, error);
      // A body that was not read to its end must not be taken for the next request: the connection ends after the answer.
      response.once('finish', () => request.destroy());
    });
  });
  return {
    port,
    server: {
      async end() {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      },
    },
  };
}

/** Gives the cookie of a session for its one-time token. */
export async function exchangeToken(
  request: IncomingMessage,
  response: ServerResponse,
  session: LoopbackSession | undefined,
): Promise<void> {
  const cookie = session?.exchange(asRecord(await readJsonBody(request, 1_000))['token']);
  if (!cookie) return end(response, 401);
  response.writeHead(204, { ...commonHeaders, 'Set-Cookie': cookie }).end();
}

export function pathOf(url: string | undefined): string {
  const [pathname = '/'] = (url ?? '/').split('?');
  return pathname;
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function end(response: ServerResponse, status: number): void {
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
