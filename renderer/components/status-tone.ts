import type { ReferralStatus } from '#shared/workflow/steps.ts';
import type { StatusTone } from './status-word.tsx';

/** `active`: the coordination must do something next; `calm`: it goes its way. */
export const statusTone: Readonly<Record<ReferralStatus, StatusTone>> = {
  received: 'active',
  assessing: 'active',
  agenda: 'calm',
  postponed: 'active',
  follow_up: 'calm',
  watch: 'calm',
  declined: 'stopped',
  closed: 'done',
  withdrawn: 'done',
  answered: 'done',
};
