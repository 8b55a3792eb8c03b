import type { Migration } from './migration.ts';

/** What stands at the head of every document: lines of an address, a logo. */
export const migration009: Migration = {
  version: 9,
  sql: `
-- One row, once the cellule has a letterhead. Lines: JSON. Logo: base64 of a picture without metadata (db/letterhead/clean-logo.ts).
CREATE TABLE letterhead (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  lines TEXT NOT NULL,
  logo_text TEXT,
  logo_type TEXT CHECK (logo_type IN ('png', 'jpeg')),
  logo TEXT,
  logo_width INTEGER,
  logo_height INTEGER,
  CHECK ((logo IS NULL) = (logo_type IS NULL) AND (logo IS NULL) = (logo_width IS NULL) AND (logo IS NULL) = (logo_height IS NULL))
) STRICT;
`,
};
