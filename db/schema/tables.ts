import type { Generated } from 'kysely';

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
  draft: DraftTable;
  audit: AuditTable;
  referral_search: { rowid: number; body: string; referral_search: string };
}
