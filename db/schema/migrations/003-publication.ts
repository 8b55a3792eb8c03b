import type { Migration } from './migration.ts';

/**
 * What leaves: policy of the threshold, ledger of the releases with the persons counted in each, files made of them, explanations, prose under way.
 * A release is never changed nor removed; only its document is let go when it is personal data and a file that it shows is erased.
 */
export const migration003: Migration = {
  version: 3,
  sql: `
-- Counting a period by business dates.
CREATE INDEX exchange_on ON exchange ("on");
CREATE INDEX step_kind_on ON step (kind, "on");

-- What is known of a year before the software beside its two totals: other totals (code ''), and lists spread over codes.
CREATE TABLE past_year_count (
  year INTEGER NOT NULL REFERENCES past_year (year) ON DELETE CASCADE,
  indicator TEXT NOT NULL,
  code TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (year, indicator, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE past_year_comment (
  year INTEGER NOT NULL REFERENCES past_year (year) ON DELETE CASCADE,
  indicator TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (year, indicator)
) STRICT, WITHOUT ROWID;

-- Who decided the threshold; the last row holds, the ones before it say what held.
CREATE TABLE publication_policy (
  id INTEGER PRIMARY KEY,
  threshold INTEGER NOT NULL CHECK (threshold >= 5),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  locked_by TEXT,
  reason TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  CHECK (locked = 0 OR locked_by IS NOT NULL)
) STRICT;

-- The ledger: what left the vault, for whom, and the exact bytes of its publication file.
CREATE TABLE publication_release (
  id INTEGER PRIMARY KEY,
  published_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  signed_by TEXT,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  sector TEXT NOT NULL,
  sector_label TEXT,
  audience TEXT NOT NULL CHECK (audience IN ('public', 'copil', 'cellule')),
  threshold INTEGER,
  readers TEXT,
  reason TEXT,
  publication TEXT,
  hash TEXT,
  variables TEXT NOT NULL,
  -- The release whose numbers these are, when the period had left before.
  numbers_of INTEGER REFERENCES publication_release (id),
  findings TEXT NOT NULL,
  report TEXT,
  -- Persons counted here whose files were erased since.
  forgotten INTEGER NOT NULL DEFAULT 0,
  -- Nothing that is not guaranteed is ever for the public; what is guaranteed has its file, and is no personal data.
  CHECK (publication IS NOT NULL OR audience <> 'public'),
  CHECK (publication IS NULL OR audience <> 'cellule'),
  CHECK ((publication IS NULL) = (hash IS NULL) AND (publication IS NULL) = (threshold IS NULL)),
  CHECK (publication IS NOT NULL OR readers IS NOT NULL),
  CHECK (publication IS NOT NULL OR audience = 'cellule' OR (reason IS NOT NULL AND signed_by IS NOT NULL))
) STRICT;
CREATE INDEX publication_release_numbers ON publication_release (numbers_of);

CREATE TRIGGER publication_release_stays BEFORE DELETE ON publication_release
BEGIN SELECT RAISE(ABORT, 'a release stays in the ledger'); END;
CREATE TRIGGER publication_release_unchanged BEFORE UPDATE OF
  id, published_on, recorded_at, recorded_by, signed_by, period_from, period_to, sector, sector_label, audience, threshold, readers, reason,
  publication, hash, variables, numbers_of, findings ON publication_release
BEGIN SELECT RAISE(ABORT, 'a release does not change'); END;
-- A document with personal data can be let go; it cannot be replaced.
CREATE TRIGGER publication_release_report BEFORE UPDATE OF report ON publication_release WHEN NEW.report IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a release does not change'); END;

-- Who was counted in the numbers of a release, each with the codes it was counted under: to say what has changed since.
CREATE TABLE publication_person (
  release_id INTEGER NOT NULL REFERENCES publication_release (id),
  person TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (release_id, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_person_person ON publication_person (person);

CREATE TABLE publication_file (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES publication_release (id),
  written_at TEXT NOT NULL,
  format TEXT NOT NULL,
  written_by TEXT NOT NULL
) STRICT;
CREATE INDEX publication_file_release ON publication_file (release_id);

CREATE TABLE publication_explanation (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES publication_release (id),
  text TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX publication_explanation_release ON publication_explanation (release_id);

-- What the coordinator made of a paragraph of a summary: found again when it is prepared anew, forgotten when a file is erased.
CREATE TABLE publication_prose (
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  sector TEXT NOT NULL,
  audience TEXT NOT NULL,
  language TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  text TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (period_from, period_to, sector, audience, language, paragraph)
) STRICT, WITHOUT ROWID;
`,
};
