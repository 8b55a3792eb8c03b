/** Totals that may be known of a year before the software, beside saisines and sollicitations. */
export const typedTotals = [
  'situations',
  'comebacks',
  'meetings-planned',
  'meetings-held',
  'meetings-cancelled',
  'situations-examined',
] as const;

/** Lists that may be known of a year before the software: those whose codes can be chosen without a file. */
export const typedLists = [
  'referral-level',
  'referrer-type',
  'territory',
  'context',
  'problem',
  'gender',
  'age-band',
  'orientation',
  'lever',
] as const;
