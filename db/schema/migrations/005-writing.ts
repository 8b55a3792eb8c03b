import type { Migration } from './migration.ts';

/** The cellule's own code lists and documents: merged codes, templates. */
export const migration005: Migration = {
  version: 5,
  sql: `
-- Values of the code lists that are counted under another one of their list; records keep what they have.
CREATE TABLE code_merge (
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  into_code TEXT NOT NULL,
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;

-- Only what differs from the program's own templates. Content: the blocks as JSON (shared/templates).
CREATE TABLE paper_template (
  kind TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  content TEXT NOT NULL,
  PRIMARY KEY (kind, language)
) STRICT, WITHOUT ROWID;

-- Other bodies that also examine the situation of a saisine (shared/workflow/other-bodies.ts). Coded only; it stays one saisine in every count.
CREATE TABLE other_body (
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  "on" TEXT,
  PRIMARY KEY (referral_id, body)
) STRICT, WITHOUT ROWID;
`,
};
