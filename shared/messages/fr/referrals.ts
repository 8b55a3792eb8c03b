import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { plural } from '../plural.ts';

/** Words of a referral's status; the list, the dossier and the day say them alike. */
const status: Record<ReferralStatus, string> = {
  received: 'Reçue',
  assessing: 'En pré-évaluation',
  agenda: 'À l’ordre du jour',
  postponed: 'Reportée',
  follow_up: 'En suivi',
  watch: 'En veille',
  declined: 'Non recevable',
  closed: 'Clôturée',
  withdrawn: 'Retirée',
  answered: 'Répondue',
};

const saisines = (n: number) => plural(n, 'saisine', 'saisines');
const sollicitations = (n: number) => plural(n, 'sollicitation ponctuelle', 'sollicitations ponctuelles');

/** Words of the list of referrals, in French. */
export const referrals = {
  title: 'Saisines',
  newReferral: 'Nouvelle saisine',
  newEnquiry: 'Sollicitation ponctuelle',
  status,
  search: 'Chercher dans les saisines',
  searchHint: 'Référence, saisissant, mots des faits…',
  focusSearch: 'Chercher dans la liste',
  filters: 'Filtres',
  activeFilters: (n: number) => `Filtres : ${plural(n, 'actif', 'actifs')}`,
  clearFilters: 'Effacer les filtres',
  statusFilter: 'Statut',
  year: 'Année',
  anyYear: 'Toutes',
  level: 'Niveau',
  anyLevel: 'Tous',
  levelName: (level: 1 | 2) => `Niveau ${level}`,
  noLevel: 'Pas encore décidé',
  sector: 'Secteur',
  anySector: 'Tous',
  referrer: 'Saisissant',
  anyReferrer: 'Tous',
  context: 'Contexte',
  anyContext: 'Tous',
  kind: 'Nature',
  anyKind: 'Toutes',
  kindReferral: 'Saisines',
  kindEnquiry: 'Sollicitations ponctuelles',
  enquiry: 'Sollicitation ponctuelle',
  columns: {
    reference: 'Référence',
    received: 'Reçue le',
    referrer: 'Saisissant',
    context: 'Contexte',
    problem: 'Problématique',
    level: 'Niveau',
    status: 'Statut',
    due: 'Échéance',
  },
  frozen: 'Gelée (opposition)',
  noDue: 'Aucune échéance',
  dueToday: 'Aujourd’hui',
  late: 'en retard',
  keyboardHint: 'Flèches pour se déplacer, Entrée pour ouvrir.',
  /** What is shown, as a sentence. */
  count: (referralCount: number, enquiryCount: number) => {
    if (referralCount === 0 && enquiryCount === 0) return 'Aucune saisine';
    if (enquiryCount === 0) return saisines(referralCount);
    return referralCount === 0 ? sollicitations(enquiryCount) : `${saisines(referralCount)} et ${sollicitations(enquiryCount)}`;
  },
  loadingRow: 'Lecture…',
  emptyTitle: 'Aucune saisine pour le moment.',
  emptyText:
    'Ici se rangeront les saisines de la cellule et les sollicitations ponctuelles, chacune sous son code, avec son saisissant et ce qui est attendu. Tout commence par un appel.',
  nothingTitle: 'Aucune saisine ne correspond.',
  nothingText: 'Vérifiez les mots cherchés, ou retirez un filtre. La recherche ne porte jamais sur les identités.',
  failedTitle: 'La liste n’a pas pu être lue.',
};
