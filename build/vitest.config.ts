import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Fast tests: rules beside the code (`shared`), the database on real files (`db`), hosts (`electron`), screens (`renderer`). */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{shared,db,electron,build}/**/*.test.ts', 'test/attack/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['renderer/testing/setup.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
