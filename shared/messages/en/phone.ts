import type { phone as french } from '../fr/phone.ts';

/** Words of the “phone” screens, in English. */
export const phone: typeof french = {};
