import type { IncomingHttpHeaders } from 'node:http';

/** What a request wants: a file of the app, which holds no secret, or a word with the vault. */
export type Wish = 'file' | 'talk';

/**
 * Whether a request may come in at all, by where it says it comes from. Each check stops something of its own:
 * `Host` stops names that were made to point here (DNS rebinding); `Origin` and `Sec-Fetch-Site` stop other pages, also those of
 * another port of this machine, which count as the same site.
 * A file of the app may also be reached by a link from another port of this machine: the projection is opened so, from the app's own page,
 * and a file holds no secret.
 * @param port the port that is listened to
 * @returns the HTTP status to refuse with, or `undefined` when it may come in
 */
export function refusal(method: string, headers: IncomingHttpHeaders, port: number, wish: Wish): 403 | 405 | undefined {
  const host = `127.0.0.1:${port}`;
  if (headers.host !== host) return 403;
  const site = headers['sec-fetch-site'];
  const origin = headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (wish === 'file') {
    if (method !== 'GET') return 405;
    const followed = site === 'same-site' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
    return site === undefined || site === 'none' || site === 'same-origin' || followed ? undefined : 403;
  }
  if (site !== undefined && site !== 'same-origin') return 403;
  if (method === 'POST' && origin === undefined) return 403;
  return method === 'POST' || method === 'GET' ? undefined : 405;
}
