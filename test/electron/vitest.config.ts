import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { electronRuntime } from '../drivers/electron-app-folder.ts';

const there = electronRuntime() !== undefined;
if (!there) process.stdout.write('Electron tests skipped: ELECTRON_DIST is not set.\n');

/** Journeys and attacks in a real Electron, named by ELECTRON_DIST and ELECTRON_TEST_MODULES; nothing is run where there is none. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    name: 'electron',
    pool: 'forks',
    fileParallelism: false,
    include: there ? ['test/electron/**/*.e2e.ts'] : [],
    passWithNoTests: !there,
    globalSetup: there ? ['test/drivers/tidy-up.ts', 'test/electron/build-test-flavour.ts'] : [],
    // On a machine of CI, a window system now and then loses a key or a connection: what fails twice fails. At home, once is enough.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
