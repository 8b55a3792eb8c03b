import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operationNames } from '#shared/contract/contract.ts';
import type { ProjectorScreen } from '#shared/contract/events.ts';
import type { ProjectorStatus } from '#shared/contract/projector-group.ts';
import { type FakeVaultProcess, fakeVaultProcess, value } from '../testing/fake-vault-process.ts';
import { type LoopbackHost, startLoopbackHost } from './loopback-host.ts';

let folder: string;
let host: LoopbackHost;
let vault: FakeVaultProcess | undefined;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-page-'));
  const rendererFolder = path.join(folder, 'renderer');
  fs.mkdirSync(rendererFolder);
  for (const page of ['index', 'projector'])
    fs.writeFileSync(path.join(rendererFolder, `${page}.html`), `<!doctype html><html><head><title>${page}</title></head></html>`);
  host = await startLoopbackHost({
    rendererFolder,
    spawnVault: () => {
      vault = fakeVaultProcess((name) => value(name));
      return vault;
    },
    userDataFolder: path.join(folder, 'user-data'),
    vaultsFolder: folder,
    version: '1.2.3',
  });
  await call('vault.open', { folder: '/v', secret: { kind: 'passphrase', text: 'x' } });
  vault?.tell({ event: { kind: 'opened', folder: '/v', label: 'CLSM', demonstration: false, autoLockMinutes: 10 } });
});
afterEach(async () => {
  await host.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const slide = { kind: 'end', cellule: 'cellule', next: null } as const;

async function call(name: string, input: object = {}): Promise<ProjectorStatus & { address: string | null }> {
  const answer = await host.shell.call({ kind: 'main', id: 0 }, name, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as ProjectorStatus & { address: string | null };
}

/** The page of the projector as a browser would have it: where it is, and its cookie once the token was exchanged. */
interface Page {
  readonly origin: string;
  readonly token: string;
  readonly cookie: string;
}

async function openPage(): Promise<Page> {
  const { address } = await call('projector.open', { displayId: null });
  const url = new URL(address ?? '');
  const token = url.hash.replace('#token=', '');
  const response = await post(url.origin, '/session', { token });
  return { origin: url.origin, token, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

const post = (origin: string, pathname: string, content: unknown, cookie = '', from = origin) =>
  fetch(origin + pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: from, cookie },
    body: JSON.stringify(content),
  });

/** Listens until `enough` says so. @returns what was heard */
function listen({ origin, cookie }: Page, enough: (heard: readonly ProjectorScreen[]) => boolean): Promise<ProjectorScreen[]> {
  return new Promise((resolve, reject) => {
    const request = http.get(`${origin}/events`, { headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(String(response.statusCode)));
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const heard = [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? '') as ProjectorScreen);
        if (!enough(heard)) return;
        request.destroy();
        resolve(heard);
      });
    });
    request.on('error', reject);
  });
}

describe('the page of the projector', () => {
  test('is another origin than the laptop’s page, and the only page there', async () => {
    const { origin } = await openPage();
    expect(origin).not.toBe(new URL(host.url).origin);
    for (const pathname of ['/', '/index.html', '/saisines/3', '/projector.html'])
      expect(await (await fetch(origin + pathname)).text()).toContain('<title>projector</title>');
    expect(await (await fetch(`${new URL(host.url).origin}/projector.html`)).text()).toContain('<title>index</title>');
  });

  test('its token opens one session, once', async () => {
    const { origin, token, cookie } = await openPage();
    expect(cookie).toMatch(/^cellule-\d+=[\w-]{43}$/);
    expect((await post(origin, '/session', { token })).status).toBe(401);
    expect((await fetch(`${origin}/events`)).status).toBe(401);
  });

  test('hears what is shown, from what is shown now on', async () => {
    const page = await openPage();
    await call('projector.show', { slide, language: 'fr' });
    const heard = listen(page, (screens) => {
      if (screens.length === 1) void call('projector.blank', { on: true });
      return screens.length === 2;
    });
    expect(await heard).toEqual([
      { slide, size: 0, language: 'fr' },
      { slide: null, size: 0, language: 'fr' },
    ]);
  });

  test('sees paper when the vault is locked, and hears no other word of the shell', async () => {
    const page = await openPage();
    await call('projector.show', { slide, language: 'fr' });
    const heard = listen(page, (screens) => {
      if (screens.length === 1) void host.shell.lock('asked');
      return screens.some((screen) => screen.slide === null);
    });
    for (const screen of await heard) expect(Object.keys(screen).toSorted()).toEqual(['language', 'size', 'slide']);
  });

  test('is closed by the laptop: its session ends', async () => {
    const page = await openPage();
    await listen(page, (screens) => screens.length === 1);
    expect(await call('projector.status')).toMatchObject({ open: true });
    expect(await call('projector.close')).toMatchObject({ open: false });
    await expect(listen(page, () => true)).rejects.toThrow('401');
  });
});

describe('the page of the projector calls nothing', () => {
  test('every operation of the contract is refused, on its own port and on the laptop’s', async () => {
    const { origin, cookie } = await openPage();
    const laptop = new URL(host.url).origin;
    for (const name of operationNames) {
      const body = { name, input: {} };
      // On its own port; as the page would on the laptop's; and as a program would, that says the laptop's origin with the projector's cookie.
      const answers = [
        post(origin, '/call', body, cookie),
        post(laptop, '/call', body, cookie, origin),
        post(laptop, '/call', body, cookie),
      ];
      expect([name, ...(await Promise.all(answers)).map(({ status }) => status)]).toEqual([name, 403, 403, 401]);
    }
  });

  test('nor does it hear what the laptop hears', async () => {
    const { cookie } = await openPage();
    await expect(listen({ origin: new URL(host.url).origin, token: '', cookie }, () => true)).rejects.toThrow('401');
  });
});
