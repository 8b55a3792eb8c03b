import { plural } from '../plural.ts';
import type { referrals as french } from '../fr/referrals.ts';

const saisines = (n: number) => plural(n, 'saisine', 'saisines', 'en');
const enquiries = (n: number) => plural(n, 'one-off enquiry', 'one-off enquiries', 'en');

/** Words of the list of referrals, in English. */
export const referrals: typeof french = {
  title: 'Saisines',
  newReferral: 'New saisine',
  newEnquiry: 'One-off enquiry',
  status: {
    received: 'Received',
    assessing: 'Being assessed',
    agenda: 'On the agenda',
    postponed: 'Postponed',
    follow_up: 'Followed up',
    watch: 'On watch',
    declined: 'Out of scope',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
    answered: 'Answered',
  },
  search: 'Search the saisines',
  searchHint: 'Reference, referrer, words of the facts…',
  focusSearch: 'Search the list',
  filters: 'Filters',
  activeFilters: (n) => `Filters: ${n} active`,
  clearFilters: 'Clear the filters',
  statusFilter: 'Status',
  year: 'Year',
  anyYear: 'All',
  level: 'Level',
  anyLevel: 'All',
  levelName: (level) => `Level ${level}`,
  noLevel: 'Not decided yet',
  sector: 'Sector',
  anySector: 'All',
  referrer: 'Referrer',
  anyReferrer: 'All',
  context: 'Context',
  anyContext: 'All',
  kind: 'Kind',
  anyKind: 'All',
  kindReferral: 'Saisines',
  kindEnquiry: 'One-off enquiries',
  enquiry: 'One-off enquiry',
  columns: {
    reference: 'Reference',
    received: 'Received on',
    referrer: 'Referrer',
    context: 'Context',
    problem: 'Problem',
    level: 'Level',
    status: 'Status',
    due: 'Due',
  },
  frozen: 'Frozen (opposition)',
  noDue: 'Nothing due',
  dueToday: 'Today',
  late: 'late',
  keyboardHint: 'Arrows to move, Enter to open.',
  count: (referralCount, enquiryCount) => {
    if (referralCount === 0 && enquiryCount === 0) return 'No saisine';
    if (enquiryCount === 0) return saisines(referralCount);
    return referralCount === 0 ? enquiries(enquiryCount) : `${saisines(referralCount)} and ${enquiries(enquiryCount)}`;
  },
  loadingRow: 'Reading…',
  emptyTitle: 'No saisine yet.',
  emptyText:
    'The saisines of the cellule and the one-off enquiries will be kept here, each under its code, with its referrer and what is expected. Everything begins with a telephone call.',
  nothingTitle: 'No saisine matches.',
  nothingText: 'Check the words sought, or remove a filter. The search never looks at identities.',
  failedTitle: 'The list could not be read.',
};
