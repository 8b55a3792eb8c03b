/**
 * Kinds of body before which the situation of a saisine may also come: another cellule or CLSM, those that towns and departments run, those of care
 * and of the courts. Stable codes; the words are in shared/messages.
 */
export const otherBodies = [
  'other_clsm',
  'evictions',
  'security',
  'squalor',
  'care_coordination',
  'disability',
  'elderly',
  'children',
  'other',
] as const;

export type OtherBody = (typeof otherBodies)[number];
