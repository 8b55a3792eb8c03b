import { EMPTY_KNOWLEDGE, type GuardKnowledge, type KnownPerson } from '../knowledge.ts';

/** Names of structures and sectors of Poitiers (public): they hold first names, « rue », « quartier », and must not alarm. */
export const TERRITORY: GuardKnowledge = {
  ...EMPTY_KNOWLEDGE,
  sectors: [
    'Poitiers',
    'Grand Poitiers',
    'Couronneries',
    'Beaulieu',
    'Trois Cités',
    'Bellejouanne',
    'Gibauderie',
    'Saint-Éloi',
    'Centre-ville',
    'Vienne',
  ],
  allowed: [
    'Maison de quartier La Gibauderie',
    'MQ La Gibauderie',
    'Un chez soi d’abord',
    'Centre hospitalier Laborit',
    'Centre hospitalier Henri Laborit',
    'CHL',
    'Addictions France',
    'Croix-Rouge française',
    'Espace Mendès France',
    'GEM La Cordée',
    'Résidence Habitat Jeunes Kennedy',
    'Relais Georges Charbonnier',
    'Accueil de la rue Jean Jaurès',
    'Équipe mobile Rose Dubois',
    'Pôle ambulatoire Jean-Baptiste Pussin',
    'Habitat de la Vienne',
    'Conseil citoyen des Couronneries',
  ],
};

/** The territory, and the persons given. All of them are invented. */
export function knowing(...persons: KnownPerson[]): GuardKnowledge {
  return { ...TERRITORY, persons };
}

/** An invented person with everything the vault may hold. */
export const MARIE_DUPONT: KnownPerson = {
  lastName: 'Dupont',
  birthName: 'Lefebvre',
  firstName: 'Marie',
  birthDate: '1978-04-03',
  phones: ['06 12 34 56 78', '+33 5 49 11 22 33'],
  address: '12 bis rue de la Croix, 86240 Ligugé',
  email: 'marie.dupont78@exemple.fr',
  exactAge: 47,
};
