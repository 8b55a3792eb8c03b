import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '#electron/loopback/find-chromium.ts';

/** Chromium without its own traffic, headless. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  // As in the app window of the loopback host: the browser's own talk with its makers finds nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Starts the machine's Chromium.
 * @param more further switches
 * @throws Error that says what to install, when there is none
 */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: [...args, ...more] });
}

/** How a coordinator's browser is set. */
export const frenchContext = { locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1366, height: 768 } } as const;
