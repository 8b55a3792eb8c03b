import type { CountUnit } from '#shared/summary/counts.ts';
import type { IndicatorName } from '#shared/summary/indicators.ts';

/** Names, units and definitions of everything that the summary counts, in French. */
export const summaryIndicators = {
  units: {
    situation: 'situations (personnes distinctes)',
    referral: 'saisines',
    enquiry: 'sollicitations ponctuelles',
    comeback: 'ré-interpellations',
    meeting: 'réunions',
    passage: 'passages en réunion',
    exchange: 'échanges bilatéraux',
    action: 'actions',
    attendance: 'sièges',
    missing_resource: 'mentions',
    delay: 'jours',
  } satisfies Record<CountUnit, string>,
  names: {
    'meetings-planned': {
      name: 'Réunions prévues',
      text: 'Réunions de la cellule dont la date est dans la période, quelle que soit leur suite ; une réunion reportée et celle qui la remplace sont deux.',
    },
    'meetings-held': { name: 'Réunions tenues', text: 'Parmi les réunions prévues, celles qui ont eu lieu.' },
    'meetings-cancelled': { name: 'Réunions annulées', text: 'Parmi les réunions prévues, celles qui ont été annulées.' },
    'meetings-postponed': {
      name: 'Réunions reportées',
      text: 'Parmi les réunions prévues, celles qui ont été reportées à une autre date.',
    },
    'meeting-status': {
      name: 'Suite des réunions prévues',
      text: 'Chaque réunion prévue est comptée une fois, selon ce qu’elle est devenue.',
    },
    'cancellation-reason': { name: 'Motif d’annulation', text: 'Chaque réunion annulée est comptée une fois, sous le motif noté.' },
    referrals: {
      name: 'Saisines',
      text: 'Demandes reçues dans la période (date de réception), ré-interpellations comprises, sollicitations ponctuelles non comprises. Une situation aussi évoquée dans une autre instance est comptée une fois ici.',
    },
    situations: {
      name: 'Situations',
      text: 'Personnes distinctes concernées par les saisines de la période : une situation qui revient n’est comptée qu’une fois. Une personne qui s’est opposée, ou a retiré son accord, est comptée ici, et ses caractéristiques ne sont reprises dans aucune liste.',
    },
    comebacks: {
      name: 'Ré-interpellations',
      text: 'Parmi les saisines de la période, celles d’une situation déjà connue de la cellule.',
    },
    elsewhere: {
      name: 'Situations aussi évoquées dans une autre instance',
      text: 'Parmi les situations de la période, celles dont la cellule a noté qu’une autre instance les examine aussi (autre CLSM, prévention des expulsions…) ; chacune n’est comptée qu’une fois ici, quoi que compte l’autre instance.',
    },
    enquiries: {
      name: 'Sollicitations ponctuelles',
      text: 'Questions reçues dans la période et auxquelles il a été répondu hors cellule ; transformée en saisine, une sollicitation n’est plus comptée ici.',
    },
    residue: {
      name: 'Saisines comptées sans être montrées',
      text: 'Parmi les saisines, celles d’une personne qui s’est opposée ou a retiré son accord : elles restent dans les totaux, le niveau, les dates et le travail de la cellule (réunions, échanges, actions), et sont « non renseignées » dans les listes qui décrivent les personnes.',
    },
    level1: {
      name: 'Niveau 1',
      text: 'Saisines dont la dernière décision est de niveau 1 : réponse par échanges bilatéraux, sans réunion.',
    },
    level2: { name: 'Niveau 2', text: 'Saisines dont la dernière décision est de niveau 2 : prise ensemble, en réunion de cellule.' },
    undecided: { name: 'Sans décision', text: 'Saisines sans décision : en cours, à l’ordre du jour, déclinées ou retirées.' },
    'referral-level': { name: 'Niveau des saisines', text: 'Chaque saisine est comptée une fois, au niveau de sa dernière décision.' },
    'referral-year': { name: 'Saisines par année', text: 'Chaque saisine est comptée dans l’année de sa réception.' },
    'referral-quarter': { name: 'Saisines par trimestre', text: 'Chaque saisine est comptée dans le trimestre de sa réception.' },
    'referral-month': {
      name: 'Saisines par mois',
      text: 'Chaque saisine est comptée dans le mois de sa réception. Le tableau des saisines montre, lui, le mois de la réunion ou de la décision.',
    },
    'referrer-type': {
      name: 'Type de saisissant',
      text: 'Type de la structure qui a saisi la cellule. Une situation est comptée une fois ; si elle est revenue dans la période, ce sont les éléments de sa dernière saisine décidée qui comptent, à défaut de la dernière reçue.',
    },
    'enquiry-referrer-type': {
      name: 'Origine des sollicitations ponctuelles',
      text: 'Type de la structure qui a posé la question ; chaque sollicitation est comptée une fois.',
    },
    territory: {
      name: 'Secteur',
      text: 'Secteur du territoire où vit la personne. Une situation est comptée une fois, d’après sa dernière saisine décidée de la période, à défaut la dernière reçue.',
    },
    context: {
      name: 'Contexte d’interpellation',
      text: 'Ce qui a conduit à saisir la cellule. Une situation est comptée une fois, d’après sa dernière saisine décidée de la période, à défaut la dernière reçue.',
    },
    problem: {
      name: 'Problématique dominante',
      text: 'Une seule par situation, les problématiques associées n’étant pas comptées ; d’après la dernière saisine décidée de la période, à défaut la dernière reçue.',
    },
    gender: {
      name: 'Genre',
      text: 'Une situation est comptée une fois, d’après sa dernière saisine décidée de la période, à défaut la dernière reçue.',
    },
    'age-band': {
      name: 'Tranche d’âge',
      text: 'Âge à la saisine, en tranches. Une situation est comptée une fois, d’après sa dernière saisine décidée de la période, à défaut la dernière reçue.',
    },
    level: {
      name: 'Niveau',
      text: 'Une situation est comptée une fois, au niveau de la dernière décision de sa dernière saisine décidée de la période ; « sans décision » si aucune ne l’est.',
    },
    quarter: {
      name: 'Trimestre',
      text: 'Trimestre de réception. Une situation est comptée une fois, d’après sa dernière saisine décidée de la période, à défaut la dernière reçue.',
    },
    year: {
      name: 'Année',
      text: 'Situations dont une saisine au moins a été reçue dans l’année ; une situation revenue une autre année est comptée dans chacune, et une fois dans le total.',
    },
    orientation: {
      name: 'Orientations',
      text: 'Situations pour lesquelles au moins une orientation de ce type a été décidée, dans une saisine de la période. Une situation peut en avoir plusieurs.',
    },
    'orientation-family': {
      name: 'Familles d’orientations',
      text: 'Situations qui ont reçu au moins une orientation de cette famille. Une situation peut en avoir plusieurs.',
    },
    'orientation-target-type': {
      name: 'Orientées vers (type de structure)',
      text: 'Situations orientées vers au moins une structure de ce type, quel que soit le type d’orientation. Une situation peut l’être vers plusieurs.',
    },
    'target-family': {
      name: 'Orientées vers (secteur d’activité)',
      text: 'Situations orientées vers au moins une structure de ce secteur d’activité, quel que soit le type d’orientation. Une situation peut l’être vers plusieurs.',
    },
    'orientation-target': {
      name: 'Orientées vers (structure)',
      text: 'Situations orientées vers cette structure, quel que soit le type d’orientation ; les autres noms d’une même structure ne font qu’un. Une situation peut l’être vers plusieurs.',
    },
    lever: {
      name: 'Leviers d’action',
      text: 'Situations pour lesquelles ce levier a été retenu en réunion, dans une saisine de la période. Une situation peut en avoir plusieurs.',
    },
    'lever-family': {
      name: 'Familles de leviers',
      text: 'Situations pour lesquelles au moins un levier de cette famille a été retenu. Une situation peut en avoir plusieurs.',
    },
    'situations-examined': {
      name: 'Situations examinées en réunion',
      text: 'Personnes distinctes dont la situation a été examinée dans une réunion tenue dans la période ; une situation reportée ou retirée n’a pas été examinée.',
    },
    passages: {
      name: 'Passages en réunion',
      text: 'Situations à l’ordre du jour des réunions tenues dans la période ; une situation inscrite à deux réunions fait deux passages.',
    },
    outcome: { name: 'Issue en réunion', text: 'Chaque passage en réunion est compté une fois, sous son issue.' },
    closure: {
      name: 'Où en sont les situations',
      text: 'Motif de clôture de la saisine retenue (la dernière décidée de la période, à défaut la dernière reçue), ou son état si elle n’est pas close, au jour du comptage.',
    },
    closed: {
      name: 'Saisines closes',
      text: 'Saisines dont la clôture est datée de la période, quelle que soit l’année de leur réception.',
    },
    'closed-reason': { name: 'Motif de clôture', text: 'Chaque saisine close dans la période est comptée une fois, sous son motif.' },
    'delay-decided': {
      name: 'De la réception à la décision',
      text: 'Jours entre la réception de la saisine et sa première décision ; saisines de la période qui ont une décision.',
    },
    'delay-told': {
      name: 'De la décision au retour',
      text: 'Jours entre la première décision et le retour au saisissant ; saisines de la période pour lesquelles ce retour est daté.',
    },
    'delay-answer': {
      name: 'De la réception au retour',
      text: 'Jours entre la réception de la saisine et le retour au saisissant sur la première décision ; saisines de la période pour lesquelles ce retour est daté.',
    },
    exchanges: {
      name: 'Échanges bilatéraux',
      text: 'Échanges avec un partenaire dont la date est dans la période, quelle que soit l’année de la saisine.',
    },
    'exchange-partner-type': {
      name: 'Échanges par type de partenaire',
      text: 'Chaque échange est compté une fois, sous le type de la structure jointe.',
    },
    'exchange-partner': {
      name: 'Échanges par partenaire',
      text: 'Chaque échange est compté une fois, sous l’organisme dont dépend la structure jointe : ses services, ses autres noms et les fiches réunies ne font qu’un.',
    },
    actions: {
      name: 'Actions décidées',
      text: 'Actions des saisines reçues dans la période ; chaque échéance d’une action récurrente est une action.',
    },
    'action-status': { name: 'Statut des actions', text: 'Chaque action est comptée une fois, à son statut au jour du comptage.' },
    seats: {
      name: 'Sièges aux réunions tenues',
      text: 'Participations attendues ou constatées aux réunions tenues dans la période : une personne attendue à deux réunions fait deux sièges.',
    },
    'attendance-state': { name: 'Présences et absences', text: 'Chaque siège est compté une fois, tel qu’il a été noté.' },
    presences: { name: 'Présences', text: 'Sièges dont l’occupant est venu, même s’il est reparti avant la fin.' },
    'attendance-kind': {
      name: 'Présences par qualité',
      text: 'Chaque présence est comptée une fois : membre permanent, suppléant, invité, observateur…',
    },
    'attendance-structure': {
      name: 'Présences par structure',
      text: 'Chaque présence est comptée une fois, sous l’organisme dont dépend la structure représentée : ses services et ses autres noms ne font qu’un.',
    },
    'missing-resources': {
      name: 'Leviers manquants sur le territoire',
      text: 'Fois où une décision ou une mise en veille de la période a noté un levier qui manque sur le territoire.',
    },
    'missing-resource': {
      name: 'Ce qui manque sur le territoire',
      text: 'Chaque mention est comptée une fois, sous ce qui a été écrit ; une mention qui pourrait désigner quelqu’un est comptée sans ses mots.',
    },
  } satisfies Record<IndicatorName, { readonly name: string; readonly text: string }>,
  /** Codes that are words of the program. */
  rows: {
    notRecorded: 'Non renseigné',
    none: {
      orientation: 'Aucune orientation',
      'orientation-family': 'Aucune orientation',
      'orientation-target-type': 'Aucune structure',
      'target-family': 'Aucune structure',
      'orientation-target': 'Aucune structure',
      lever: 'Aucun levier',
      'lever-family': 'Aucun levier',
      year: 'Aucune année',
    },
    levels: { '1': 'Niveau 1', '2': 'Niveau 2', none: 'Sans décision' },
    meetingStatuses: { held: 'Tenue', cancelled: 'Annulée', postponed: 'Reportée', to_come: 'À venir, ou sans suite notée' },
    states: { open: 'En cours', declined: 'Déclinée', withdrawn: 'Retirée' },
    attendance: { present: 'Présent', excused: 'Excusé', absent: 'Absent', expected: 'Non noté' },
    participants: {
      permanent: 'Membre permanent',
      deputy: 'Suppléant',
      invited: 'Membre invité',
      observer: 'Observateur',
      person_concerned: 'Personne concernée',
      representative: 'Représentant de la personne',
    },
    withoutStructure: 'Sans structure',
    quarter: (quarter: number, year: string) => `${quarter === 1 ? '1er' : `${quarter}e`} trimestre ${year}`,
    unsaid: 'Non précisé',
  },
  /** Families of the code lists: the parents of the codes. */
  families: {
    housing: 'Logement',
    person: 'La personne et son entourage',
    care: 'Soins',
    actors: 'Les professionnels',
    psychic: 'Troubles psychiques',
    living: 'Conditions de vie',
    refusal: 'Arrêt ou refus de soins',
    health: 'Santé',
    partner: 'Lien ou relais avec un partenaire',
    meeting: 'Réunion de partenaires',
    advice: 'Éclairage et conseils',
    elsewhere: 'Vers un autre circuit',
    rights: 'Droits et protection',
    order: 'Justice et sécurité',
    support: 'Accompagnement et soutien',
    missing: 'Levier manquant',
    protection: 'Protection juridique',
    social: 'Action sociale et médico-sociale',
    town: 'Ville, État, insertion',
    users: 'Habitants, usagers, citoyens',
    other: 'Autre',
  } as Readonly<Record<string, string>>,
};
