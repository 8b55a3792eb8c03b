import type { Migration } from './migration.ts';

/** What is kept no longer than it may be, and the audit that says so (docs/decisions/0011, 0012). */
export const migration004: Migration = {
  version: 4,
  sql: `
-- Referrals of which only the anonymous statistical residue is left: counted, and shown nowhere.
CREATE TABLE residue (referral_id INTEGER PRIMARY KEY REFERENCES referral (id)) STRICT, WITHOUT ROWID;

-- Bordereaux d'élimination. They outlive what they tell about: codes, years and numbers of pieces, never a person.
CREATE TABLE elimination_slip (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  -- Term reached, or asked for by the person (GDPR, article 17).
  cause TEXT NOT NULL CHECK (cause IN ('term', 'request')),
  request_ground TEXT,
  requested_on TEXT,
  months INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  made_by TEXT NOT NULL,
  visa_number TEXT,
  visa_on TEXT,
  -- Why it was erased without a visa; only for a request.
  waiver TEXT,
  erased_on TEXT,
  erased_by TEXT,
  abandoned_on TEXT
) STRICT;

CREATE TABLE elimination_file (
  slip_id INTEGER NOT NULL REFERENCES elimination_slip (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('situation', 'enquiry')),
  first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL,
  pieces INTEGER NOT NULL,
  situation_id INTEGER REFERENCES situation (id) ON DELETE SET NULL,
  referral_id INTEGER REFERENCES referral (id) ON DELETE SET NULL,
  outcome TEXT CHECK (outcome IN ('erased', 'new_event', 'open', 'taken_off')),
  PRIMARY KEY (slip_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX elimination_file_situation ON elimination_file (situation_id);
CREATE INDEX elimination_file_referral ON elimination_file (referral_id);

-- What an audit entry is about, apart from the chain: the chain holds only its salted digest, so that it can be erased with a file and the
-- chain still be checked.
CREATE TABLE audit_detail (
  seq INTEGER PRIMARY KEY REFERENCES audit (seq) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  salt TEXT,
  facts TEXT,
  -- The entry of the erasure that took it away.
  erased_by INTEGER
) STRICT;

-- The last entry that was trimmed away: the chain is checked from there.
CREATE TABLE audit_anchor (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- Everything dated that happened to a file, and what is still expected of it.
CREATE VIEW file_event AS
SELECT situation_id, id AS referral_id, received_on AS "on", 0 AS expected FROM referral
UNION ALL
SELECT referral.situation_id, referral.id, step."on", 0 FROM step JOIN referral ON referral.id = step.referral_id
UNION ALL
SELECT referral.situation_id, referral.id, exchange."on", 0 FROM exchange JOIN referral ON referral.id = exchange.referral_id
UNION ALL
SELECT referral.situation_id, referral.id, decision.told_on, 0
  FROM decision JOIN referral ON referral.id = decision.referral_id WHERE decision.told_on IS NOT NULL
UNION ALL
SELECT referral.situation_id, referral.id, coalesce(orientation.result_on, orientation.feedback_due_on), orientation.result_on IS NULL
  FROM orientation JOIN decision ON decision.id = orientation.decision_id JOIN referral ON referral.id = decision.referral_id
  WHERE coalesce(orientation.result_on, orientation.feedback_due_on) IS NOT NULL
UNION ALL
SELECT referral.situation_id, referral.id, action.status_on, 0
  FROM action JOIN referral ON referral.id = action.referral_id WHERE action.status_on IS NOT NULL
UNION ALL
SELECT referral.situation_id, referral.id, action.due_on, 1
  FROM action JOIN referral ON referral.id = action.referral_id WHERE action.due_on IS NOT NULL AND action.status IN ('todo', 'doing')
UNION ALL
SELECT referral.situation_id, referral.id, note."on", 0 FROM note JOIN referral ON referral.id = note.referral_id
UNION ALL
SELECT referral.situation_id, referral.id, meeting."on", 0
  FROM agenda_item JOIN meeting ON meeting.id = agenda_item.meeting_id JOIN referral ON referral.id = agenda_item.referral_id
UNION ALL
SELECT referral.situation_id, referral.id, agenda_item.told_on, 0
  FROM agenda_item JOIN referral ON referral.id = agenda_item.referral_id WHERE agenda_item.told_on IS NOT NULL
UNION ALL
SELECT consent.situation_id, NULL, consent."on", 0 FROM consent;
`,
};
