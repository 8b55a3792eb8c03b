import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';

let app: Awaited<ReturnType<typeof startLoopbackApp>>;
beforeAll(async () => {
  app = await startLoopbackApp();
});
afterAll(() => app.close());

describe('the app behind the loopback host', () => {
  test('its first screen opens in French, and the token is gone from the address', async () => {
    await app.page.getByRole('heading').first().waitFor();
    expect(new URL(app.page.url()).hash).not.toContain('token');
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('fr');
    await app.screenshot('first-screen');
  });

  test('the page came with the strict policy, and nothing on it breaks the policy', async () => {
    const broken: string[] = [];
    app.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) broken.push(message.text());
    });
    const response = await app.page.reload();
    expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    await app.page.getByRole('heading').first().waitFor();
    expect(broken).toEqual([]);
  });

  test('a second browser with the same address gets no session', async () => {
    const other = await app.page.context().browser()?.newContext();
    const page = await other?.newPage();
    const refused = page?.waitForResponse((response) => response.url().endsWith('/session'));
    await page?.goto(app.url);
    expect((await refused)?.status()).toBe(401);
    await other?.close();
  });

  test('nothing but the app itself was asked for, and nothing else connected to', async () => {
    const { origin } = new URL(app.page.url());
    expect(app.requests.length).toBeGreaterThan(0);
    expect(app.requests.filter((url) => !url.startsWith(origin))).toEqual([]);
    await app.close();
    expect(app.connections().filter((address) => !address.includes('127.0.0.1'))).toEqual([]);
    expect(app.connections()).not.toEqual([]);
  });
});
