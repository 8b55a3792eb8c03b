import type { OtherBody } from '#shared/workflow/other-bodies.ts';

/** Words of « aussi évoquée dans une autre instance », in French. */
export const otherBody = {
  title: 'Autre instance',
  none: 'Non évoquée ailleurs, à votre connaissance.',
  said: 'Aussi évoquée dans une autre instance :',
  once: 'Elle est comptée une fois ici, quoi que compte l’autre instance.',
  bodies: {
    other_clsm: 'Cellule d’un autre CLSM',
    evictions: 'Prévention des expulsions (CCAPEX…)',
    security: 'Sécurité et prévention (CLSPD, GPO…)',
    squalor: 'Habitat indigne, incurie',
    care_coordination: 'Coordination des soins (DAC, RCP…)',
    disability: 'Handicap (MDPH, groupe opérationnel…)',
    elderly: 'Personnes âgées (MAIA, CLIC…)',
    children: 'Enfance (information préoccupante, équipe de soutien…)',
    other: 'Autre instance',
  } satisfies Record<OtherBody, string>,
  on: (date: string) => `le ${date}`,
  add: 'Noter une autre instance',
  body: 'Instance',
  date: 'Évoquée le',
  submit: 'Noter',
  cancel: 'Annuler',
  remove: (body: string) => `Retirer : ${body}`,
  removeShort: 'Retirer',
};
