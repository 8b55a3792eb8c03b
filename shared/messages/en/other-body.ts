import type { otherBody as french } from '../fr/other-body.ts';

/** Words of a situation that is also examined by another body, in English. */
export const otherBody: typeof french = {
  title: 'Other body',
  none: 'Not examined elsewhere, to your knowledge.',
  said: 'Also examined by another body:',
  once: 'It is counted once here, whatever the other body counts.',
  bodies: {
    other_clsm: 'Cellule of another CLSM',
    evictions: 'Prevention of evictions (CCAPEX…)',
    security: 'Security and prevention (CLSPD, GPO…)',
    squalor: 'Unfit housing, squalor',
    care_coordination: 'Coordination of care (DAC, RCP…)',
    disability: 'Disability (MDPH, operational group…)',
    elderly: 'Older persons (MAIA, CLIC…)',
    children: 'Children (information préoccupante, support team…)',
    other: 'Another body',
  },
  on: (date: string) => `on ${date}`,
  add: 'Record another body',
  body: 'Body',
  date: 'Examined on',
  submit: 'Record',
  cancel: 'Cancel',
  remove: (body: string) => `Remove: ${body}`,
  removeShort: 'Remove',
};
