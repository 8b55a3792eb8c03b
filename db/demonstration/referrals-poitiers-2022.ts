/**
 * The six referrals that the CLSM of Poitiers published for 2022 (bilan d'activité 2022, public): month, referrer, level, decision, note,
 * purposes, invited members. Everything else around them — days, contexts, exchanges — is invented; no real person is meant.
 */
export interface DemonstrationReferral {
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly referrer: string;
  readonly level: 1 | 2;
  readonly wording: string;
  readonly note: string | null;
  readonly meetingCancelled: boolean;
  readonly orientations: readonly { readonly type: string; readonly targets: readonly string[] }[];
  readonly purposes: readonly string[];
  readonly invited: readonly string[];
  readonly context: string;
  readonly problem: string;
  readonly gender: string;
  readonly age: number;
  readonly sector: string;
  readonly request: string;
  readonly partners: readonly string[];
  readonly closure: string | null;
}

export const referralsOf2022: readonly DemonstrationReferral[] = [
  {
    receivedOn: '2022-01-06',
    decidedOn: '2022-01-20',
    referrer: 'ICF Habitat',
    level: 1,
    wording: "Organisation d'une réunion de concertation par ICF Habitat et le DAC-PTA",
    note: 'Réunion de cellule annulée',
    meetingCancelled: true,
    orientations: [{ type: 'concertation', targets: ['ICF Habitat', "Dispositif d'appui à la Coordination"] }],
    purposes: [],
    invited: [],
    context: 'housing_keep',
    problem: 'care_stopped',
    gender: 'man',
    age: 52,
    sector: 'couronneries',
    request: 'Que faire avant d’engager une procédure, sans perdre le lien avec le locataire ?',
    partners: ['CHHL', "Dispositif d'appui à la Coordination", 'Ville Grand Poitiers CCAS'],
    closure: 'relay',
  },
  {
    receivedOn: '2022-03-03',
    decidedOn: '2022-03-17',
    referrer: 'MQ La Gibauderie',
    level: 1,
    wording: 'Mise en lien avec la coordinatrice de parcours',
    note: null,
    meetingCancelled: false,
    orientations: [{ type: 'contact', targets: ['CHHL - Coordinatrice de parcours'] }],
    purposes: [],
    invited: [],
    context: 'isolation',
    problem: 'psychological',
    gender: 'woman',
    age: 38,
    sector: 'gibauderie',
    request: 'Vers qui se tourner lorsque la personne ne vient plus aux activités ?',
    partners: ['CHHL'],
    closure: 'bilateral',
  },
  {
    receivedOn: '2022-06-28',
    decidedOn: '2022-07-12',
    referrer: 'D2SP - Pôle Salubrité publique',
    level: 1,
    wording: 'Mise en lien avec CHL et DAC-PTA',
    note: 'Intervention bilatérale au domicile',
    meetingCancelled: false,
    orientations: [
      { type: 'contact', targets: ['CHHL', "Dispositif d'appui à la Coordination"] },
      { type: 'home_visit', targets: ['D2SP - Pôle Salubrité publique', 'CHHL'] },
    ],
    purposes: [],
    invited: [],
    context: 'squalor',
    problem: 'squalor',
    gender: 'man',
    age: 67,
    sector: 'centre',
    request: 'Le logement se dégrade et les courriers restent sans réponse : qui peut aller vers la personne ?',
    partners: ['CHHL', "Dispositif d'appui à la Coordination", 'Conseil Départemental de la Vienne'],
    closure: 'housing',
  },
  {
    receivedOn: '2022-09-29',
    decidedOn: '2022-10-13',
    referrer: "Un Chez Soi d'Abord",
    level: 1,
    wording: "Organisation d'une réunion de synthèse avec le secteur de psychiatrie",
    note: null,
    meetingCancelled: false,
    orientations: [{ type: 'synthesis', targets: ['CHHL'] }],
    purposes: [],
    invited: [],
    context: 'care_break',
    problem: 'care_refused',
    gender: 'man',
    age: 31,
    sector: 'trois_cites',
    request: 'Reprendre le fil des soins avec le secteur.',
    partners: ['CHHL', 'CHHL - Coordinatrice de parcours'],
    closure: 'care',
  },
  {
    receivedOn: '2022-10-20',
    decidedOn: '2022-11-24',
    referrer: 'CHL - Service majeurs protégés',
    level: 2,
    wording: "Organisation d'une réunion de concertation par le DAC une fois par an",
    note: "Membres invités : MDPH, Un chez Soi d'Abord, Service social du CHU, Cadre des urgences du CHU",
    meetingCancelled: false,
    orientations: [],
    purposes: [
      "se prémunir de l'épuisement professionnel engendré par la complexité de la situation et qui pourrait fermer des portes à la personne accompagnée",
      'partager la responsabilité de cette situation et sortir des injonctions ressenties pour « faire quelque chose »',
      "anticiper autant que faire se peut une dégradation de la situation qui nécessiterait d'autres accompagnements",
    ],
    invited: ['MDPH', "Un Chez Soi d'Abord", 'CHU - Service social des hospitalisés', 'Cadre des urgences du CHU'],
    context: 'exhaustion',
    problem: 'support_refused',
    gender: 'man',
    age: 45,
    sector: 'beaulieu',
    request: 'Les professionnels se sentent seuls et sommés d’agir : qui fait quoi, et jusqu’où ?',
    partners: ['CHHL', "Dispositif d'appui à la Coordination", 'Conseil Départemental de la Vienne', 'Ville Grand Poitiers CCAS'],
    closure: null,
  },
  {
    receivedOn: '2022-12-01',
    decidedOn: '2022-12-13',
    referrer: 'Mission Relations aux habitants et aux usagers',
    level: 1,
    wording: 'Relai vers la coordinatrice de parcours du CHL',
    note: null,
    meetingCancelled: false,
    orientations: [{ type: 'relay', targets: ['CHHL - Coordinatrice de parcours'] }],
    purposes: [],
    invited: [],
    context: 'neighbourhood',
    problem: 'neighbourhood',
    gender: 'woman',
    age: 58,
    sector: 'saint_eloi',
    request: 'Les appels se répètent : que répondre, et à qui passer le relais ?',
    partners: ['CHHL'],
    closure: 'relay',
  },
];

/** Sectors of the town for the demonstration; coarse on purpose. */
export const sectorsOfPoitiers: readonly { readonly code: string; readonly label: string }[] = [
  { code: 'centre', label: 'Centre-ville' },
  { code: 'couronneries', label: 'Couronneries' },
  { code: 'saint_eloi', label: 'Saint-Éloi' },
  { code: 'beaulieu', label: 'Beaulieu' },
  { code: 'gibauderie', label: 'La Gibauderie' },
  { code: 'trois_cites', label: 'Trois-Cités' },
  { code: 'bellejouanne', label: 'Bellejouanne' },
  { code: 'ouest', label: 'Poitiers Ouest' },
];
