import { type ConsentStatus, isFrozen } from '#shared/consent/consent.ts';
import { type LocalDate } from '#shared/dates/local-date.ts';
import type { ErrorCode } from '#shared/errors/app-error.ts';
import { isOpen, type ReferralKind, type ReferralStatus, type Step, statusOf } from './steps.ts';

/** What the coordinator may do next with a referral; each is a button on its page and an operation of the contract. */
export const referralActions = [
  'assess',
  'decline',
  'decide_level1',
  'escalate',
  'postpone',
  'decide_level2',
  'watch',
  'wake',
  'close',
  'withdraw',
  'come_back',
  'convert',
  'exchange',
  'add_action',
  'undo',
] as const;

export type ReferralAction = (typeof referralActions)[number];

/** What the rules must know of a referral; steps are in the order in which they were taken, undone ones left out. */
export interface WorkflowFacts {
  readonly kind: ReferralKind;
  readonly steps: readonly Step[];
  readonly consent: ConsentStatus;
}

export type Permission = { readonly action: ReferralAction; readonly refusal: ErrorCode | null };

/** Reasons for which a referral may be closed before anything was decided (domain.md, section 6: motif de clôture). */
export const earlyClosureReasons: readonly string[] = ['death', 'duplicate', 'moved', 'lost', 'refusal', 'no_request', 'out_of_scope'];

const from: Partial<Record<ReferralAction, { readonly statuses: readonly ReferralStatus[]; readonly otherwise: ErrorCode }>> = {
  assess: { statuses: ['received', 'assessing'], otherwise: 'already_decided' },
  decline: { statuses: ['assessing'], otherwise: 'already_decided' },
  decide_level1: { statuses: ['assessing'], otherwise: 'already_decided' },
  escalate: { statuses: ['assessing', 'follow_up', 'watch'], otherwise: 'already_on_agenda' },
  // What was postponed comes back on an agenda as it is, and may be postponed again (domain.md, section 3).
  postpone: { statuses: ['agenda', 'postponed'], otherwise: 'not_on_agenda' },
  decide_level2: { statuses: ['agenda', 'postponed'], otherwise: 'not_on_agenda' },
  watch: { statuses: ['follow_up'], otherwise: 'nothing_decided_yet' },
  wake: { statuses: ['watch'], otherwise: 'not_on_watch' },
  add_action: { statuses: ['follow_up', 'watch', 'assessing', 'agenda', 'postponed'], otherwise: 'assess_first' },
};

/** Steps which a frozen situation (opposition, agreement taken back) still allows: leaving, and saying so. */
const allowedWhenFrozen: readonly ReferralAction[] = ['decline', 'close', 'withdraw', 'undo', 'come_back'];

/**
 * Whether an action is possible now.
 * @returns `null` when it is, else the code of the sentence that says why not.
 */
export function refusalOfAction(action: ReferralAction, facts: WorkflowFacts): ErrorCode | null {
  const status = statusOf(facts.kind, facts.steps);
  if (facts.kind === 'enquiry') return action === 'convert' ? null : 'enquiry_has_no_way';
  if (action === 'convert') return 'already_referral';
  if (action === 'undo') return facts.steps.length > 1 && facts.steps.at(-1)?.kind !== 'converted' ? null : 'nothing_to_undo';
  if (action === 'come_back') return isOpen(status) ? 'still_open' : null;
  if (!isOpen(status)) return 'referral_closed';
  if (isFrozen(facts.consent) && !allowedWhenFrozen.includes(action)) return 'frozen_by_opposition';
  const rule = from[action];
  if (!rule || rule.statuses.includes(status)) return null;
  if (status === 'received') return 'assess_first';
  // What waits for a meeting is not decided yet.
  const waits = status === 'agenda' || status === 'postponed';
  return waits && rule.otherwise === 'already_decided' ? 'already_on_agenda' : rule.otherwise;
}

/** Every action with the reason why it is not possible now, in the order in which a referral usually goes. */
export function permissionsOf(facts: WorkflowFacts): Permission[] {
  return referralActions.map((action) => ({ action, refusal: refusalOfAction(action, facts) }));
}

/**
 * Whether a closing reason fits the status: before a decision only what puts an end by itself (death, duplicate, departure…).
 * A frozen situation may be closed for any reason.
 */
export function refusalOfClosure(reason: string, facts: WorkflowFacts): ErrorCode | null {
  const refusal = refusalOfAction('close', facts);
  if (refusal) return refusal;
  const status = statusOf(facts.kind, facts.steps);
  const decided = status === 'follow_up' || status === 'watch' || isFrozen(facts.consent);
  return decided || earlyClosureReasons.includes(reason) ? null : 'closure_needs_decision';
}

/**
 * Whether a step may bear this date: a day that is not in the future, nor before the step taken last.
 * @param today the current day, passed in by the caller.
 */
export function refusalOfDate(on: LocalDate, steps: readonly Step[], today: LocalDate): ErrorCode | null {
  if (on > today) return 'date_in_future';
  const last = steps.at(-1);
  return last && on < last.on ? 'date_before_previous_step' : null;
}
