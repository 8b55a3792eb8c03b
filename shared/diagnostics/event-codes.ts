import type { ErrorCode } from '#shared/errors/app-error.ts';
import type { LockReason } from '#shared/contract/events.ts';
import { errors } from '#shared/messages/fr/errors.ts';

/** What happens to the program, besides answers that are refused. */
export const lifeEvents = [
  'app_started',
  'vault_opened',
  'locked_asked',
  'locked_inactivity',
  'locked_suspend',
  'locked_session_lock',
  'locked_crash',
  'locked_closed',
  'page_gone',
  'page_hung',
  'part_gone',
] as const;
export type LifeEvent = (typeof lifeEvents)[number];

/** Codes of refusals and defects: those that have a sentence. */
export const errorCodes = Object.keys(errors) as [ErrorCode, ...ErrorCode[]];

/** All that is ever counted: a closed list, so that a counter can hold no value. */
export const eventCodes = [...lifeEvents, ...errorCodes] as const;
export type EventCode = LifeEvent | ErrorCode;

export const lockEvent = (reason: LockReason): LifeEvent => `locked_${reason}`;
