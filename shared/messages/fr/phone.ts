const rank = (n: number) => (n === 1 ? '1re' : `${n}e`);

/** Words of the phone form and of the sollicitation ponctuelle, in French. The labels of the facts are in `facts`. */
export const phone = {
  title: 'Nouvelle saisine',
  enquiryTitle: 'Sollicitation ponctuelle',
  submit: 'Enregistrer la saisine',
  enquirySubmit: 'Enregistrer la sollicitation',
  saved: (reference: string) => `Saisine ${reference} enregistrée`,
  enquirySaved: (reference: string) => `Sollicitation ${reference} enregistrée`,
  kind: 'Nature',
  kindReferral: 'Saisine',
  kindEnquiry: 'Sollicitation ponctuelle',
  kindComeback: 'Ré-interpellation',
  kindEnquiryHint: 'Répondue hors cellule, comptée à part ; elle pourra devenir une saisine sans être comptée deux fois.',
  blocks: {
    call: 'L’appel',
    request: 'La demande, l’urgence',
    subject: 'De quoi il s’agit',
    person: 'La personne concernée',
    surroundings: 'Autour de la personne',
    words: 'Souhait, faits, appréciations',
    consent: 'Information, accord et identité',
  },
  goToBlock: (title: string) => `Aller à « ${title} »`,
  missing: {
    title: 'Reste à demander',
    hint: 'Rien de tout cela n’empêche d’enregistrer : le reste peut venir plus tard.',
    required: 'Nécessaire pour enregistrer',
    nothing: 'Tout est renseigné.',
    consent: 'Information de la personne',
    age: 'Âge ou tranche d’âge',
    involved: 'Qui est déjà impliqué',
  },
  lookAlikes: {
    title: 'Peut-être la même situation',
    identity: 'même identité notée',
    facts: 'même saisissant, genre, âge et secteur',
    open: 'Ouvrir',
    openLabel: (reference: string) => `Ouvrir ${reference}`,
    comeback: 'C’est une ré-interpellation',
    comebackLabel: (reference: string) => `C’est une ré-interpellation de ${reference}`,
    when: (reference: string, month: string) => `${reference} (${month})`,
  },
  comeback: {
    label: 'Situation déjà connue de la cellule',
    hint: 'Cherchez sa référence, ou les mots de la saisine précédente.',
    none: 'Aucune saisine ne correspond.',
    stillOpen: (reference: string) =>
      `La saisine ${reference} de cette situation est encore ouverte : complétez-la plutôt que d’en ouvrir une autre.`,
    openIt: (reference: string) => `Ouvrir ${reference}`,
    /** « La même situation, 3e saisine ; la précédente en mars 2022 (2022-03/2). » */
    rank: (n: number, month: string, reference: string) =>
      `La même situation, ${rank(n)} saisine ; la précédente en ${month} (${reference}).`,
    failed: 'Cette saisine n’a pas pu être lue.',
  },
  consent: {
    optional: 'Facultatif : la cellule travaille sans identité. Ce bloc peut rester fermé.',
    status: 'Information et accord de la personne',
    on: 'Depuis le',
    onAgreement: 'Accord donné le',
    givenBy: 'Accord donné par',
    scope: 'Structures auxquelles l’accord s’étend',
    scopeHint: 'Aucune : l’accord n’est pas limité.',
    reason: 'Pourquoi, en une phrase',
    reviewOn: 'À reprendre le',
    identity: 'Identité',
    identityClosed:
      'L’identité ne peut être notée qu’avec l’accord de la personne ou de son représentant légal. Le code de la situation suffit à la cellule.',
    identityHint:
      'Gardée à part, jamais montrée dans les listes. Elle n’est pas gardée dans le brouillon : elle n’entre au coffre qu’à l’enregistrement.',
    lastName: 'Nom',
    firstName: 'Prénom',
    birthDate: 'Date de naissance',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'Courriel',
  },
  enquiry: {
    request: 'Demande',
    answer: 'Réponse donnée',
  },
};
