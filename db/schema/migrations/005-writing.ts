import type { Migration } from './migration.ts';

/** The cellule's own code lists and documents: merged codes, templates, logo. */
export const migration005: Migration = {
  version: 5,
  sql: `
-- The code of the same list under which this one is counted from now on; records keep what they have.
ALTER TABLE code ADD COLUMN merged_into TEXT;

-- Only what differs from the program's own templates. Content: the blocks as JSON (shared/templates).
CREATE TABLE paper_template (
  kind TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  content TEXT NOT NULL,
  PRIMARY KEY (kind, language)
) STRICT, WITHOUT ROWID;

-- The cellule's logo, as the program itself wrote it after reading what was given: a PNG of known size.
CREATE TABLE logo (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  png BLOB NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  alternative TEXT NOT NULL
) STRICT;
`,
};
