import type { Generated } from 'kysely';
import type { OtherBody } from '#shared/workflow/other-bodies.ts';

/** The tables as kysely sees them; a test compares every column with the migrated database (tables.test.ts). */

type Flag = 0 | 1;

interface CodeTable {
  list: string;
  code: string;
  label_fr: string;
  label_en: string;
  parent: string | null;
  position: number;
  valid_from: string | null;
  valid_to: string | null;
  habilitation_class: string | null;
  college: string | null;
}

interface StructureTable {
  id: Generated<number>;
  type_code: string;
  type_other: string | null;
  habilitation_override: string | null;
  parent_id: number | null;
  permanent_member: Flag;
  active: Flag;
  notes: string | null;
}

interface StructureNameTable {
  id: Generated<number>;
  structure_id: number;
  name: string;
  folded: string;
  kind: 'current' | 'former' | 'alias';
  valid_from: string | null;
  valid_to: string | null;
}

interface ContactTable {
  id: Generated<number>;
  structure_id: number;
  name: string;
  role: string | null;
  phone: string | null;
  email: string | null;
  active: Flag;
}

interface IdentityTable {
  situation_id: number;
  last_name: string | null;
  first_name: string | null;
  birth_date: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
}

interface ConsentTable {
  id: Generated<number>;
  situation_id: number;
  status: string;
  on: string;
  given_by: string | null;
  reason: string | null;
  review_on: string | null;
  recorded_at: string;
  recorded_by: string;
}

interface ReferralTable {
  id: Generated<number>;
  kind: 'referral' | 'enquiry';
  reference: string;
  situation_id: number | null;
  previous_referral_id: number | null;
  received_on: string;
  structure_id: number;
  referrer_person: string | null;
  referrer_role: string | null;
  referrer_call_back: string | null;
  channel: string | null;
  request: string | null;
  answer: string | null;
  context: string | null;
  context_other: string | null;
  dominant_problem: string | null;
  problem_other: string | null;
  gender: string | null;
  age: number | null;
  age_band: string | null;
  territory_sector: string | null;
  housing: string | null;
  housing_other: string | null;
  protection: string | null;
  known_to_psychiatry: string | null;
  involved_text: string | null;
  tried: string | null;
  urgent: string | null;
  emergency_told_on: string | null;
  person_wish: string | null;
  facts: string | null;
  opinions: string | null;
  status: Generated<string>;
  level: number | null;
  decided_on: string | null;
  next_due_on: string | null;
  consent_status: Generated<string>;
}

interface StepTable {
  id: Generated<number>;
  referral_id: number;
  kind: string;
  on: string;
  code: string | null;
  detail: string | null;
  reason: string | null;
  recorded_at: string;
}

interface AssessmentTable {
  id: Generated<number>;
  step_id: number;
  minutes: number | null;
  channels_tried: string;
  complex: string;
  not_emergency: string;
  missing_information: string | null;
  proposal: string;
  emergency_told_on: string | null;
}

interface WatchTable {
  step_id: number;
  until: string | null;
  lever: string | null;
  lever_other: string | null;
}

interface ExchangeTable {
  id: Generated<number>;
  referral_id: number;
  partner_id: number;
  on: string;
  channel: string | null;
  contact_person: string | null;
  knows_person: string | null;
  asked: string | null;
  answered: string | null;
  disclosed: string | null;
  nominative: Flag;
}

interface DecisionTable {
  id: Generated<number>;
  step_id: number;
  referral_id: number;
  level: 1 | 2;
  public_wording: string;
  public_note: string | null;
  meeting_cancelled: Flag;
  comment: string | null;
  told_on: string | null;
}

interface OrientationTable {
  id: Generated<number>;
  decision_id: number;
  position: number;
  type: string;
  type_other: string | null;
  driver_id: number | null;
  feedback_due_on: string | null;
  result: string | null;
  result_on: string | null;
}

interface ActionTable {
  id: Generated<number>;
  referral_id: number;
  decision_id: number | null;
  previous_action_id: number | null;
  label: string;
  owner_id: number | null;
  due_on: string | null;
  recurrence: string;
  status: string;
  circumstances: string | null;
  status_on: string | null;
}

interface DraftTable {
  id: Generated<number>;
  form: string;
  subject: string;
  referral_id: number | null;
  content: string;
  saved_at: string;
}

interface AuditTable {
  seq: Generated<number>;
  at: string;
  operation: string;
  subject_kind: string | null;
  subject_id: number | null;
  slot: string;
  hash: string;
}

