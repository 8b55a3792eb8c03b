import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operationNames } from '#shared/contract/contract.ts';
import { type FakeVaultProcess, fakeVaultProcess, value } from '../testing/fake-vault-process.ts';
import { type LoopbackHost, startLoopbackHost } from './loopback-host.ts';

let folder: string;
let host: LoopbackHost;
let port: number;
let token: string;
let processes: FakeVaultProcess[];

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-loopback-'));
  const rendererFolder = path.join(folder, 'renderer');
  fs.mkdirSync(path.join(rendererFolder, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(rendererFolder, 'index.html'), '<!doctype html><html><head><title>Cellule CLSM</title></head></html>');
  fs.writeFileSync(path.join(rendererFolder, 'assets/app.js'), 'export {};');
  fs.writeFileSync(path.join(folder, 'secret.json'), '{"secret":true}');
  processes = [];
  host = await startLoopbackHost({
    rendererFolder,
    spawnVault: () => {
      const process = fakeVaultProcess((name) => value(name));
      processes.push(process);
      return process;
    },
    userDataFolder: path.join(folder, 'user-data'),
    vaultsFolder: folder,
    version: '1.2.3',
  });
  const url = new URL(host.url);
  port = Number(url.port);
  token = url.hash.replace('#token=', '');
});
afterEach(async () => {
  await host.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}
interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** Plain HTTP, so that a test can send what no browser would. */
function ask(pathname: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path: pathname, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const own = () => ({ origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' });
const post = (pathname: string, content: unknown, headers: Record<string, string> = {}) =>
  ask(pathname, {
    method: 'POST',
    headers: { ...own(), ...headers },
    body: typeof content === 'string' ? content : JSON.stringify(content),
  });

async function cookie(): Promise<string> {
  const { headers } = await post('/session', { token });
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

describe('who is let in', () => {
  test('the token of the address is exchanged once for a cookie that scripts and other sites cannot use', async () => {
    const first = await post('/session', { token });
    expect(first.status).toBe(204);
    expect(first.headers['set-cookie']?.[0]).toMatch(new RegExp(`^cellule-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
    expect((await post('/session', { token })).status).toBe(401);
  });

  test.each([['wrong'], [''], [null], [{ length: 43 }]])('the token %j opens nothing', async (given) => {
    expect((await post('/session', { token: given })).status).toBe(401);
    expect((await post('/session', { token })).status).toBe(204);
  });

  test.each([
    ['/call', 'POST'],
    ['/events', 'GET'],
  ])('without the cookie %s says that there is no session', async (pathname, method) => {
    const answer = await ask(pathname, { method, headers: own(), ...(method === 'POST' ? { body: '{}' } : {}) });
    expect(answer.status).toBe(401);
  });

  test('another cookie is no session', async () => {
    await cookie();
    expect((await post('/call', { name: 'shell.environment', input: {} }, { cookie: `cellule-${port}=${'x'.repeat(43)}` })).status).toBe(
      401,
    );
  });
});

describe('where a request comes from', () => {
  test.each([
    ['another name that points here', { host: 'evil.example' }],
    ['this machine by its name', { host: 'localhost' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port, which counts as the same site', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
  ])('a call from %s is refused, even with the cookie', async (_name, headers) => {
    const answer = await post('/call', { name: 'shell.environment', input: {} }, { cookie: await cookie(), ...headers });
    expect(answer.status).toBe(403);
  });

  test('a call that says no origin at all is refused', async () => {
    const session = await cookie();
    const answer = await ask('/call', { method: 'POST', headers: { cookie: session, 'content-type': 'application/json' }, body: '{}' });
    expect(answer.status).toBe(403);
  });

  test.each([
    ['host', 'evil.example'],
    ['sec-fetch-site', 'cross-site'],
    ['origin', 'https://evil.example'],
  ])('even the page is not given when %s is %s', async (name, given) => {
    expect((await ask('/', { headers: { [name]: given } })).status).toBe(403);
  });

  test('only the methods that are needed are answered', async () => {
    const session = await cookie();
    expect((await ask('/', { method: 'POST', headers: own() })).status).toBe(405);
    expect((await ask('/call', { headers: { ...own(), cookie: session } })).status).toBe(405);
    expect((await ask('/call', { method: 'OPTIONS', headers: { ...own(), cookie: session } })).status).toBe(405);
  });
});

describe('calls', () => {
  test('a call reaches the vault and its answer comes back', async () => {
    const session = await cookie();
    await post('/call', { name: 'vault.open', input: {} }, { cookie: session });
    const answer = await post('/call', { name: 'referrals.list', input: {} }, { cookie: session });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual(value('referrals.list'));
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('a body that is too large is refused, with a sentence, and the host goes on', async () => {
    const session = await cookie();
    const answer = await post('/call', { name: 'vault.open', input: 'x'.repeat(9_000_000) }, { cookie: session }).catch(() => undefined);
    // Either the refusal arrives, or the connection ended while the rest was still being sent.
    expect([413, undefined]).toContain(answer?.status);
    expect((await post('/call', { name: 'shell.environment', input: {} }, { cookie: session })).status).toBe(200);
    expect(processes).toHaveLength(0);
  });

  test.each([
    ['is not JSON', '{"name":', {}, 400],
    ['is of another type, as a form of another page could send', '{}', { 'content-type': 'text/plain' }, 415],
  ])('a body that %s is refused', async (_name, body, headers, status) => {
    const answer = await post('/call', body, { cookie: await cookie(), ...headers });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  });

  test.each([['projector.leak'], ['vault.export'], ['__proto__'], [null]])('the operation %j does not exist here', async (name) => {
    const answer = await post('/call', { name, input: {} }, { cookie: await cookie() });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('every operation of the contract is known, and a page may call each but those that the shell keeps to itself', async () => {
    const session = await cookie();
    const forbidden: string[] = [];
    for (const name of operationNames) {
      const answer = await post('/call', { name, input: {} }, { cookie: session });
      if (answer.text.includes('"forbidden"')) forbidden.push(name);
    }
    // What leaves the vault is asked for and noted by the shell alone.
    expect(forbidden.toSorted()).toEqual([
      'diagnostics.leaving',
      'diagnostics.vault',
      'documents.compose',
      'documents.leaving',
      'documents.printed',
      'exportNotes.record',
      'imports.attempt',
      'imports.blankLeaving',
      'imports.load',
      'imports.loadForm',
      'letterhead.takeLogo',
      'publication.fileOf',
      'publication.noteFile',
      'settingsFile.compose',
      'settingsFile.leaving',
    ]);
  });

  test('a file leaves the vault to the folder CLSM beside the vaults, as no browser gives a path', async () => {
    const session = await cookie();
    await post('/call', { name: 'vault.open', input: { folder: '/v', secret: { kind: 'passphrase', text: 'x' } } }, { cookie: session });
    processes[0]?.tell({ event: { kind: 'opened', folder: '/v', label: 'CLSM', demonstration: false, autoLockMinutes: 10 } });
    const input = { meetingId: 7, on: '2022-11-10', startsAt: '14:00', endsAt: null, place: null, language: 'fr', folder: null };
    const answer = await post('/call', { name: 'files.saveCalendar', input }, { cookie: session });
    expect(JSON.parse(answer.text)).toEqual(value({ saved: true, folder: path.join(folder, 'CLSM'), file: 'reunion-2022-11-10.ics' }));
    expect(fs.readdirSync(path.join(folder, 'CLSM'))).toEqual(['reunion-2022-11-10.ics']);
  });
});

describe('events', () => {
  test('a page hears that the vault is locked', async () => {
    const session = await cookie();
    await post('/call', { name: 'vault.open', input: {} }, { cookie: session });
    processes[0]?.tell({ event: { kind: 'opened', folder: '/v', label: 'CLSM', demonstration: false, autoLockMinutes: 10 } });
    const heard = new Promise<string>((resolve, reject) => {
      const request = http.get(
        { host: '127.0.0.1', port, path: '/events', headers: { host: `127.0.0.1:${port}`, ...own(), cookie: session } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            text += chunk;
            if (text.includes('ready')) void host.shell.lock('asked');
            if (!text.includes('"locked"')) return;
            request.destroy();
            resolve(text);
          });
        },
      );
      request.on('error', reject);
    });
    expect(await heard).toBe(': ready\n\ndata: {"kind":"locking"}\n\ndata: {"kind":"locked","reason":"asked"}\n\n');
  });
});

describe('files', () => {
  test('the page comes with a strict policy and a fresh nonce each time', async () => {
    const pages = [await ask('/'), await ask('/saisines/3')];
    const nonces = pages.map(({ text }) => /<meta name="csp-nonce" content="([\w-]{22})" \/>/.exec(text)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const [index, page] of pages.entries()) {
      const policy = String(page.headers['content-security-policy']);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonces[index]}'`);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    }
  });

  test('a file of the app has its type', async () => {
    expect(await ask('/assets/app.js')).toMatchObject({
      status: 200,
      text: 'export {};',
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
  });

  test.each([
    ['/../secret.json'],
    ['/%2e%2e/secret.json'],
    ['/..%2fsecret.json'],
    ['/..%5csecret.json'],
    ['/assets/%00.js'],
    ['/%zz'],
    ['/assets/missing.js'],
    ['/app.exe'],
  ])('%s gives nothing', async (pathname) => {
    const answer = await ask(pathname);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe('');
  });
});

test('the port is bound to this machine alone, and freed at the end', async () => {
  const addresses = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
  const others = addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
  for (const other of others) await expect(fetch(`http://${other}:${port}/`)).rejects.toThrow('fetch failed');
  await host.close();
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});
