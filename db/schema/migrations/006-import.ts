import type { Migration } from './migration.ts';

/** Imports, so that each can be taken back whole; headings and words that were explained once. */
export const migration006: Migration = {
  version: 6,
  sql: `
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('referrals', 'structures', 'contacts')),
  file_name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  -- How many records it made: when fewer are left, some were erased or merged since.
  made INTEGER NOT NULL,
  undone_at TEXT
) STRICT;

-- What an import made. The fingerprint is of the record as it was then: when it differs, somebody worked on it since.
CREATE TABLE import_made (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  -- An erased file takes its line with it, and the number that the table gave it.
  referral_id INTEGER REFERENCES referral (id) ON DELETE CASCADE,
  structure_id INTEGER REFERENCES structure (id) ON DELETE SET NULL,
  contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
  -- The number that the table gave it, to know it again.
  source_reference TEXT,
  fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX import_made_import ON import_made (import_id);
CREATE INDEX import_made_referral ON import_made (referral_id);
CREATE INDEX import_made_structure ON import_made (structure_id);
CREATE INDEX import_made_contact ON import_made (contact_id);

CREATE TABLE import_heading (
  kind TEXT NOT NULL,
  heading TEXT NOT NULL,
  field TEXT,
  PRIMARY KEY (kind, heading)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_word (
  list TEXT NOT NULL,
  word TEXT NOT NULL,
  code TEXT,
  PRIMARY KEY (list, word)
) STRICT, WITHOUT ROWID;
`,
};
