import { fold } from '#shared/text/fold.ts';
import type { Environment } from '#renderer/client/session.ts';

type Place = Pick<Environment, 'vaultsFolder' | 'pathSeparator'>;

/** A folder for a new vault, named after the CLSM: « CLSM de Poitiers » → `…/clsm-de-poitiers`. */
export function proposeFolder(place: Place, label: string): string {
  const name = fold(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${place.vaultsFolder}${place.pathSeparator}${name === '' ? 'coffre' : name}`;
}

/** Where the demonstration lies: made the first time, opened again afterwards. */
export function demonstrationFolder(place: Place): string {
  return `${place.vaultsFolder}${place.pathSeparator}demonstration`;
}
