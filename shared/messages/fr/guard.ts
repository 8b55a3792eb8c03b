import type { GuardKind } from '#shared/guard/finding.ts';

/** What the identifier guard says, in French: a label for each kind, then what was found and what to write instead. */
export const guard = {
  kinds: {
    name: 'Nom de la personne',
    initials: 'Initiales',
    contact: 'Nom d’un professionnel',
    birth_date: 'Date de naissance',
    date_of_birth_pattern: 'Date de naissance possible',
    phone: 'Numéro de téléphone',
    email: 'Adresse électronique',
    address: 'Adresse',
    nir: 'Numéro de sécurité sociale',
    plate: 'Plaque d’immatriculation',
    exact_age: 'Âge exact',
    exact_date: 'Date exacte',
    small_place: 'Lieu trop précis',
    title_name: 'Personne nommée',
    possible_name: 'Prénom ou nom possible',
  },
  explain: {
    name: 'Ce passage contient le nom ou le prénom d’une personne connue du coffre. Écrivez « la personne », ou le code de la situation.',
    initials: 'Des initiales suffisent souvent à reconnaître quelqu’un. Écrivez « la personne », ou le code de la situation.',
    contact: 'Ce passage nomme un professionnel. Écrivez sa structure ou sa fonction : « le mandataire », « l’infirmière du CMP ».',
    birth_date: 'Ce passage donne tout ou partie de la date de naissance d’une personne connue du coffre. Écrivez la tranche d’âge.',
    date_of_birth_pattern: 'Ce passage ressemble à une date de naissance. Écrivez la tranche d’âge : « 45-54 ans ».',
    phone: 'Ce passage contient un numéro de téléphone. Supprimez-le ; s’il s’agit d’un standard public, confirmez avec un motif.',
    email: 'Ce passage contient une adresse électronique. Supprimez-la ; s’il s’agit d’une adresse de service, confirmez avec un motif.',
    address: 'Ce passage contient une adresse ou un élément d’adresse. Écrivez le secteur, ou « son logement ».',
    nir: 'Ce passage contient un numéro de sécurité sociale. Supprimez-le.',
    plate: 'Ce passage ressemble à une plaque d’immatriculation. Écrivez « un véhicule ».',
    exact_age: 'Un âge exact peut faire reconnaître quelqu’un. Écrivez la tranche d’âge : « 45-54 ans ».',
    exact_date: 'Une date exacte peut faire reconnaître quelqu’un. Écrivez le mois, la saison ou l’année, sauf pour une date de réunion.',
    small_place: 'Ce lieu est plus petit que le secteur. Écrivez le secteur, ou « le quartier ».',
    title_name:
      'Quelqu’un semble nommé ici. Écrivez sa fonction ou sa structure ; si c’est le nom d’un lieu ou d’un dispositif, confirmez avec un motif.',
    possible_name:
      'Un prénom ou un nom semble écrit ici. Écrivez « la personne », « un voisin », « sa fille » ; si c’est autre chose, confirmez avec un motif.',
  },
} satisfies { kinds: Record<GuardKind, string>; explain: Record<GuardKind, string> };
