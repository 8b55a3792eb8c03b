/** Words of the first screen, « Aujourd’hui », in French. */
export const today = {
  title: 'Aujourd’hui',
  newReferral: 'Nouvelle saisine',
  firstRow: 'Aller au premier élément',
  beside: 'À l’ordre du jour et à reprendre',
  newEnquiry: 'Sollicitation ponctuelle',
  /** Groups of what waits, by their day. */
  groups: {
    late: 'En retard',
    today: 'Aujourd’hui',
    week: 'Cette semaine',
    later: 'Plus tard',
    undated: 'Sans date',
  },
  dues: {
    feedback: (orientation: string) => `Retour attendu : ${orientation}`,
    feedbackUnnamed: 'Retour attendu d’une orientation',
    action: (label: string) => `Action : ${label}`,
    actionUnnamed: 'Action à suivre',
    watch: 'Veille à réveiller',
    watchLever: (lever: string) => `Veille : attendre le levier « ${lever} »`,
    tell: 'Retour au saisissant à faire',
    consent: 'Information de la personne à reprendre',
  },
  toAssess: {
    title: 'À évaluer',
    row: (structure: string) => `Entretien à mener avec ${structure}`,
    received: (when: string) => `Reçue ${when}`,
  },
  onAgenda: {
    title: 'À l’ordre du jour',
    waiting: 'Attend une réunion de cellule',
    postponed: 'Reportée à une prochaine réunion',
    since: (when: string) => `Depuis le ${when}`,
  },
  drafts: {
    title: 'À reprendre',
    savedAt: (when: string) => `Brouillon du ${when}`,
    /** Forms by their stable names. */
    forms: {
      'new-referral': 'Saisine commencée',
      'new-enquiry': 'Sollicitation ponctuelle commencée',
      'structures.create': 'Structure de l’annuaire',
      'structures.update': 'Fiche de l’annuaire',
      'year.pastYear': 'Année passée',
      'settings.save': 'Réglages',
    },
    unnamed: 'Formulaire commencé',
    newRecord: 'Nouveau',
    discard: (what: string) => `Jeter le brouillon : ${what}`,
    discardShort: 'Jeter',
  },
  empty: {
    title: 'Rien n’attend aujourd’hui',
    text: 'Ici viendront les retours attendus, les actions à suivre, les veilles à réveiller et les saisines à évaluer.',
  },
  keysHint: 'pour parcourir, Entrée pour ouvrir',
};
