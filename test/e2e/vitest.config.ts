import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Journeys in Chromium through the loopback host, on the built parts. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    name: 'e2e',
    pool: 'forks',
    fileParallelism: false,
    globalSetup: ['test/drivers/tidy-up.ts'],
    include: ['test/e2e/**/*.e2e.ts'],
    // On a machine of CI, a window system now and then loses a key or a connection: what fails twice fails. At home, once is enough.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
