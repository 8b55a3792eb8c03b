import type { Migration } from './migration.ts';

export const migration003: Migration = { version: 3, sql: '' };
