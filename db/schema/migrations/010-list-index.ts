import type { Migration } from './migration.ts';

/**
 * What the list filters and sorts by stands in one index, so that no keystroke reads the long texts of every referral; the codes of a year stand
 * in the order of their numbers, so that the next one is found without reading the year.
 */
export const migration010: Migration = {
  version: 10,
  sql: `
CREATE INDEX referral_listed ON referral (received_on, id, status, kind, level, territory_sector, structure_id, context, next_due_on);
CREATE INDEX situation_running ON situation (substr(code, 1, 5), length(code), code);
CREATE INDEX elimination_file_code ON elimination_file (code);
`,
};
