import path from 'node:path';
import { localDateOf } from '#shared/dates/local-date.ts';
import type { AppDriver } from '../../drivers/app-driver.ts';

/** Who is spoken of; invented, and in no word of the app. */
export const person = { lastName: 'Quervalon', firstName: 'Ysoline' } as const;

/** What is said in the week, and looked for again. */
export const said = {
  request: 'Comment renouer avec les soins avant l’hiver ?',
  facts: 'Les volets restent fermés ; la voisine entend marcher la nuit.',
  asked: 'La personne est-elle encore suivie ?',
  hospital: 'Suivie au CMP jusqu’en juin, rendez-vous manqués depuis.',
  dac: 'Peut passer à domicile la semaine prochaine.',
  action: 'Rappeler la maison de quartier',
  note: 'La référente préfère être jointe le matin.',
  noteRewritten: 'La référente préfère être jointe l’après-midi.',
  newContext: 'Sortie de détention préparée',
} as const;

export const week = {
  /** The first saisine of the year in which the test runs. */
  reference: () => `${localDateOf(new Date()).slice(0, 4)}-01`,
  /** The CLSM that starts from this one's settings. */
  second: { label: 'CLSM de Rive-Sud', controller: 'Ville de Rive-Sud', passphrase: 'girouette mandarine enclume lavoir' },
} as const;

/** Where files go that leave the vault: a folder beside the vaults, or what the dialog of the test flavour proposes. */
export function leavingFolder({ host, userData }: AppDriver): string {
  return host === 'electron' ? path.join(userData, 'home', 'Documents') : path.join(userData, 'vaults', 'CLSM');
}
