import type { dossier as french } from '../fr/dossier.ts';

/** Words of the “dossier” screens, in English. */
export const dossier: typeof french = {};