interface MeetingTable {
  id: Generated<number>;
  series_id: number | null;
  on: string;
  starts_at: string | null;
  ends_at: string | null;
  place: string | null;
  host_id: number | null;
  status: Generated<string>;
  reason: string | null;
  reason_text: string | null;
  postponed_to_id: number | null;
  convened_on: string | null;
  started_at: string | null;
  ended_at: string | null;
  reminder_read_at: string | null;
  current_item_id: number | null;
  slide: Generated<string>;
  notes: Generated<string>;
  remark: Generated<string>;
}

interface AgendaItemTable {
  id: Generated<number>;
  meeting_id: number;
  position: number;
  type: string;
  referral_id: number | null;
  title: string | null;
  structure_id: number | null;
  minutes: number;
  presentation: Generated<string>;
  tried: Generated<string>;
  question: Generated<string>;
  notes: Generated<string>;
  colleges_reason: string | null;
  started_at: string | null;
  ended_at: string | null;
  public_wording: Generated<string>;
  public_note: Generated<string>;
  comment: Generated<string>;
  outcome: string | null;
  outcome_reason: string | null;
  review_on: string | null;
  told_on: string | null;
}

interface AgendaItemActionTable {
  item_id: number;
  position: number;
  label: string;
  owner_id: number | null;
  due_on: string | null;
  recurrence: string;
}

interface ParticipantTable {
  id: Generated<number>;
  meeting_id: number;
  structure_id: number | null;
  name: string | null;
  role: string | null;
  kind: string;
  item_id: number | null;
  name_shown: Flag;
  state: Generated<string>;
  information_sent: Generated<number>;
}

interface StayTable {
  id: Generated<number>;
  participant_id: number;
  arrived_at: string | null;
  left_at: string | null;
  open: Flag;
}

