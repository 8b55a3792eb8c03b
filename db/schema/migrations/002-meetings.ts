import type { Migration } from './migration.ts';

/**
 * Meetings: series, agenda with the decision as it is typed, participants and their stays, entitlement reasons, confirmations of the guard,
 * locked minutes; conventions and charter. Times of the room are TEXT `HH:MM` of the meeting's day; instants are TEXT ISO 8601 UTC.
 * `agenda_item_step` ties an outcome to the steps it made: taken back on the referral's page, they leave it by cascade.
 */
export const migration002: Migration = {
  version: 2,
  sql: `
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
`,
};
