import type { Migration } from './migration.ts';

/** Whose each secret is: in the vault, so that the key file tells no name; what was revoked stays, so that the audit can be read. */
export const migration007: Migration = {
  version: 7,
  sql: `
CREATE TABLE key_slot (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('passphrase', 'recovery')),
  label TEXT,
  since TEXT NOT NULL,
  until TEXT
) STRICT, WITHOUT ROWID;
`,
};
