import type { LocalDate } from '#shared/dates/local-date.ts';

/** A saisine, or a one-line sollicitation ponctuelle that is answered outside the cellule and counted apart. */
export type ReferralKind = 'referral' | 'enquiry';

/** The dated steps of a referral's way (domain.md, section 3). Its status follows from them and is never typed. */
export const stepKinds = [
  'received',
  'converted',
  'assessed',
  'declined',
  'decided_level1',
  'escalated',
  'postponed',
  'decided_level2',
  'watched',
  'woken',
  'closed',
  'withdrawn',
] as const;

export type StepKind = (typeof stepKinds)[number];

export interface Step {
  readonly kind: StepKind;
  /** Business date: when it happened, not when it was typed. */
  readonly on: LocalDate;
}

export const referralStatuses = [
  'received',
  'assessing',
  'agenda',
  'postponed',
  'follow_up',
  'watch',
  'declined',
  'closed',
  'withdrawn',
  'answered',
] as const;

export type ReferralStatus = (typeof referralStatuses)[number];

/** Whether something may still happen to a referral with this status. */
export function isOpen(status: ReferralStatus): boolean {
  return status !== 'declined' && status !== 'closed' && status !== 'withdrawn' && status !== 'answered';
}

const statusAfter: Record<StepKind, ReferralStatus> = {
  received: 'received',
  converted: 'received',
  assessed: 'assessing',
  declined: 'declined',
  decided_level1: 'follow_up',
  escalated: 'agenda',
  postponed: 'postponed',
  decided_level2: 'follow_up',
  watched: 'watch',
  woken: 'follow_up',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

/** The status that follows from the steps, in the order in which they were taken; the first one is `received`. */
export function statusOf(kind: ReferralKind, steps: readonly Step[]): ReferralStatus {
  if (kind === 'enquiry') return 'answered';
  const last = steps.at(-1);
  return last ? statusAfter[last.kind] : 'received';
}

/** The level at which the referral was decided, or is to be: 2 from the escalation on, 1 from the decision of level 1, else none. */
export function levelOf(steps: readonly Step[]): 1 | 2 | null {
  if (steps.some((step) => step.kind === 'escalated' || step.kind === 'decided_level2')) return 2;
  return steps.some((step) => step.kind === 'decided_level1') ? 1 : null;
}
