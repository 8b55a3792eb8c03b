import type { Migration } from './migration.ts';

export const migration005: Migration = { version: 5, sql: '' };
