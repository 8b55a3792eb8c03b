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
  examined: { name: 'situations examinées', text: 'combien de situations ont été examinées, en une phrase' },
  next: { name: 'prochaine réunion', text: 'le jour de la prochaine réunion' },
  keeping: { name: 'conservation', text: 'jusqu’à quand ces données sont gardées, en une phrase' },
  period: { name: 'période', text: 'la période du document' },
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
  opening: { name: 'ouverture', text: 'ce que corrige cette version, et la lecture du rappel de confidentialité' },
  attended: { name: 'présents', text: 'présents, excusés et absents' },
  earlier: { name: 'suites précédentes', text: 'les actions des réunions d’avant' },
  items: { name: 'points', text: 'chaque point, son issue et la décision' },
  remark: { name: 'remarques', text: 'les remarques du compte rendu' },
  identity: { name: 'identité', text: 'l’identité conservée' },
  consents: { name: 'accords', text: 'chaque information et accord, avec sa date' },
  saisines: { name: 'saisines', text: 'chaque saisine : faits, échanges, décisions, actions, notes, réunions' },
  chain: { name: 'intégrité', text: 'période, nombre de lignes, intégrité et empreinte' },
  entries: { name: 'lignes', text: 'le tableau des lignes du journal' },
  figures: { name: 'chiffres', text: 'responsable, date et nombre de saisines' },
  open: { name: 'saisines ouvertes', text: 'le tableau des saisines ouvertes' },
  watched: { name: 'veilles', text: 'le tableau des situations en veille' },
  meetings: { name: 'réunions', text: 'le tableau des réunions prévues' },
  conventions: { name: 'conventions', text: 'le tableau des conventions qui se terminent' },
  keys: { name: 'clés', text: 'quand les clés ont changé de main, et celles qui sont en vigueur' },
  signatures: { name: 'signatures', text: 'le tableau à signer' },
  summary: { name: 'bilan', text: 'toutes les parties du bilan : tableaux, graphiques et phrases' },
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
  minutes: {
    name: 'Compte rendu',
    text: 'Pour les membres, avec les codes des situations. Un compte rendu validé garde le modèle du jour de sa validation.',
    standard: `# Compte rendu

[[réunion]]

[[ouverture]]

[[présents]]

## Suites des réunions précédentes

[[suites précédentes]]

[[points]]

## Remarques

[[remarques]]

Prochaine réunion : {prochaine réunion}.`,
  },
  minutes_without_situations: {
    name: 'Compte rendu sans les situations',
    text: 'Pour les partenaires : les points qui ne touchent personne.',
    standard: `# Compte rendu

[[réunion]]

[[ouverture]]

[[présents]]

{situations examinées}

[[points]]

Prochaine réunion : {prochaine réunion}.`,
  },
  minutes_extract: {
    name: 'Extrait du compte rendu',
    text: 'Une situation, pour les structures qui étaient présentes quand elle a été examinée.',
    standard: `# Extrait du compte rendu : situation {code}

[[réunion]]

[[ouverture]]

[[points]]`,
  },
  elimination_slip: {
    name: 'Bordereau d’élimination',
    text: 'Envoyé aux archives départementales.',
    standard: `# Bordereau d’élimination {référence}

[[bordereau]]`,
  },
  person_document: {
    name: 'Droit d’accès de la personne',
    text: 'Tout ce que la cellule garde sur une personne, remis à cette personne.',
    standard: `# Données sur la personne – situation {code}

Ce document réunit tout ce que la cellule conserve au {date}. Responsable de traitement : {responsable}. Les données d’autres personnes y sont masquées.

## Identité

[[identité]]

## Information et accord

[[accords]]

[[saisines]]

## D’où viennent ces données

De la structure saisissante et des partenaires cités ci-dessus, avec les dates des échanges.

## Vos droits

Vous pouvez demander que ces données soient corrigées, complétées, que leur usage cesse ou qu’elles soient effacées, auprès de {responsable} ou de sa déléguée ou son délégué à la protection des données. Vous pouvez saisir la CNIL.

{conservation}`,
  },
  audit_journal: {
    name: 'Extrait du journal',
    text: 'Pour la déléguée ou le délégué à la protection des données.',
    standard: `# Journal du coffre

[[intégrité]]

[[lignes]]`,
  },
  handover_record: {
    name: 'Procès-verbal de passation',
    text: 'Signé quand le coffre change de main. Aucun champ ne nomme une personne.',
    standard: `# Procès-verbal de passation

[[chiffres]]

## Ce qui est ouvert

[[saisines ouvertes]]

## Ce qui est en veille

[[veilles]]

## Les réunions prévues

[[réunions]]

## Les conventions qui se terminent

[[conventions]]

## Clés du coffre

[[clés]]

> Le secret partagé continue d’engager la personne qui part. Aucune copie du coffre ni de ses papiers ne reste en sa possession.

## Signatures

[[signatures]]`,
  },
  yearly_summary: {
    name: 'Bilan annuel',
    text: 'Le titre, une présentation avant le bilan et une partie après. Un nombre de personnes écrit ici est comparé aux tableaux, comme une phrase du bilan.',
    standard: `# Les travaux relatifs à la cellule

[[bilan]]`,
  },
};

/** Templates of documents, in French: their own texts, and the words of their fields. */
export const templates = { fields, parts, kinds };
