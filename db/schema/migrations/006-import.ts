import type { Migration } from './migration.ts';

export const migration006: Migration = { version: 6, sql: '' };
