import type { Migration } from './migration.ts';

/** What was written over or thrown away, kept for a while; and the search of everything that is no referral. */
export const migration008: Migration = {
  version: 8,
  sql: `
-- A text that was written over: note, exchange, wording of a decision. Erased with its record, hence with its file.
CREATE TABLE former_text (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'exchange', 'decision')),
  record_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  replaced_at TEXT NOT NULL,
  replaced_by TEXT NOT NULL
) STRICT;
CREATE INDEX former_text_referral ON former_text (referral_id);
CREATE INDEX former_text_record ON former_text (kind, record_id);
CREATE TRIGGER former_text_of_note AFTER DELETE ON note
BEGIN DELETE FROM former_text WHERE kind = 'note' AND record_id = OLD.id; END;
CREATE TRIGGER former_text_of_exchange AFTER DELETE ON exchange
BEGIN DELETE FROM former_text WHERE kind = 'exchange' AND record_id = OLD.id; END;
CREATE TRIGGER former_text_of_decision AFTER DELETE ON decision
BEGIN DELETE FROM former_text WHERE kind = 'decision' AND record_id = OLD.id; END;

-- Notes and drafts that were thrown away: 30 days, then gone at the next opening. The former texts of a note are in its content.
CREATE TABLE trash (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER REFERENCES referral (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'draft')),
  record_id INTEGER NOT NULL,
  content TEXT NOT NULL,
  removed_at TEXT NOT NULL,
  removed_by TEXT NOT NULL
) STRICT;
CREATE INDEX trash_referral ON trash (referral_id);

-- What is found besides referrals: meetings with their agenda and minutes (id × 4 + 1), structures with their contacts (+ 2), agreements (+ 3).
CREATE VIRTUAL TABLE record_search USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO record_search (record_search, rank) VALUES ('secure-delete', 1);

-- Records whose search text must be written again before the transaction ends: whoever changes them, also by cascade.
CREATE TABLE search_stale (rowid_in_search INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID;
${[
  ['meeting', 'id', 1],
  ['agenda_item', 'meeting_id', 1],
  ['minutes_version', 'meeting_id', 1],
  ['structure', 'id', 2],
  ['structure_name', 'structure_id', 2],
  ['contact', 'structure_id', 2],
  ['agreement', 'id', 3],
]
  .map(
    ([table, column, kind]) => `
CREATE TRIGGER ${table}_found_new AFTER INSERT ON ${table}
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.${column} * 4 + ${kind}); END;
CREATE TRIGGER ${table}_found_changed AFTER UPDATE ON ${table}
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.${column} * 4 + ${kind}); END;
CREATE TRIGGER ${table}_found_gone AFTER DELETE ON ${table}
BEGIN INSERT OR IGNORE INTO search_stale VALUES (OLD.${column} * 4 + ${kind}); END;`,
  )
  .join('')}
INSERT INTO search_stale SELECT id * 4 + 1 FROM meeting UNION SELECT id * 4 + 2 FROM structure UNION SELECT id * 4 + 3 FROM agreement;
`,
};
