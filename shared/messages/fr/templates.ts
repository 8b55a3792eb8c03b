import type { TemplateField, TemplateKind, TemplatePart } from '#shared/templates/template-kinds.ts';

interface Word {
  /** What is written between the braces. */
  readonly name: string;
  readonly text: string;
}

const fields: Record<TemplateField, Word> = {
  cellule: { name: 'cellule', text: 'le nom de la cellule' },
  label: { name: 'clsm', text: 'le nom du CLSM' },
  controller: { name: 'responsable', text: 'le responsable du traitement' },
  reference: { name: 'référence', text: 'la référence de la saisine, ou du bordereau' },
  code: { name: 'code', text: 'le code de la situation' },
  today: { name: 'date', text: 'le jour où le document est fait' },
  receivedOn: { name: 'date de saisine', text: 'le jour où la saisine a été reçue' },
  decidedOn: { name: 'date de décision', text: 'le jour de la décision' },
  madeOn: { name: 'date du bordereau', text: 'le jour où le bordereau a été préparé' },
  meetingOn: { name: 'date de réunion', text: 'le jour de la réunion' },
  time: { name: 'horaire', text: 'le début et la fin de la réunion' },
  place: { name: 'lieu', text: 'le lieu de la réunion' },
  host: { name: 'accueil', text: 'la structure qui accueille la réunion' },
  referrer: { name: 'saisissant', text: 'la structure qui a saisi la cellule' },
  orientations: { name: 'orientations', text: 'les orientations, sur une ligne' },
  wording: { name: 'libellé', text: 'le libellé publiable de la décision' },
  note: { name: 'note', text: 'la note publiable de la décision' },
  outcome: { name: 'issue', text: 'ce que la réunion a décidé, en une phrase' },
};

const parts: Record<TemplatePart, Word> = {
  orientations: { name: 'orientations', text: 'chaque orientation, avec ses structures et la date de retour' },
  actions: { name: 'suites', text: 'les suites à donner' },
  meeting: { name: 'réunion', text: 'date, horaire, lieu et accueil' },
  agenda: { name: 'ordre du jour', text: 'le tableau de l’ordre du jour' },
  attendance: { name: 'présences', text: 'le tableau à signer' },
  reminder: { name: 'rappel', text: 'le rappel de confidentialité' },
  facts: { name: 'éléments codés', text: 'les éléments codés de la situation' },
  presentation: { name: 'situation', text: 'le texte de présentation' },
  tried: { name: 'tenté', text: 'ce qui a été tenté' },
  question: { name: 'question', text: 'la question posée à la cellule' },
  slip: { name: 'bordereau', text: 'les dossiers, le visa et les signatures' },
};

const kinds: Record<TemplateKind, { readonly name: string; readonly text: string; readonly standard: string }> = {
  feedback_level1: {
    name: 'Retour au saisissant, niveau 1',
    text: 'La lettre après une décision prise par échanges bilatéraux.',
    standard: `# Retour sur votre saisine {référence}

Bonjour,

Vous avez saisi la {cellule} le {date de saisine}. Après des échanges avec des partenaires, voici la réponse du {date de décision} :

{libellé}

[[orientations]]

{note}

Je reste à votre disposition pour en parler, et vous pouvez ressaisir la cellule si la situation évolue.

La coordination de la cellule

> Ce message ne nomme pas la personne concernée. Merci de ne pas y répondre avec son identité.`,
  },
  feedback: {
    name: 'Retour au saisissant, après une réunion',
    text: 'La lettre après l’examen d’une situation en réunion.',
    standard: `# Retour sur votre saisine {référence}

Bonjour,

La {cellule} a examiné le {date de réunion} la situation pour laquelle vous l’avez saisie.

{issue}

{libellé}

[[suites]]

Je reste à votre disposition pour en parler.

La coordination de la cellule

> Ce message ne nomme pas la personne concernée. Merci de ne pas y répondre avec son identité.`,
  },
  convocation: {
    name: 'Convocation et ordre du jour',
    text: 'Envoyée aux membres avant une réunion.',
    standard: `# Convocation et ordre du jour

Vous êtes invité·e à la réunion de la {cellule}.

[[réunion]]

## Ordre du jour

[[ordre du jour]]

[[rappel]]`,
  },
  attendance_sheet: {
    name: 'Feuille de présence',
    text: 'Imprimée pour être signée en réunion.',
    standard: `# Feuille de présence

[[réunion]]

[[rappel]]

[[présences]]`,
  },
  presentation: {
    name: 'Présentation anonyme',
    text: 'La fiche d’une situation, pour les membres.',
    standard: `# Présentation anonyme de la situation {code}

## Éléments codés

[[éléments codés]]

## La situation

[[situation]]

## Ce qui a été tenté

[[tenté]]

## La question posée à la cellule

[[question]]`,
  },
  elimination_slip: {
    name: 'Bordereau d’élimination',
    text: 'Envoyé aux archives départementales.',
    standard: `# Bordereau d’élimination {référence}

[[bordereau]]`,
  },
};

/** Templates of documents, in French: their own texts, and the words of their fields. */
export const templates = { fields, parts, kinds };
