import { lazy } from 'react';
import { loadSchemas } from '#renderer/client/input-schema.ts';

const opened = () => import('./opened-app.tsx');

/** What an open vault shows, loaded apart from the first screens: these are drawn first, and nobody is quicker than a derivation of the key. */
export const OpenedApp = lazy(async () => ({ default: (await opened()).OpenedApp }));

/** Reads, one after the other, what will be asked for next: the frame, the contract's schemas, the daily screens. */
export async function readAhead(): Promise<void> {
  await opened();
  await loadSchemas();
  await (await import('./main-screens.tsx')).readMainScreens();
}
