/** An action as a form holds it. */
export interface ActionValues {
  id?: number;
  label: string | null;
  ownerId: number | null;
  dueOn: string | null;
  recurrence: string | null;
}

export const emptyAction: ActionValues = { label: null, ownerId: null, dueOn: null, recurrence: 'none' };
