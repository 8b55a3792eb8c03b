import type { erasureGrounds } from '#shared/contract/retention-group.ts';
import { plural } from '../plural.ts';

const grounds: Record<(typeof erasureGrounds)[number], string> = {
  consent_withdrawn: 'L’accord est retiré, et rien d’autre ne fonde le traitement',
  opposition: 'Opposition au traitement',
  no_longer_needed: 'Les données ne sont plus nécessaires',
  unlawful: 'Les données ont été traitées à tort',
  legal_obligation: 'La loi impose de les effacer',
};

/** How long things stay, how they are erased, and what a person may ask, in French. */
export const retention = {
  grounds,
  kinds: { situation: 'Situation', enquiry: 'Sollicitation ponctuelle' },
  today: {
    title: 'Conservation',
    proposed: (n: number) => plural(n, 'dossier arrive au terme de sa conservation', 'dossiers arrivent au terme de leur conservation'),
    toClose: (n: number) => `${plural(n, 'dossier ouvert est', 'dossiers ouverts sont')} sans événement depuis ce terme`,
    slips: (n: number) => `${plural(n, 'bordereau attend', 'bordereaux attendent')} un visa ou l’effacement`,
    open: 'Voir la conservation',
    auditBroken: 'Le journal du coffre a été modifié hors du logiciel.',
    journal: 'Voir le journal',
  },
  page: {
    title: 'Conservation',
    intro: (months: string) =>
      `Un dossier est proposé à l’élimination ${months} après son dernier événement. Rien n’est effacé sans un bordereau, le visa des archives départementales et votre geste ; un nouvel événement retire le dossier de la proposition.`,
    duration: (months: number) => (months % 12 === 0 ? plural(months / 12, 'an', 'ans') : plural(months, 'mois', 'mois')),
    proposed: 'À proposer à l’élimination',
    proposedNone: 'Aucun dossier n’est arrivé au terme de sa conservation.',
    toClose: 'Ouverts, sans événement depuis ce terme',
    toCloseText: 'À clôturer d’abord, au jour où l’accompagnement s’est vraiment arrêté, ou à reprendre par un nouvel événement.',
    columns: { choose: 'Choisir', code: 'Code', kind: 'Nature', first: 'Premier événement', last: 'Dernier événement', term: 'Terme' },
    chooseAll: 'Tout choisir',
    prepare: (n: number) => (n === 0 ? 'Préparer un bordereau' : `Préparer un bordereau de ${plural(n, 'dossier', 'dossiers')}`),
    slips: 'Bordereaux d’élimination',
    slipsNone: 'Aucun bordereau n’a encore été préparé.',
    term: 'Durée de conservation',
    termLabel: 'Mois après le dernier événement',
    termHint:
      'La CNIL recommande deux ans (24 mois) pour le suivi social. Toute autre durée est une décision du responsable de traitement.',
    termSave: 'Enregistrer la durée',
    termSaved: 'La durée est enregistrée.',
  },
  slip: {
    title: (reference: string) => `Bordereau ${reference}`,
    back: 'Tous les bordereaux',
    states: {
      prepared: 'Préparé, visa à demander',
      visa: 'Visa noté, à effacer',
      erased: 'Effacé',
      abandoned: 'Abandonné',
    },
    causes: { term: 'Terme de la conservation', request: 'Demande de la personne' },
    summary: (files: number, made: string) => `${plural(files, 'dossier', 'dossiers')}, préparé le ${made}`,
    filesTitle: 'Dossiers du bordereau',
    columns: { code: 'Code', kind: 'Nature', years: 'Années', pieces: 'Pièces', outcome: 'État' },
    years: (first: number, last: number) => (first === last ? String(first) : `${first} – ${last}`),
    outcomes: {
      waiting: 'Sur le bordereau',
      erased: 'Effacé',
      new_event: 'Gardé : nouvel événement',
      open: 'Gardé : dossier rouvert',
      taken_off: 'Retiré',
    },
    takeOff: 'Retirer',
    steps: {
      print: '1. Imprimer et signer le bordereau',
      printText: 'Il va aux archives départementales : codes, années et nombre de pièces, aucune identité.',
      keep: 'Bordereau à conserver',
      keepText: 'Avec le visa, il est la preuve de l’élimination : il se garde sans limite.',
      visa: '2. Noter le visa des archives départementales',
      visaText: 'Dans un organisme public, aucun dossier ne peut être détruit sans ce visa (code du patrimoine, article L. 212-2).',
      visaNumber: 'Numéro du visa',
      visaOn: 'Date du visa',
      visaSave: 'Noter le visa',
      visaDone: (number: string, on: string) => `Visa n° ${number} du ${on}.`,
      waiver: 'Effacer sans visa',
      waiverText:
        'L’effacement demandé par la personne ne dispense pas du visa tant que le dossier est une archive publique. Si le responsable de traitement décide de passer outre (données traitées à tort, par exemple), notez sur quelle décision.',
      waiverReason: 'Décision du responsable de traitement (date, référence ; aucun nom de personne concernée)',
      waiverSave: 'Noter cette décision',
      waiverDone: (reason: string) => `Sans visa, sur décision du responsable de traitement : ${reason}`,
      erase: '3. Effacer',
      eraseText: (n: number) =>
        `${plural(n, 'dossier sera effacé', 'dossiers seront effacés')} : identité, notes, échanges, brouillons, recherche, textes des réunions et des comptes rendus, détails du journal. Il n’en reste que des faits codés sous un numéro sans lien, pour que les bilans gardent leurs chiffres.`,
      eraseButton: 'Effacer les dossiers du bordereau',
    },
    confirm: {
      title: 'Effacer ces dossiers pour toujours ?',
      text: (n: number) => `${plural(n, 'dossier', 'dossiers')}. Rien ne peut les rendre, sauf une sauvegarde faite avant aujourd’hui.`,
    },
    erasedText: (n: number) => `${plural(n, 'dossier effacé', 'dossiers effacés')}.`,
    pagesLater:
      'Le disque est plein : les pages qui contenaient ces données seront réécrites à la prochaine ouverture du coffre, quand il y aura de la place.',
    keptText: (codes: string) => `Gardés, parce qu’un événement est survenu depuis : ${codes}.`,
    abandon: 'Abandonner ce bordereau',
    backups: {
      title: 'Sauvegardes qui contiennent encore ces dossiers',
      none: 'Aucune sauvegarde connue ne les contient.',
      unknown:
        'Les sauvegardes et copies faites avant l’effacement les contiennent encore. Supprimez celles qui ne sont plus dans la rotation.',
      line: (made: string, leaves: string | null) =>
        leaves === null
          ? `Sauvegarde du ${made} : reste jusqu’à ce que vous la supprimiez.`
          : `Sauvegarde du ${made} : quitte la rotation le ${leaves}.`,
    },
  },
  rights: {
    title: 'Droits de la personne',
    link: 'Droits de la personne',
    back: 'Retour à la saisine',
    code: (code: string) => `Situation ${code}`,
    access: {
      title: 'Accès : tout ce que la cellule garde sur elle',
      text: 'Un seul document, à relire avant de le remettre. Les noms, numéros, adresses et courriels d’autres personnes y sont masqués. Sa lecture est inscrite au journal.',
      open: 'Composer le document',
      masked: (n: number) =>
        n === 0
          ? 'Rien n’a dû être masqué.'
          : `${plural(n, 'passage masqué', 'passages masqués')}. Relisez : le logiciel ne reconnaît que ce qu’il connaît ou ce qui a une forme connue.`,
    },
    rectification: {
      title: 'Rectification : corriger ce qui est inexact',
      text: 'Tout se corrige sur la page de la saisine. Le journal note qu’une correction a été faite, jamais ce qui était écrit.',
      facts: 'Faits, âge, secteur, logement : « Modifier les faits », sur la page de la saisine',
      identity: 'Nom, date de naissance, adresse : « Modifier l’identité », sur la page de la saisine',
      history: 'Échanges, décisions, notes : ouvrir la ligne dans « Toute l’histoire »',
      mentions: 'Le nom de la personne est aussi écrit dans ces dossiers, à corriger à la main :',
      noMentions: 'Aucun autre dossier ne porte son nom.',
      noIdentity: 'Aucune identité n’est notée : on ne peut pas chercher son nom dans les autres dossiers.',
    },
    opposition: {
      title: 'Opposition : arrêter',
      text: 'Notez « Opposition » dans « Information et accord » : plus rien n’est partagé, ni mis à l’ordre du jour, ni imprimé ; le dossier n’est plus qu’un chiffre.',
      frozen: (on: string) => `Le dossier est gelé depuis le ${on}.`,
      notFrozen: 'Le dossier n’est pas gelé.',
    },
    erasure: {
      title: 'Effacement demandé par la personne',
      text: 'Le dossier est effacé comme au terme de sa conservation, par un bordereau. Dans un organisme public, le visa des archives départementales reste nécessaire : demandez-le sans attendre, le délai de réponse à la personne est d’un mois (RGPD, article 12).',
      mustClose: 'Une saisine de cette situation est encore ouverte : clôturez-la ou retirez-la d’abord.',
      ground: 'Motif',
      requestedOn: 'Demandé le',
      submit: 'Préparer le bordereau',
      onSlip: (reference: string) => `Le dossier est sur le bordereau ${reference}.`,
      openSlip: 'Ouvrir le bordereau',
    },
  },
  papers: {
    footerSlip: 'Bordereau d’élimination d’archives publiques – ne contient aucune identité',
    slip: {
      facts: {
        controller: 'Organisme',
        service: 'Service versant',
        madeOn: 'Établi le',
        cause: 'Motif',
        term: 'Durée de conservation appliquée',
        ground: 'Fondement de la demande',
        files: 'Nombre de dossiers',
        pieces: 'Nombre de pièces',
        years: 'Dates extrêmes',
      },
      termValue: (duration: string) => `${duration} après le dernier événement`,
      basis:
        'Élimination soumise au visa de la direction des archives départementales (code du patrimoine, articles L. 212-2 et R. 212-14). Support : base de données chiffrée. Mode de destruction : effacement et réécriture du fichier ; il ne reste que des données statistiques anonymes.',
      columns: ['N°', 'Code du dossier', 'Nature', 'Dates extrêmes', 'Pièces'],
      signatures: [
        'Responsable du service (date, nom, signature)',
        'Directeur·rice des archives départementales (date, n° de visa, signature)',
      ],
      erased: (on: string) => `Effacé le ${on}.`,
    },
    person: {
      footer: 'Document remis à la personne concernée (RGPD, article 15) – confidentiel',
      masked: '[tiers masqué]',
      noIdentity: 'Aucune identité n’est conservée.',
      saisine: (reference: string) => `Saisine ${reference}`,
      enquiry: (reference: string) => `Sollicitation ${reference}`,
      received: 'Reçue le',
      from: 'De',
      facts: 'Faits et textes',
      way: 'Ce qui s’est passé',
      exchanges: 'Échanges avec les partenaires',
      decisions: 'Décisions',
      actions: 'Actions',
      notes: 'Notes',
      meetings: 'Réunions où la situation a été examinée',
      aside: {
        former: 'Textes tels qu’ils étaient avant d’être modifiés',
        thrown: 'Notes et brouillons jetés, gardés 30 jours',
        begun: 'Saisies commencées, pas encore enregistrées',
        columns: ['Date', 'Quoi', 'Texte'],
      },
      told: (partners: string) => `L’identité a été dite à : ${partners}.`,
      toldNobody: 'L’identité n’a été dite à aucun partenaire.',
      columns: {
        way: ['Date', 'Étape', 'Précision'],
        exchanges: ['Date', 'Partenaire', 'Demandé', 'Répondu', 'Dit au partenaire'],
        actions: ['Action', 'Portée par', 'Pour le', 'Statut'],
        meetings: ['Réunion du', 'Texte présenté', 'Issue'],
      },
      proposedSince: (on: string) => `Ce dossier est arrivé au terme de sa conservation le ${on} ; son élimination est proposée.`,
      keptUntil: (on: string) => `Sans nouvel événement, ce dossier sera proposé à l’élimination le ${on}.`,
    },
  },
};
