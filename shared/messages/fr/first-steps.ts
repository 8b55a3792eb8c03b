import { plural } from '../plural.ts';

/** Words of the first steps in a new vault, in French. */
export const firstSteps = {
  title: 'Premiers pas',
  lead: 'Cinq choses à faire une fois, dans l’ordre qui vous convient. Rien n’empêche de noter un appel avant.',
  progress: (done: number, total: number) => `${done} sur ${total}`,
  steps: {
    cellule: {
      title: 'Qui vous êtes',
      text: 'La cellule, sa convention, la période du contrat, les secteurs du territoire.',
      go: 'Ouvrir les réglages',
    },
    lists: {
      title: 'Les listes',
      text: 'Les mots de la cellule : contextes, orientations, leviers. À relire, à renommer.',
      go: 'Ouvrir les listes',
    },
    structures: {
      title: 'Les structures',
      text: 'Celles avec qui vous travaillez : d’un tableur, ou d’une liste de types dont vous écrirez les noms.',
      go: 'Importer un tableur',
    },
    key: {
      title: 'La clé de secours',
      text: 'Imprimée, sous enveloppe fermée, loin de l’ordinateur. Si elle n’est pas rangée, remplacez-la.',
      go: 'Ouvrir les clés',
    },
    backups: {
      title: 'Le second emplacement',
      text: 'Une clé USB ou un disque du réseau, où chaque sauvegarde est aussi copiée.',
      go: 'Choisir l’emplacement',
    },
  },
  done: 'Fait',
  doneOf: (title: string) => `Fait : ${title}`,
  later: 'Plus tard',
  resume: 'Reprendre les premiers pas',
  left: (done: number, total: number) => `Premiers pas : ${done} sur ${total} faits.`,
  starter: {
    open: 'Partir d’une liste de types',
    title: 'Partir d’une liste de types',
    lead: 'Cochez les types que compte votre territoire. Chacun devient une fiche de l’annuaire, nommée par son type ; vous y écrirez le vrai nom.',
    types: 'Types de structures',
    add: (n: number) => (n === 0 ? 'Ajouter à l’annuaire' : `Ajouter ${plural(n, 'fiche', 'fiches')} à l’annuaire`),
    there: 'Chaque type a déjà une fiche.',
  },
};
