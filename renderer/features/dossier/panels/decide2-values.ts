import type { LocalDate } from '#shared/dates/local-date.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { Dossier } from '../dossier-store.ts';
import type { ActionValues } from '../parts/action-values.ts';
import type { WordingValues } from '../parts/wording-fields.tsx';
import type { Loose } from '../use-operation-form.ts';

/** A decision of a meeting as its form holds it. */
export interface Decide2Values extends WordingValues {
  on: LocalDate | null;
  invited: readonly number[];
  purposes: readonly string[];
  levers: readonly string[];
  /** What « Autre » means among the levers. */
  leverOther: string | null;
  actions: readonly ActionValues[];
  comment: string | null;
  toldOn: LocalDate | null;
}

/** A decision that is there already, with its actions. */
export function decide2ValuesOf(decision: Dossier['decisions'][number], actions: Dossier['actions']): Decide2Values {
  return {
    on: decision.on,
    invited: decision.invited,
    purposes: decision.purposes,
    levers: decision.levers.map((lever) => lever.code),
    leverOther: decision.levers.find((lever) => lever.other !== null)?.other ?? null,
    actions: actions
      .filter((action) => action.decisionId === decision.id)
      .map(({ id, label, ownerId, dueOn, recurrence }) => ({ id, label, ownerId, dueOn, recurrence })),
    publicWording: decision.publicWording,
    publicNote: decision.publicNote ?? '',
    comment: decision.comment,
    toldOn: decision.toldOn,
  };
}

type DecisionInput = Loose<InputOf<'steps.decideLevel2'>['decision']>;

/** The decision as the operation takes it. */
export function decide2Input(values: Decide2Values, wording: { publicWording: string; publicNote: string | null }): DecisionInput {
  const { levers, leverOther, ...rest } = values;
  return { ...rest, ...wording, levers: levers.map((code) => ({ code, other: code === 'other' ? leverOther : null })) };
}
