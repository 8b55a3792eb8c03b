import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callContract } from '../drivers/call-contract.ts';
import { type ElectronDriver, runProduct, startElectronApp } from '../drivers/electron-driver.ts';

let app: ElectronDriver;
beforeAll(async () => {
  app = await startElectronApp();
});
afterAll(() => app.close());

describe('the app in a real Electron', () => {
  test('its window opens on the first screen, in French', async () => {
    await app.page.getByRole('heading').first().waitFor();
    expect(app.page.url()).toMatch(/^app:\/\/cellule\//);
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('fr');
    await app.screenshot('first-screen');
  });

  test('the page came with the strict policy, a nonce, and nothing on it breaks the policy', async () => {
    const broken: string[] = [];
    app.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) broken.push(message.text());
    });
    const response = await app.page.reload();
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).toContain("connect-src 'none'");
    await app.page.getByRole('heading').first().waitFor();
    const nonce = await app.page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content);
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(broken).toEqual([]);
  });

  test('the page has the bridge, and nothing of Node or Electron', async () => {
    const seen = await app.page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { cellule: object }).cellule).toSorted(),
      node: ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['call', 'listen'], node: [] });
    expect(await callContract(app.page, 'shell.environment', {})).toMatchObject({
      ok: true,
      value: { host: 'electron', open: false, nativeDialogs: true },
    });
  });

  test('nothing but the app itself was asked for, and nothing at all was connected to', async () => {
    expect(app.requests.length).toBeGreaterThan(0);
    expect(app.requests.filter((url) => !url.startsWith('app://cellule/'))).toEqual([]);
    await app.close();
    expect(app.connections()).toEqual([]);
  });
});

test('the product refuses to start with a debugger or without its sandbox', async () => {
  const { code, text } = await runProduct(['--no-sandbox', '--remote-debugging-port=0']);
  expect(code).toBe(1);
  expect(text).toContain('E_FORBIDDEN_SWITCH');
});
