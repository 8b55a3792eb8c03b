import { protocol, type Session } from 'electron';
import { type PageFile, rendererFiles } from '../shell/renderer-files.ts';
import { APP_SCHEME, isOwnAddress } from './app-address.ts';

/** Must run before Electron is ready: makes `app:` a secure origin with storage and fetch of its own, like `https:`. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false } },
  ]);
}

/**
 * Serves the built screens of `folder` (`dist/renderer`) under `app://cellule/`, each page with its own policy and nonce.
 * @param page the one page that this session may load, under every address of a page
 */
export function serveApp(session: Session, folder: string, page: PageFile): void {
  const files = rendererFiles(folder, "'none'", page);
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (!isOwnAddress(request.url) || request.method !== 'GET') return new Response(null, { status: 403 });
    const { status, headers, body } = await files(new URL(request.url).pathname);
    return new Response(body, { status, headers: { ...headers } });
  });
}
