import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProjectorScreen } from '#shared/contract/events.ts';
import type { Projector, ProjectorHost } from '../shell/projector.ts';
import { rendererFiles } from '../shell/renderer-files.ts';
import type { AppWindow } from './app-window.ts';
import { createEventStreams } from './event-stream.ts';
import { refusal } from './guard.ts';
import { createSession, type LoopbackSession } from './session.ts';
import { end, exchangeToken, listenHere, pathOf, type SmallServer } from './small-server.ts';

export interface ProjectorPageOptions {
  /** `dist/renderer`. */
  readonly rendererFolder: string;
  /** Asked for late: the shell that holds it is made with this host. */
  readonly projector: () => Projector;
  /** Opens an address in a window of its own; without it the person opens a link. */
  readonly openWindow?: (url: string) => AppWindow;
  /** How long the page may be gone before it counts as closed, in milliseconds: a reload is shorter. */
  readonly patience?: number;
}

export interface ProjectorPage extends ProjectorHost {
  /** Closes the page and stops listening. */
  end(): Promise<void>;
}

/** The paths on which a page talks with its host; `/call` is here to be refused. */
const talkPaths = new Set(['/session', '/call', '/events']);

/**
 * The projector's page behind the loopback host: on a port of its own, so that it is another origin than the laptop's page. Two pages of one
 * origin share their cookies and could script each other; of another one, this page reaches nothing but its own files and its own stream.
 * Each opening has a one-time token and a session of its own, with which the page listens; every call is refused.
 */
export function createProjectorPage({ rendererFolder, projector, openWindow, patience = 3_000 }: ProjectorPageOptions): ProjectorPage {
  const files = rendererFiles(rendererFolder, "'self'", 'projector.html');
  const streams = createEventStreams<ProjectorScreen>(close, patience);
  let listening: Promise<{ readonly port: number; readonly server: SmallServer }> | undefined;
  let session: LoopbackSession | undefined;
  let window: AppWindow | undefined;

  function close(): void {
    session = undefined;
    streams.closeAll();
    const closing = window;
    window = undefined;
    void closing?.close();
    projector().gone();
  }

  async function answer(request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
    const { method = '', headers } = request;
    const pathname = pathOf(request.url);
    const talks = talkPaths.has(pathname);
    const refused = refusal(method, headers, port, talks ? 'talk' : 'file');
    if (refused) return end(response, refused);
    if (!talks) {
      const file = await files(pathname);
      response.writeHead(file.status, file.headers).end(file.body);
      return;
    }
    if (pathname === '/call') return end(response, 403);
    if (method !== (pathname === '/events' ? 'GET' : 'POST')) return end(response, 405);
    if (pathname === '/session') return exchangeToken(request, response, session);
    if (!session?.holds(headers.cookie)) return end(response, 401);
    streams.add(response);
    projector().listening();
  }

  return {
    // A browser does not say which displays there are.
    displays: () => [],
    async open() {
      if (projector().status().open) return null;
      close();
      listening ??= listenHere(answer);
      const { port } = await listening;
      session = createSession(port);
      const url = `http://127.0.0.1:${port}/#token=${session.token}`;
      if (!openWindow) return url;
      const opened = openWindow(url);
      window = opened;
      void opened.closed.then(() => {
        if (window === opened) close();
      });
      return null;
    },
    close,
    send: (screen) => streams.send(screen),
    async end() {
      close();
      const { server } = (await listening) ?? {};
      await server?.end();
    },
  };
}
