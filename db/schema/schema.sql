CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE screen_state (screen TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE code (
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  label_fr TEXT NOT NULL,
  label_en TEXT NOT NULL,
  parent TEXT,
  position INTEGER NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  habilitation_class TEXT,
  college TEXT,
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE structure (
  id INTEGER PRIMARY KEY,
  type_code TEXT NOT NULL,
  type_other TEXT,
  habilitation_override TEXT CHECK (habilitation_override IN ('A', 'B', 'C', 'D')),
  parent_id INTEGER REFERENCES structure (id),
  permanent_member INTEGER NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 1,
  notes TEXT
) STRICT;
CREATE INDEX structure_parent ON structure (parent_id);
CREATE TABLE structure_name (
  id INTEGER PRIMARY KEY,
  structure_id INTEGER NOT NULL REFERENCES structure (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('current', 'former', 'alias')),
  valid_from TEXT,
  valid_to TEXT
) STRICT;
CREATE INDEX structure_name_structure ON structure_name (structure_id);
CREATE UNIQUE INDEX structure_name_current ON structure_name (structure_id) WHERE kind = 'current';
CREATE INDEX structure_name_folded ON structure_name (folded);
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  structure_id INTEGER NOT NULL REFERENCES structure (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  role TEXT,
  phone TEXT,
  email TEXT,
  active INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX contact_structure ON contact (structure_id);
CREATE TABLE situation (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE identity (
  situation_id INTEGER PRIMARY KEY REFERENCES situation (id) ON DELETE CASCADE,
  last_name TEXT,
  first_name TEXT,
  birth_date TEXT,
  address TEXT,
  phone TEXT,
  email TEXT
) STRICT;
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  situation_id INTEGER NOT NULL REFERENCES situation (id) ON DELETE CASCADE,
  status TEXT NOT NULL,
  "on" TEXT NOT NULL,
  given_by TEXT,
  reason TEXT,
  review_on TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX consent_situation ON consent (situation_id);
CREATE TABLE consent_scope (
  consent_id INTEGER NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
  structure_id INTEGER NOT NULL REFERENCES structure (id),
  PRIMARY KEY (consent_id, structure_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_scope_structure ON consent_scope (structure_id);
CREATE TABLE referral (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('referral', 'enquiry')),
  reference TEXT NOT NULL UNIQUE,
  situation_id INTEGER REFERENCES situation (id),
  previous_referral_id INTEGER REFERENCES referral (id),
  received_on TEXT NOT NULL,
  structure_id INTEGER NOT NULL REFERENCES structure (id),
  referrer_person TEXT,
  referrer_role TEXT,
  referrer_call_back TEXT,
  channel TEXT,
  request TEXT,
  answer TEXT,
  context TEXT,
  context_other TEXT,
  dominant_problem TEXT,
  problem_other TEXT,
  gender TEXT,
  age INTEGER,
  age_band TEXT,
  territory_sector TEXT,
  housing TEXT,
  housing_other TEXT,
  protection TEXT,
  known_to_psychiatry TEXT,
  involved_text TEXT,
  tried TEXT,
  urgent TEXT,
  emergency_told_on TEXT,
  person_wish TEXT,
  facts TEXT,
  opinions TEXT,
  status TEXT NOT NULL DEFAULT 'received',
  level INTEGER,
  decided_on TEXT,
  next_due_on TEXT,
  consent_status TEXT NOT NULL DEFAULT 'not_informed',
  CHECK ((kind = 'enquiry') = (situation_id IS NULL))
) STRICT;
CREATE INDEX referral_received ON referral (received_on, id);
CREATE INDEX referral_status ON referral (status, received_on);
CREATE INDEX referral_due ON referral (next_due_on) WHERE next_due_on IS NOT NULL;
CREATE INDEX referral_structure ON referral (structure_id);
CREATE INDEX referral_situation ON referral (situation_id);
CREATE TABLE referral_problem (
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  PRIMARY KEY (referral_id, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE referral_involved (
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  structure_id INTEGER NOT NULL REFERENCES structure (id),
  PRIMARY KEY (referral_id, structure_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_involved_structure ON referral_involved (structure_id);
CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  "on" TEXT NOT NULL,
  code TEXT,
  detail TEXT,
  reason TEXT,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX step_referral ON step (referral_id);
CREATE TABLE step_college (
  step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  PRIMARY KEY (step_id, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL UNIQUE REFERENCES step (id) ON DELETE CASCADE,
  minutes INTEGER,
  channels_tried TEXT NOT NULL,
  complex TEXT NOT NULL,
  not_emergency TEXT NOT NULL,
  missing_information TEXT,
  proposal TEXT NOT NULL,
  emergency_told_on TEXT
) STRICT;
CREATE TABLE watch (
  step_id INTEGER PRIMARY KEY REFERENCES step (id) ON DELETE CASCADE,
  until TEXT,
  lever TEXT,
  lever_other TEXT
) STRICT;
CREATE TABLE exchange (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  partner_id INTEGER NOT NULL REFERENCES structure (id),
  "on" TEXT NOT NULL,
  channel TEXT,
  contact_person TEXT,
  knows_person TEXT,
  asked TEXT,
  answered TEXT,
  disclosed TEXT,
  nominative INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX exchange_referral ON exchange (referral_id);
CREATE INDEX exchange_partner ON exchange (partner_id);
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL UNIQUE REFERENCES step (id) ON DELETE CASCADE,
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  level INTEGER NOT NULL CHECK (level IN (1, 2)),
  public_wording TEXT NOT NULL,
  public_note TEXT,
  meeting_cancelled INTEGER NOT NULL DEFAULT 0,
  comment TEXT,
  told_on TEXT
) STRICT;
CREATE INDEX decision_referral ON decision (referral_id);
CREATE TABLE orientation (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  type_other TEXT,
  driver_id INTEGER REFERENCES structure (id),
  feedback_due_on TEXT,
  result TEXT,
  result_on TEXT
) STRICT;
CREATE INDEX orientation_decision ON orientation (decision_id);
CREATE INDEX orientation_driver ON orientation (driver_id);
CREATE TABLE orientation_target (
  orientation_id INTEGER NOT NULL REFERENCES orientation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  structure_id INTEGER NOT NULL REFERENCES structure (id),
  PRIMARY KEY (orientation_id, structure_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX orientation_target_structure ON orientation_target (structure_id);
CREATE TABLE decision_purpose (
  decision_id INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (decision_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision_lever (
  decision_id INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  other TEXT,
  PRIMARY KEY (decision_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision_invited (
  decision_id INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  structure_id INTEGER NOT NULL REFERENCES structure (id),
  PRIMARY KEY (decision_id, structure_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_invited_structure ON decision_invited (structure_id);
CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  decision_id INTEGER REFERENCES decision (id) ON DELETE CASCADE,
  previous_action_id INTEGER REFERENCES action (id) ON DELETE SET NULL,
  label TEXT NOT NULL,
  owner_id INTEGER REFERENCES structure (id),
  due_on TEXT,
  recurrence TEXT NOT NULL,
  status TEXT NOT NULL,
  circumstances TEXT,
  status_on TEXT
) STRICT;
CREATE INDEX action_referral ON action (referral_id);
CREATE INDEX action_decision ON action (decision_id);
CREATE INDEX action_previous ON action (previous_action_id);
CREATE INDEX action_owner ON action (owner_id);
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  "on" TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX note_referral ON note (referral_id);
CREATE TABLE past_year (
  year INTEGER PRIMARY KEY,
  referrals INTEGER NOT NULL,
  enquiries INTEGER NOT NULL,
  comment TEXT
) STRICT;
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  subject TEXT NOT NULL,
  referral_id INTEGER REFERENCES referral (id) ON DELETE CASCADE,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (form, subject)
) STRICT;
CREATE INDEX draft_referral ON draft (referral_id);
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operation TEXT NOT NULL,
  subject_kind TEXT,
  subject_id INTEGER,
  slot TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE referral_search USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE meeting_series (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  rule TEXT,
  active INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  series_id INTEGER REFERENCES meeting_series (id),
  "on" TEXT NOT NULL,
  starts_at TEXT,
  ends_at TEXT,
  place TEXT,
  host_id INTEGER REFERENCES structure (id),
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'convened', 'held', 'cancelled', 'postponed')),
  reason TEXT,
  reason_text TEXT,
  postponed_to_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  convened_on TEXT,
  started_at TEXT,
  ended_at TEXT,
  reminder_read_at TEXT,
  current_item_id INTEGER REFERENCES agenda_item (id) ON DELETE SET NULL,
  slide TEXT NOT NULL DEFAULT 'cover',
  notes TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX meeting_on ON meeting ("on", id);
CREATE INDEX meeting_series_meeting ON meeting (series_id);
CREATE INDEX meeting_host ON meeting (host_id);
CREATE INDEX meeting_postponed_to ON meeting (postponed_to_id);
CREATE INDEX meeting_current_item ON meeting (current_item_id);
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('situation', 'partner_presentation', 'yearly_report', 'cellule_life')),
  referral_id INTEGER REFERENCES referral (id) ON DELETE CASCADE,
  title TEXT,
  structure_id INTEGER REFERENCES structure (id),
  minutes INTEGER NOT NULL,
  presentation TEXT NOT NULL DEFAULT '',
  tried TEXT NOT NULL DEFAULT '',
  question TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  colleges_reason TEXT,
  started_at TEXT,
  ended_at TEXT,
  public_wording TEXT NOT NULL DEFAULT '',
  public_note TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  outcome TEXT,
  outcome_reason TEXT,
  review_on TEXT,
  told_on TEXT,
  CHECK ((type = 'situation') = (referral_id IS NOT NULL))
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id, position);
CREATE INDEX agenda_item_referral ON agenda_item (referral_id);
CREATE INDEX agenda_item_structure ON agenda_item (structure_id);
CREATE TABLE agenda_item_college (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  PRIMARY KEY (item_id, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE agenda_item_invited (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  structure_id INTEGER NOT NULL REFERENCES structure (id),
  PRIMARY KEY (item_id, structure_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_invited_structure ON agenda_item_invited (structure_id);
CREATE TABLE agenda_item_purpose (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE agenda_item_lever (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  other TEXT,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE agenda_item_action (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  owner_id INTEGER REFERENCES structure (id),
  due_on TEXT,
  recurrence TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_action_owner ON agenda_item_action (owner_id);
CREATE TABLE agenda_item_step (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
  PRIMARY KEY (item_id, step_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_step_step ON agenda_item_step (step_id);
CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  structure_id INTEGER REFERENCES structure (id),
  name TEXT,
  role TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('permanent', 'deputy', 'invited', 'observer', 'person_concerned', 'representative')),
  item_id INTEGER REFERENCES agenda_item (id) ON DELETE CASCADE,
  name_shown INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'expected' CHECK (state IN ('expected', 'present', 'left', 'excused', 'absent')),
  information_sent INTEGER NOT NULL DEFAULT 0,
  CHECK (kind NOT IN ('person_concerned', 'representative') OR (name IS NULL AND item_id IS NOT NULL))
) STRICT;
CREATE INDEX participant_meeting ON participant (meeting_id);
CREATE INDEX participant_structure ON participant (structure_id);
CREATE INDEX participant_item ON participant (item_id);
CREATE TABLE stay (
  id INTEGER PRIMARY KEY,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  arrived_at TEXT,
  left_at TEXT,
  open INTEGER NOT NULL
) STRICT;
CREATE INDEX stay_participant ON stay (participant_id);
CREATE TABLE recusal (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  reason TEXT,
  has_left INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (item_id, participant_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recusal_participant ON recusal (participant_id);
CREATE TABLE entitlement_reason (
  item_id INTEGER NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  participant_id INTEGER NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  consent_id INTEGER NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (item_id, participant_id, consent_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entitlement_reason_participant ON entitlement_reason (participant_id);
CREATE INDEX entitlement_reason_consent ON entitlement_reason (consent_id);
CREATE TABLE guard_confirmation (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  destination TEXT NOT NULL CHECK (destination IN ('projector', 'paper')),
  kind TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (meeting_id, destination, kind, excerpt)
) STRICT;
CREATE TABLE minutes_version (
  meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  locked_at TEXT NOT NULL,
  locked_by TEXT NOT NULL,
  correction TEXT,
  content TEXT NOT NULL,
  PRIMARY KEY (meeting_id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('convention', 'charter')),
  structure_id INTEGER NOT NULL REFERENCES structure (id),
  person TEXT,
  version TEXT,
  signed_on TEXT NOT NULL,
  valid_from TEXT,
  valid_until TEXT,
  notes TEXT,
  CHECK ((kind = 'charter') = (person IS NOT NULL))
) STRICT;
CREATE INDEX agreement_structure ON agreement (structure_id);
CREATE TABLE charter (version TEXT PRIMARY KEY, in_force_from TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_on ON exchange ("on");
CREATE INDEX step_kind_on ON step (kind, "on");
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
CREATE TRIGGER publication_release_report BEFORE UPDATE OF report ON publication_release WHEN NEW.report IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a release does not change'); END;
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
CREATE TABLE residue (referral_id INTEGER PRIMARY KEY REFERENCES referral (id)) STRICT, WITHOUT ROWID;
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
CREATE TABLE audit_detail (
  seq INTEGER PRIMARY KEY REFERENCES audit (seq) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  salt TEXT,
  facts TEXT,
  -- The entry of the erasure that took it away.
  erased_by INTEGER
) STRICT;
CREATE TABLE audit_anchor (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
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
CREATE TABLE code_merge (
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  into_code TEXT NOT NULL,
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper_template (
  kind TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  content TEXT NOT NULL,
  PRIMARY KEY (kind, language)
) STRICT, WITHOUT ROWID;
CREATE TABLE other_body (
  referral_id INTEGER NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
  body TEXT NOT NULL,
  "on" TEXT,
  PRIMARY KEY (referral_id, body)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE key_slot (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('passphrase', 'recovery')),
  label TEXT,
  since TEXT NOT NULL,
  until TEXT
) STRICT, WITHOUT ROWID;
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
CREATE VIRTUAL TABLE record_search USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE search_stale (rowid_in_search INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TRIGGER meeting_found_new AFTER INSERT ON meeting
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.id * 4 + 1); END;
CREATE TRIGGER meeting_found_changed AFTER UPDATE ON meeting
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.id * 4 + 1); END;
CREATE TRIGGER meeting_found_gone AFTER DELETE ON meeting
BEGIN INSERT OR IGNORE INTO search_stale VALUES (OLD.id * 4 + 1); END;
CREATE TRIGGER agenda_item_found_new AFTER INSERT ON agenda_item
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.meeting_id * 4 + 1); END;
CREATE TRIGGER agenda_item_found_changed AFTER UPDATE ON agenda_item
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.meeting_id * 4 + 1); END;
CREATE TRIGGER agenda_item_found_gone AFTER DELETE ON agenda_item
BEGIN INSERT OR IGNORE INTO search_stale VALUES (OLD.meeting_id * 4 + 1); END;
CREATE TRIGGER minutes_version_found_new AFTER INSERT ON minutes_version
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.meeting_id * 4 + 1); END;
CREATE TRIGGER minutes_version_found_changed AFTER UPDATE ON minutes_version
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.meeting_id * 4 + 1); END;
CREATE TRIGGER minutes_version_found_gone AFTER DELETE ON minutes_version
BEGIN INSERT OR IGNORE INTO search_stale VALUES (OLD.meeting_id * 4 + 1); END;
CREATE TRIGGER structure_found_new AFTER INSERT ON structure
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.id * 4 + 2); END;
CREATE TRIGGER structure_found_changed AFTER UPDATE ON structure
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.id * 4 + 2); END;
CREATE TRIGGER structure_found_gone AFTER DELETE ON structure
BEGIN INSERT OR IGNORE INTO search_stale VALUES (OLD.id * 4 + 2); END;
CREATE TRIGGER structure_name_found_new AFTER INSERT ON structure_name
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.structure_id * 4 + 2); END;
CREATE TRIGGER structure_name_found_changed AFTER UPDATE ON structure_name
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.structure_id * 4 + 2); END;
CREATE TRIGGER structure_name_found_gone AFTER DELETE ON structure_name
BEGIN INSERT OR IGNORE INTO search_stale VALUES (OLD.structure_id * 4 + 2); END;
CREATE TRIGGER contact_found_new AFTER INSERT ON contact
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.structure_id * 4 + 2); END;
CREATE TRIGGER contact_found_changed AFTER UPDATE ON contact
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.structure_id * 4 + 2); END;
CREATE TRIGGER contact_found_gone AFTER DELETE ON contact
BEGIN INSERT OR IGNORE INTO search_stale VALUES (OLD.structure_id * 4 + 2); END;
CREATE TRIGGER agreement_found_new AFTER INSERT ON agreement
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.id * 4 + 3); END;
CREATE TRIGGER agreement_found_changed AFTER UPDATE ON agreement
BEGIN INSERT OR IGNORE INTO search_stale VALUES (NEW.id * 4 + 3); END;
CREATE TRIGGER agreement_found_gone AFTER DELETE ON agreement
BEGIN INSERT OR IGNORE INTO search_stale VALUES (OLD.id * 4 + 3); END;
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
CREATE INDEX referral_listed ON referral (received_on, id, status, kind, level, territory_sector, structure_id, context, next_due_on);
CREATE INDEX situation_running ON situation (substr(code, 1, 5), length(code), code);
CREATE INDEX elimination_file_code ON elimination_file (code);
