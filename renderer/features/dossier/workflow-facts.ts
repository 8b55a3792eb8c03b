import { type ConsentState, refusalOf } from '#shared/consent/consent.ts';
import type { WorkflowFacts } from '#shared/workflow/next-steps.ts';
import type { Dossier } from './dossier-store.ts';

/** What the rules of the workflow ask of the open referral. */
export function workflowFactsOf(dossier: Dossier): WorkflowFacts {
  return { kind: dossier.kind, steps: dossier.steps, consent: consentOf(dossier).status };
}

/** What the consent gate asks; before anything is recorded the person is taken as not informed. */
export function consentOf(dossier: Dossier): ConsentState {
  return dossier.consent ?? { status: 'not_informed', scope: [] };
}

/** Whether what was written down may be changed: not once the situation is frozen. */
export function mayChange(dossier: Dossier, what: 'change_facts' | 'decide'): boolean {
  return refusalOf({ what }, consentOf(dossier)) === null;
}
