import type { ErrorCode } from '#shared/errors/app-error.ts';
import type { ReferralAction } from '#shared/workflow/next-steps.ts';
import type { Dossier } from './dossier-store.ts';
import type { PlainPanel } from './panel-request.ts';

/** The form of each action; an action without one is done at once, or leads elsewhere. */
export const panelOfAction: Readonly<Partial<Record<ReferralAction, PlainPanel>>> = {
  assess: 'assess',
  decline: 'decline',
  decide_level1: 'decide1',
  escalate: 'escalate',
  postpone: 'postpone',
  decide_level2: 'decide2',
  watch: 'watch',
  wake: 'wake',
  close: 'close',
  withdraw: 'withdraw',
  convert: 'convert',
  exchange: 'exchange',
  add_action: 'addAction',
};

/** The letter of each action; D decides at whichever level can be decided, V puts on watch or takes off it. */
export const keyOfAction: Readonly<Partial<Record<ReferralAction, string>>> = {
  exchange: 'E',
  assess: 'P',
  decide_level1: 'D',
  decide_level2: 'D',
  add_action: 'A',
  watch: 'V',
  wake: 'V',
  escalate: '2',
  close: 'C',
  convert: 'X',
};

/** What is noted every day stands first; what ends or takes back stands last, and quieter. */
const daily: readonly ReferralAction[] = ['exchange', 'add_action'];
const rare: readonly ReferralAction[] = ['withdraw', 'undo'];

export interface PossibleActions {
  /** The step that is due next, when there is one. */
  readonly advised: ReferralAction | null;
  readonly daily: readonly ReferralAction[];
  /** Steps, in the order in which a referral usually goes. */
  readonly steps: readonly ReferralAction[];
  readonly rare: readonly ReferralAction[];
}

/** What is possible now, by how often it is wanted. */
export function possibleActions({ permissions, status, assessments }: Dossier): PossibleActions {
  const possible = permissions.filter(({ refusal }) => refusal === null).map(({ action }) => action);
  const wanted = advisedAction(status, assessments.at(-1)?.proposal);
  const advised = wanted !== null && possible.includes(wanted) ? wanted : null;
  const rest = possible.filter((action) => action !== advised);
  return {
    advised,
    daily: daily.filter((action) => rest.includes(action)),
    steps: rest.filter((action) => !daily.includes(action) && !rare.includes(action)),
    rare: rest.filter((action) => rare.includes(action)),
  };
}

/** The step that is due next, when there is one: the assessment first, then what it proposed. */
function advisedAction(status: Dossier['status'], proposal: Dossier['assessments'][number]['proposal'] | undefined): ReferralAction | null {
  switch (status) {
    case 'received':
      return 'assess';
    case 'assessing':
      return proposal === 'level2' ? 'escalate' : proposal === 'level1' ? 'decide_level1' : proposal === undefined ? null : 'decline';
    case 'agenda':
    case 'postponed':
      return 'decide_level2';
    case 'answered':
      return 'convert';
    default:
      return null;
  }
}

export interface RefusedActions {
  readonly refusal: ErrorCode;
  readonly actions: readonly ReferralAction[];
}

/** What is not possible now, by its reason. That a referral is no longer an enquiry is not told. */
export function refusedActions({ permissions }: Dossier): RefusedActions[] {
  const byReason = new Map<ErrorCode, ReferralAction[]>();
  for (const { action, refusal } of permissions) {
    if (refusal === null || refusal === 'already_referral') continue;
    // Made by the rules of the workflow, whose reasons are all codes of sentences.
    const code = refusal as ErrorCode;
    byReason.set(code, [...(byReason.get(code) ?? []), action]);
  }
  return [...byReason].map(([refusal, actions]) => ({ refusal, actions }));
}
