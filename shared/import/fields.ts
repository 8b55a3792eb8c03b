import type { CodeListName } from '#shared/code-lists/code-lists.ts';

/** What a table is about. */
export const importKinds = ['referrals', 'structures', 'contacts'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Lists that only an import needs, beside the code lists of the vault: the columns « Type », « Niveau », « Accord », « Quartier ». */
export const ownLists = ['referralKind', 'decisionLevel', 'consentStatus', 'territorySector'] as const;
export type OwnList = (typeof ownLists)[number];
export type ImportList = CodeListName | OwnList;

/** How the cells of a column are understood. */
export type FieldReading =
  | { readonly as: 'text' }
  | { readonly as: 'date' }
  | { readonly as: 'age' }
  | { readonly as: 'code'; readonly list: ImportList; readonly several?: true }
  | { readonly as: 'structure'; readonly several?: true };

export interface ImportField {
  readonly key: string;
  readonly reading: FieldReading;
  /** Without it a line cannot be kept. */
  readonly required?: true;
  /** Says who the person is: taken only beside a column that tells of their agreement. */
  readonly identity?: true;
  /** Headings under which towns have it, folded, the most telling first. */
  readonly synonyms: readonly string[];
}

const text = { as: 'text' } as const;
const date = { as: 'date' } as const;

const referralFields: readonly ImportField[] = [
  {
    key: 'reference',
    reading: text,
    synonyms: [
      'reference',
      'n°',
      'no',
      'numero',
      'num',
      'n° de situation',
      'n° dossier',
      'numero de dossier',
      'n° saisine',
      'code situation',
      'code',
      'id',
      'ref',
    ],
  },
  {
    key: 'kind',
    reading: { as: 'code', list: 'referralKind' },
    synonyms: ['saisine ou sollicitation', 'type de demande', 'nature de la demande', 'type de saisine', 'nature', 'type'],
  },
  {
    key: 'receivedOn',
    reading: date,
    required: true,
    synonyms: [
      'date de saisine',
      'date de la saisine',
      'saisine le',
      'recu le',
      'recue le',
      'date de reception',
      'reception',
      'date de la demande',
      'date demande',
      'date de sollicitation',
      'date d interpellation',
      'date d arrivee',
      'date saisine',
      'mois de saisine',
      'date',
      'received on',
      'mois',
    ],
  },
  {
    key: 'structure',
    reading: { as: 'structure' },
    required: true,
    synonyms: [
      'structure saisissante',
      'structure demandeuse',
      'structure',
      'saisissant',
      'demandeur',
      'demandeur structure',
      'origine de la saisine',
      'origine de la demande',
      'origine',
      'saisi par',
      'organisme',
      'partenaire demandeur',
      'service demandeur',
      'institution',
      'interpellant',
      'orienteur',
      'prescripteur',
      'referrer',
      'saisine',
    ],
  },
  {
    key: 'referrerPerson',
    reading: text,
    synonyms: [
      'interlocuteur',
      'nom du professionnel',
      'professionnel',
      'professionnel referent',
      'referent',
      'contact',
      'nom du demandeur',
      'nom du saisissant',
      'personne ressource',
    ],
  },
  { key: 'referrerRole', reading: text, synonyms: ['fonction', 'fonction du demandeur', 'qualite', 'poste'] },
  { key: 'channel', reading: { as: 'code', list: 'channel' }, synonyms: ['canal', 'mode de saisine', 'moyen', 'mode de contact'] },
  {
    key: 'request',
    reading: text,
    synonyms: [
      'demande',
      'objet',
      'objet de la demande',
      'motif de saisine',
      'motif de la saisine',
      'motif',
      'attentes',
      'attente',
      'question posee',
    ],
  },
  {
    key: 'context',
    reading: { as: 'code', list: 'context' },
    synonyms: ['contexte d interpellation', 'contexte', 'contexte de la saisine'],
  },
  {
    key: 'problem',
    reading: { as: 'code', list: 'problem' },
    synonyms: [
      'problematique dominante',
      'problematique principale',
      'problematique',
      'problematiques',
      'type de trouble',
      'troubles',
      'probleme',
    ],
  },
  {
    key: 'associated',
    reading: { as: 'code', list: 'problem', several: true },
    synonyms: [
      'problematiques associees',
      'problematique associee',
      'autres problematiques',
      'problematique secondaire',
      'problematiques secondaires',
    ],
  },
  { key: 'gender', reading: { as: 'code', list: 'gender' }, synonyms: ['genre', 'sexe', 'h f', 'f h', 'homme femme', 'civilite'] },
  { key: 'age', reading: { as: 'age' }, synonyms: ['age', 'tranche d age', 'classe d age', 'age de la personne'] },
  {
    key: 'sector',
    reading: { as: 'code', list: 'territorySector' },
    synonyms: ['quartier', 'secteur', 'secteur geographique', 'territoire', 'commune', 'qpv', 'secteur d habitation'],
  },
  {
    key: 'housing',
    reading: { as: 'code', list: 'housing' },
    synonyms: ['logement', 'type de logement', 'statut d occupation', 'habitat', 'situation logement'],
  },
  {
    key: 'protection',
    reading: { as: 'code', list: 'protection' },
    synonyms: ['mesure de protection', 'protection juridique', 'protection', 'mesure'],
  },
  {
    key: 'psychiatry',
    reading: { as: 'code', list: 'knownToPsychiatry' },
    synonyms: ['connu de la psychiatrie', 'connue de la psychiatrie', 'suivi psychiatrique', 'suivi psy', 'suivi cmp', 'psychiatrie'],
  },
  {
    key: 'facts',
    reading: text,
    synonyms: [
      'situation',
      'resume de la situation',
      'description',
      'description de la situation',
      'elements',
      'elements de contexte',
      'resume',
      'commentaire',
      'commentaires',
      'observations',
      'observation',
      'remarques',
      'remarque',
      'notes',
    ],
  },
  {
    key: 'tried',
    reading: text,
    synonyms: ['demarches', 'demarches deja faites', 'demarches engagees', 'actions deja menees', 'deja tente'],
  },
  { key: 'answer', reading: text, synonyms: ['reponse', 'reponse apportee', 'reponse donnee'] },
  {
    key: 'level',
    reading: { as: 'code', list: 'decisionLevel' },
    synonyms: ['niveau', 'niveau de reponse', 'niveau de traitement', 'niveau 1 ou 2'],
  },
  {
    key: 'decidedOn',
    reading: date,
    synonyms: [
      'date de decision',
      'date decision',
      'decide le',
      'decidee le',
      'decision le',
      'date de reunion',
      'date de la reunion',
      'date cellule',
      'date de la cellule',
      'reunion',
      'passage en cellule',
      'examinee le',
      'date de reponse',
      'date examen',
    ],
  },
  {
    key: 'orientation',
    reading: { as: 'code', list: 'orientation', several: true },
    synonyms: ['orientation', 'orientations', 'orientation proposee', 'type de reponse', 'preconisation', 'preconisations'],
  },
  {
    key: 'targets',
    reading: { as: 'structure', several: true },
    synonyms: [
      'oriente vers',
      'orientee vers',
      'vers qui',
      'structure d orientation',
      'partenaires mobilises',
      'partenaire mobilise',
      'relais',
    ],
  },
  {
    key: 'decision',
    reading: text,
    synonyms: [
      'decision',
      'decisions',
      'decision de la cellule',
      'decisions prises',
      'suites',
      'suites donnees',
      'suite donnee',
      'suite',
      'avis de la cellule',
      'conclusion',
    ],
  },
  {
    key: 'levers',
    reading: { as: 'code', list: 'lever', several: true },
    synonyms: ['leviers', 'levier', 'levier d action', 'leviers d action', 'leviers actionnes'],
  },
  { key: 'closedOn', reading: date, synonyms: ['date de cloture', 'clos le', 'cloture le', 'close le', 'date de fin', 'sortie le'] },
  { key: 'closure', reading: { as: 'code', list: 'closure' }, synonyms: ['motif de cloture', 'motif de sortie', 'motif de fin', 'issue'] },
  {
    key: 'consent',
    reading: { as: 'code', list: 'consentStatus' },
    synonyms: [
      'accord de la personne',
      'accord',
      'consentement',
      'information de la personne',
      'information et accord',
      'accord recueilli',
      'personne informee',
    ],
  },
  { key: 'consentOn', reading: date, synonyms: ['date de l accord', 'date accord', 'date du consentement', 'accord le'] },
  {
    key: 'lastName',
    reading: text,
    identity: true,
    synonyms: [
      'nom',
      'nom de la personne',
      'nom de famille',
      'nom de l usager',
      'nom prenom',
      'nom et prenom',
      'personne concernee',
      'personne',
      'usager',
      'beneficiaire',
      'identite',
      'patient',
      'nom usager',
      'monsieur madame',
    ],
  },
  { key: 'firstName', reading: text, identity: true, synonyms: ['prenom', 'prenom de la personne', 'prenoms'] },
  { key: 'birthDate', reading: date, identity: true, synonyms: ['date de naissance', 'ne le', 'nee le', 'ne e le', 'ddn', 'naissance'] },
  { key: 'address', reading: text, identity: true, synonyms: ['adresse', 'adresse de la personne', 'domicile', 'rue'] },
  { key: 'phone', reading: text, identity: true, synonyms: ['telephone', 'telephone de la personne', 'tel', 'portable', 'mobile'] },
  { key: 'email', reading: text, identity: true, synonyms: ['courriel', 'mail', 'email', 'e mail', 'adresse mail'] },
];

const structureFields: readonly ImportField[] = [
  {
    key: 'name',
    reading: text,
    required: true,
    synonyms: [
      'structure',
      'nom de la structure',
      'nom',
      'organisme',
      'partenaire',
      'partenaires',
      'institution',
      'denomination',
      'raison sociale',
      'service',
      'intitule',
    ],
  },
  {
    key: 'type',
    reading: { as: 'code', list: 'structureType' },
    synonyms: ['type de structure', 'type', 'categorie', 'nature', 'champ', 'college', 'secteur'],
  },
  {
    key: 'aliases',
    reading: text,
    synonyms: ['sigle', 'sigles', 'acronyme', 'autres noms', 'autre nom', 'alias', 'abreviation', 'abrege'],
  },
  {
    key: 'parent',
    reading: { as: 'structure' },
    synonyms: ['rattachement', 'organisme de rattachement', 'structure mere', 'depend de', 'etablissement'],
  },
  { key: 'permanent', reading: { as: 'code', list: 'yesNoUnknown' }, synonyms: ['membre permanent', 'permanent', 'membre de la cellule'] },
  {
    key: 'notes',
    reading: text,
    synonyms: ['notes', 'note', 'remarques', 'remarque', 'commentaire', 'commentaires', 'observations', 'adresse'],
  },
];

const contactFields: readonly ImportField[] = [
  {
    key: 'structure',
    reading: { as: 'structure' },
    required: true,
    synonyms: ['structure', 'nom de la structure', 'organisme', 'partenaire', 'institution', 'employeur', 'service', 'etablissement'],
  },
  {
    key: 'name',
    reading: text,
    required: true,
    synonyms: [
      'nom du contact',
      'contact',
      'nom',
      'nom prenom',
      'nom et prenom',
      'prenom nom',
      'interlocuteur',
      'referent',
      'representant',
      'titulaire',
      'professionnel',
    ],
  },
  { key: 'firstName', reading: text, synonyms: ['prenom', 'prenoms'] },
  { key: 'role', reading: text, synonyms: ['fonction', 'qualite', 'poste', 'role', 'metier'] },
  {
    key: 'phone',
    reading: text,
    synonyms: ['telephone', 'tel', 'telephone fixe', 'portable', 'ligne directe', 'mobile', 'n° de telephone'],
  },
  { key: 'email', reading: text, synonyms: ['courriel', 'mail', 'email', 'e mail', 'adresse mail', 'adresse electronique'] },
];

export const importFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  referrals: referralFields,
  structures: structureFields,
  contacts: contactFields,
};

/** Columns of a model table: every field of the import but those that name a person. */
export function modelFields(kind: ImportKind): readonly ImportField[] {
  return importFields[kind].filter((field) => !field.identity);
}

/** The field of that key; `undefined` for a key that this kind does not know. */
export function importField(kind: ImportKind, key: string): ImportField | undefined {
  return importFields[kind].find((field) => field.key === key);
}