interface EntitlementReasonTable {
  item_id: number;
  participant_id: number;
  consent_id: number;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

interface GuardConfirmationTable {
  id: Generated<number>;
  meeting_id: number;
  destination: string;
  kind: string;
  excerpt: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

interface MinutesVersionTable {
  meeting_id: number;
  version: number;
  locked_at: string;
  locked_by: string;
  correction: string | null;
  content: string;
}

interface AgreementTable {
  id: Generated<number>;
  kind: string;
  structure_id: number;
  person: string | null;
  version: string | null;
  signed_on: string;
  valid_from: string | null;
  valid_until: string | null;
  notes: string | null;
}

interface PublicationPolicyTable {
  id: Generated<number>;
  threshold: number;
  locked: Flag;
  locked_by: string | null;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
}

interface PublicationReleaseTable {
  id: Generated<number>;
  published_on: string;
  recorded_at: string;
  recorded_by: string;
  signed_by: string | null;
  period_from: string;
  period_to: string;
  sector: string;
  sector_label: string | null;
  audience: string;
  threshold: number | null;
  readers: string | null;
  reason: string | null;
  publication: string | null;
  hash: string | null;
  variables: string;
  numbers_of: number | null;
  findings: string;
  report: string | null;
  forgotten: Generated<number>;
}

interface PublicationProseTable {
  period_from: string;
  period_to: string;
  sector: string;
  audience: string;
  language: string;
  paragraph: string;
  text: string;
  saved_at: string;
}

interface EliminationSlipTable {
  id: Generated<number>;
  reference: string;
  cause: 'term' | 'request';
  request_ground: string | null;
  requested_on: string | null;
  months: number;
  made_on: string;
  made_by: string;
  visa_number: string | null;
  visa_on: string | null;
  waiver: string | null;
  erased_on: string | null;
  erased_by: string | null;
  abandoned_on: string | null;
}

interface EliminationFileTable {
  slip_id: number;
  position: number;
  code: string;
  kind: 'situation' | 'enquiry';
  first_year: number;
  last_year: number;
  pieces: number;
  situation_id: number | null;
  referral_id: number | null;
  outcome: 'erased' | 'new_event' | 'open' | 'taken_off' | null;
}

interface AuditDetailTable {
  seq: number;
  digest: string;
  salt: string | null;
  facts: string | null;
  erased_by: number | null;
}

interface FormerTextTable {
  id: Generated<number>;
  referral_id: number;
  kind: 'note' | 'exchange' | 'decision';
  record_id: number;
  field: string;
  text: string;
  replaced_at: string;
  replaced_by: string;
}

/** One row at the most. The logo: all four of its columns, or none. */
interface LetterheadTable {
  id: number;
  lines: string;
  logo_text: string | null;
  logo_type: 'png' | 'jpeg' | null;
  logo: string | null;
  logo_width: number | null;
  logo_height: number | null;
}

interface TrashTable {
  id: Generated<number>;
  referral_id: number | null;
  kind: 'note' | 'draft';
  record_id: number;
  content: string;
  removed_at: string;
  removed_by: string;
}

interface ImportTable {
  id: Generated<number>;
  kind: 'referrals' | 'structures' | 'contacts';
  file_name: string;
  made_at: string;
  made_by: string;
  made: number;
  undone_at: string | null;
}

interface ImportMadeTable {
  id: Generated<number>;
  import_id: number;
  line: number;
  referral_id: number | null;
  structure_id: number | null;
  contact_id: number | null;
  source_reference: string | null;
  fingerprint: string;
}

export interface Tables {
  meta: { key: string; value: string };
  setting: { key: string; value: string };
  screen_state: { screen: string; state: string };
  code: CodeTable;
  structure: StructureTable;
  structure_name: StructureNameTable;
  contact: ContactTable;
  situation: { id: Generated<number>; code: string };
  identity: IdentityTable;
  consent: ConsentTable;
  consent_scope: { consent_id: number; structure_id: number };
  referral: ReferralTable;
  referral_problem: { referral_id: number; code: string };
  referral_involved: { referral_id: number; structure_id: number };
  step: StepTable;
  step_college: { step_id: number; code: string };
  assessment: AssessmentTable;
  watch: WatchTable;
  exchange: ExchangeTable;
  decision: DecisionTable;
  orientation: OrientationTable;
  orientation_target: { orientation_id: number; position: number; structure_id: number };
  decision_purpose: { decision_id: number; position: number; text: string };
  decision_lever: { decision_id: number; position: number; code: string; other: string | null };
  decision_invited: { decision_id: number; position: number; structure_id: number };
  action: ActionTable;
  note: { id: Generated<number>; referral_id: number; on: string; text: string };
  past_year: { year: number; referrals: number; enquiries: number; comment: string | null };
  past_year_count: { year: number; indicator: string; code: string; value: number };
  past_year_comment: { year: number; indicator: string; text: string };
  draft: DraftTable;
  audit: AuditTable;
  meeting_series: { id: Generated<number>; name: string; rule: string | null; active: Flag };
  meeting: MeetingTable;
  agenda_item: AgendaItemTable;
  agenda_item_college: { item_id: number; code: string };
  agenda_item_invited: { item_id: number; structure_id: number };
  agenda_item_purpose: { item_id: number; position: number; text: string };
  agenda_item_lever: { item_id: number; position: number; code: string; other: string | null };
  agenda_item_action: AgendaItemActionTable;
  agenda_item_step: { item_id: number; step_id: number };
  participant: ParticipantTable;
  stay: StayTable;
  recusal: { item_id: number; participant_id: number; reason: string | null; has_left: Generated<number> };
  entitlement_reason: EntitlementReasonTable;
  guard_confirmation: GuardConfirmationTable;
  minutes_version: MinutesVersionTable;
  agreement: AgreementTable;
  charter: { version: string; in_force_from: string };
  publication_policy: PublicationPolicyTable;
  publication_release: PublicationReleaseTable;
  publication_person: { release_id: number; person: string; digest: string };
  publication_file: { id: Generated<number>; release_id: number; written_at: string; format: string; written_by: string };
  publication_explanation: { id: Generated<number>; release_id: number; text: string; recorded_at: string; recorded_by: string };
  publication_prose: PublicationProseTable;
  code_merge: { list: string; code: string; into_code: string };
  paper_template: { kind: string; language: string; content: string };
  letterhead: LetterheadTable;
  import: ImportTable;
  import_made: ImportMadeTable;
  import_heading: { kind: string; heading: string; field: string | null };
  import_word: { list: string; word: string; code: string | null };
  other_body: { referral_id: number; body: OtherBody; on: string | null };
  residue: { referral_id: number };
  elimination_slip: EliminationSlipTable;
  elimination_file: EliminationFileTable;
  audit_detail: AuditDetailTable;
  key_slot: { id: string; kind: 'passphrase' | 'recovery'; label: string | null; since: string; until: string | null };
  audit_anchor: { id: number; seq: number; hash: string; at: string };
  /** A view: every dated thing of a file; `referral_id` is null for what concerns the whole situation. */
  file_event: { situation_id: number | null; referral_id: number | null; on: string; expected: Flag };
  former_text: FormerTextTable;
  trash: TrashTable;
  search_stale: { rowid_in_search: number };
  record_search: { rowid: number; body: string; record_search: string };
  referral_search: { rowid: number; body: string; referral_search: string };
}
