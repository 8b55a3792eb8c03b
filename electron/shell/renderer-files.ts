import fs from 'node:fs/promises';
import path from 'node:path';
import { commonHeaders, contentSecurityPolicy, newNonce } from './content-security-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/** The pages that are built: the laptop's and the projector's. */
export type PageFile = 'index.html' | 'projector.html';

export interface FileAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Serves the built screens to both hosts; each page gets its own policy and nonce.
 * @param folder `dist/renderer`; nothing outside it and no other type of file is served
 * @param connect where a page may send (see `contentSecurityPolicy`)
 * @param page the one page that is served: a session of the projector cannot load the laptop's, nor the other way round
 * @returns given the path of an address (`/assets/x.js`), the file; a path without an ending, or of a page, is a place of the app and gets its page
 */
export function rendererFiles(folder: string, connect: "'none'" | "'self'", page: PageFile): (pathname: string) => Promise<FileAnswer> {
  const root = path.resolve(folder);
  return async (pathname) => {
    const file = fileOf(root, pathname, page);
    const type = file && types[path.extname(file)];
    if (!file || !type) return notFound();
    try {
      const bytes = await fs.readFile(file);
      const headers = { ...commonHeaders, 'Content-Type': type };
      if (path.extname(file) !== '.html') return { status: 200, headers, body: Uint8Array.from(bytes) };
      const nonce = newNonce();
      return {
        status: 200,
        headers: { ...headers, 'Content-Security-Policy': contentSecurityPolicy(nonce, connect) },
        body: new TextEncoder().encode(withNonce(bytes.toString('utf8'), nonce)),
      };
    } catch {
      return notFound();
    }
  };
}

/** Puts the nonce where the page's own script finds it: `<meta name="csp-nonce" content="…">`. */
export function withNonce(html: string, nonce: string): string {
  const meta = `<meta name="csp-nonce" content="${nonce}" />`;
  const placed = html.replace(/<meta\s+name="csp-nonce"[^>]*>/, meta);
  return placed === html ? html.replace(/<head[^>]*>/, (head) => `${head}${meta}`) : placed;
}

function fileOf(root: string, pathname: string, page: PageFile): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const file = path.join(root, ['', '.html'].includes(path.extname(decoded)) ? page : decoded);
  return file.startsWith(root + path.sep) ? file : undefined;
}

function notFound(): FileAnswer {
  return { status: 404, headers: { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8' }, body: new Uint8Array() };
}
