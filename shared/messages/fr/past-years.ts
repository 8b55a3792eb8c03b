import { plural } from '../plural.ts';

/** Words of the form for a year from before the software, in French. */
export const pastYears = {
  description: 'Pour les années d’avant le logiciel : les totaux, et les listes qui sont connues. Laissez vide ce qui ne l’est pas.',
  totals: 'Autres totaux connus',
  lists: 'Listes connues',
  listsText: 'Une liste peut compter moins que son total : le reste sera « non renseigné ».',
  add: 'Ajouter une liste',
  choose: 'Choisissez une liste',
  remove: (name: string) => `Retirer la liste « ${name} »`,
  source: 'D’où vient cette liste',
  sum: (said: number, total: number) => `${said} sur ${total}.`,
  complete: 'La liste fait le total.',
  missing: (n: number) => `${plural(n, 'restera', 'resteront')} « non renseigné ».`,
  tooMany: (n: number) => `${n} de trop : corrigez la liste ou le total.`,
  several: (total: number) => `Une situation peut en avoir plusieurs : chaque ligne compte au plus ${total}.`,
  needsTotal: 'Le nombre de saisines dira si la liste est complète.',
  alsoKnown: 'Ce qui est connu en plus',
};
