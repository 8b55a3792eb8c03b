import type { guard as frenchGuard } from '#shared/messages/fr/guard.ts';

/** What the identifier guard says, in English. Examples of wording stay French: the text that is read is. */
export const guard: typeof frenchGuard = {
  kinds: {
    name: 'Name of the person',
    initials: 'Initials',
    contact: 'Name of a professional',
    birth_date: 'Birth date',
    date_of_birth_pattern: 'Possible birth date',
    phone: 'Telephone number',
    email: 'E-mail address',
    address: 'Address',
    nir: 'Social security number',
    plate: 'Registration plate',
    exact_age: 'Exact age',
    exact_date: 'Exact date',
    small_place: 'Place too precise',
    title_name: 'Someone is named',
    possible_name: 'Possible name',
  },
  explain: {
    name: 'This passage holds the name of a person known to the vault. Write “la personne”, or the code of the situation.',
    initials: 'Initials are often enough to recognise someone. Write “la personne”, or the code of the situation.',
    contact: 'This passage names a professional. Write the structure or the function: “le mandataire”, “l’infirmière du CMP”.',
    birth_date: 'This passage gives all or part of the birth date of a person known to the vault. Write the age band.',
    date_of_birth_pattern: 'This passage looks like a birth date. Write the age band: “45-54 ans”.',
    phone: 'This passage holds a telephone number. Remove it; if it is a public switchboard, confirm with a reason.',
    email: 'This passage holds an e-mail address. Remove it; if it belongs to a service, confirm with a reason.',
    address: 'This passage holds an address or a part of one. Write the sector, or “son logement”.',
    nir: 'This passage holds a social security number. Remove it.',
    plate: 'This passage looks like a registration plate. Write “un véhicule”.',
    exact_age: 'An exact age may make someone recognisable. Write the age band: “45-54 ans”.',
    exact_date: 'An exact date may make someone recognisable. Write the month, the season or the year, unless it is the date of a meeting.',
    small_place: 'This place is smaller than the sector. Write the sector, or “le quartier”.',
    title_name:
      'Someone seems to be named here. Write the function or the structure; if it is the name of a place or a scheme, confirm with a reason.',
    possible_name:
      'A name seems to be written here. Write “la personne”, “un voisin”, “sa fille”; if it is something else, confirm with a reason.',
  },
};
