import type { LocalDate } from '#shared/dates/local-date.ts';

/** What waits on a referral. `tell`: the referrer has not been told; `consent`: the information of the person must be taken up again. */
export type DueKind = 'feedback' | 'action' | 'watch' | 'tell' | 'consent';

export interface Due {
  readonly kind: DueKind;
  /** The day on which it is due; `null` when it simply waits. */
  readonly on: LocalDate | null;
  /** Record to open: an orientation, an action or a decision; `null` when the referral itself is meant. */
  readonly recordId: number | null;
  /** A code of the list that names it (type of orientation, lever), or the action's label: coded or typed for the record, never an identity. */
  readonly label: string | null;
}

/** What `duesOf` must know; only open items are given. */
export interface DueFacts {
  readonly open: boolean;
  readonly orientations: readonly { id: number; type: string; feedbackDueOn: LocalDate | null; resultOn: LocalDate | null }[];
  readonly actions: readonly { id: number; label: string; dueOn: LocalDate | null; status: string }[];
  readonly watch: { readonly until: LocalDate | null; readonly lever: string | null } | null;
  readonly decisions: readonly { id: number; toldOn: LocalDate | null }[];
  readonly consentReviewOn: LocalDate | null;
}

/** What waits on a referral, the earliest day first, then what has no day. A closed referral waits only for the referrer to be told. */
export function duesOf(facts: DueFacts): Due[] {
  const dues: Due[] = facts.decisions
    .filter((decision) => decision.toldOn === null)
    .map((decision) => ({ kind: 'tell' as const, on: null, recordId: decision.id, label: null }));
  if (facts.open) {
    for (const orientation of facts.orientations) {
      if (orientation.resultOn === null && orientation.feedbackDueOn !== null) {
        dues.push({ kind: 'feedback', on: orientation.feedbackDueOn, recordId: orientation.id, label: orientation.type });
      }
    }
    for (const action of facts.actions) {
      if (action.status === 'todo' || action.status === 'doing') {
        dues.push({ kind: 'action', on: action.dueOn, recordId: action.id, label: action.label });
      }
    }
    if (facts.watch) dues.push({ kind: 'watch', on: facts.watch.until, recordId: null, label: facts.watch.lever });
    if (facts.consentReviewOn) dues.push({ kind: 'consent', on: facts.consentReviewOn, recordId: null, label: null });
  }
  return dues.sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
}
