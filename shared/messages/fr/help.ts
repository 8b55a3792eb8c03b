import { plural } from '../plural.ts';

/** Words around the guide inside the application, in French; the guide itself is docs/guide. */
export const help = {
  title: 'Aide',
  search: 'Chercher dans le guide',
  contents: 'Chapitres du guide',
  toContents: 'Tous les chapitres',
  found: (n: number) => plural(n, 'passage trouvé', 'passages trouvés'),
  none: 'Rien dans le guide ne répond à ces mots. Essayez-en moins, ou un autre.',
  previous: (title: string) => `Précédent : ${title}`,
  next: (title: string) => `Suivant : ${title}`,
  neighbours: 'Chapitres voisins',
  /** On the first screen, after the application was renewed. */
  news: {
    line: (version: string) => `L’application a été mise à jour : version ${version}.`,
    read: 'Lire les nouveautés',
    dismiss: 'Ne plus afficher',
  },
  /** Above the French chapter, where the language is another one. */
  wholeChapter: '',
};
