/** Words of what the vault composes — papers, minutes, slides, letters — in French. */
export const papers = {
  withheld: '[texte à revoir avant de sortir de la cellule]',
  notShared: 'Ce point n’est plus diffusé.',
  reminder:
    'Ce qui est dit ici est couvert par le secret. Chacun ne partage que ce qui est strictement nécessaire à la personne ; rien n’est enregistré, ni répété au dehors.',
  confidential: 'Document confidentiel, réservé à ses destinataires',
  situation: (code: string) => `Situation ${code}`,
  minutesOf: (n: number) => `${n} min`,
  fact: {
    on: 'Date',
    time: 'Horaire',
    place: 'Lieu',
    host: 'Accueil',
    referrer: 'Saisine',
  },
  itemTypes: {
    situation: 'Situation',
    partner_presentation: 'Présentation d’un partenaire',
    yearly_report: 'Validation du bilan annuel',
    cellule_life: 'Vie de la cellule',
  },
  kinds: {
    permanent: 'Membre permanent',
    deputy: 'Suppléant·e',
    invited: 'Membre invité',
    observer: 'Observateur·rice',
    person_concerned: 'Personne concernée',
    representative: 'Représentant·e de la personne',
  },
  convocation: {
    columns: ['Heure', 'Point', 'Durée', 'Membres invités'],
  },
  attendanceSheet: {
    columns: ['Structure', 'Qualité', 'Nom et fonction', 'Signature'],
  },
  minutes: {
    /** After the title of minutes. */
    version: (version: number) => (version === 1 ? '' : `, version ${version}`),
    inPreparation: ', en préparation',
    correction: (text: string) => `Cette version corrige la précédente : ${text}`,
    reminderRead: 'Le rappel de confidentialité a été lu.',
    present: 'Présents',
    excused: 'Excusés',
    excusedInformed: (who: string) => `${who} (a transmis ses éléments)`,
    absent: 'Absents',
    nobody: 'Personne.',
    recused: (who: string) => `Déport : ${who}.`,
    outcome: 'Issue',
    noOutcome: 'Point non conclu.',
    levers: 'Leviers d’action',
    decision: 'Décision',
    purposes: 'Finalités',
    actions: 'Suites à donner',
    actionColumns: ['Action', 'Qui', 'Échéance', 'Récurrence'],
    earlierColumns: ['Situation', 'Action', 'Qui', 'Échéance', 'État'],
    situationsExamined: (n: number) => (n < 2 ? `${n} situation a été examinée.` : `${n} situations ont été examinées.`),
  },
  feedback: {
    outcome: {
      decided: 'Voici ce qui a été décidé ensemble :',
      postponed: 'Son examen est reporté à une prochaine réunion. Nous reviendrons vers vous.',
      review_on: (when: string) => `Elle sera revue le ${when}. Nous reviendrons vers vous.`,
      watch: 'Elle est mise en veille : nous la gardons en vue, et vous pouvez nous rappeler à tout moment.',
      no_follow_up: 'Les membres présents n’ont pas retenu d’autres suites. Vous pouvez ressaisir la cellule si la situation évolue.',
      redirected: 'Elle est réorientée vers une autre instance :',
      withdrawn: 'Elle est retirée de l’ordre du jour.',
      information: 'Un point d’information a été fait.',
    },
  },
  /** What the vault writes on a referral's way when a meeting examines it. */
  way: {
    examined: (when: string) => `Examinée en réunion de cellule le ${when}.`,
    reviewOn: (when: string) => `À revoir le ${when}.`,
  },
};
