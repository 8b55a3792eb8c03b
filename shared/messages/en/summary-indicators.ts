import type { SummaryIndicatorWords } from '../summary-indicators-catalogue.ts';

/** Names, units and definitions of everything that the summary counts, in English. */
export const summaryIndicators: SummaryIndicatorWords = {
  units: {
    situation: 'situations (distinct persons)',
    referral: 'saisines',
    enquiry: 'one-off enquiries',
    comeback: 'returns',
    meeting: 'meetings',
    passage: 'examinations in a meeting',
    exchange: 'bilateral exchanges',
    action: 'actions',
    attendance: 'seats',
    missing_resource: 'mentions',
    delay: 'days',
  },
  names: {
    'meetings-planned': {
      name: 'Meetings planned',
      text: 'Meetings of the cellule dated within the period, whatever became of them; a postponed meeting and the one that replaces it are two.',
    },
    'meetings-held': { name: 'Meetings held', text: 'Among the meetings planned, those that took place.' },
    'meetings-cancelled': { name: 'Meetings cancelled', text: 'Among the meetings planned, those that were cancelled.' },
    'meetings-postponed': { name: 'Meetings postponed', text: 'Among the meetings planned, those put off to another day.' },
    'meeting-status': { name: 'What became of the meetings', text: 'Each meeting planned is counted once, by what became of it.' },
    'cancellation-reason': { name: 'Reason of cancellation', text: 'Each cancelled meeting is counted once, under the reason noted.' },
    referrals: {
      name: 'Saisines',
      text: 'Requests received in the period (date of reception), returns included, one-off enquiries not included. A situation also examined by another body is counted once here.',
    },
    situations: {
      name: 'Situations',
      text: 'Distinct persons concerned by the saisines of the period: a situation that comes back is counted once. A person who objected, or withdrew the agreement, is counted here, and their characteristics are in no list.',
    },
    comebacks: { name: 'Returns', text: 'Among the saisines of the period, those of a situation that the cellule already knew.' },
    elsewhere: {
      name: 'Situations also examined by another body',
      text: 'Among the situations of the period, those that the cellule noted to be before another body, too (another CLSM, the prevention of evictions…); each is counted once here, whatever the other body counts.',
    },
    enquiries: {
      name: 'One-off enquiries',
      text: 'Questions received in the period and answered outside the cellule; one that became a saisine is no longer counted here.',
    },
    residue: {
      name: 'Saisines counted without being shown',
      text: 'Among the saisines, those of a person who objected or withdrew the agreement: they stay in the totals, the level, the dates and the work of the cellule (meetings, exchanges, actions), and are “not recorded” in the lists that describe persons.',
    },
    level1: { name: 'Level 1', text: 'Saisines whose last decision is of level 1: answered by bilateral exchanges, without a meeting.' },
    level2: { name: 'Level 2', text: 'Saisines whose last decision is of level 2: taken together, in a meeting of the cellule.' },
    undecided: { name: 'No decision', text: 'Saisines without a decision: under way, on the agenda, declined or withdrawn.' },
    'referral-level': { name: 'Level of the saisines', text: 'Each saisine is counted once, at the level of its last decision.' },
    'referral-year': { name: 'Saisines by year', text: 'Each saisine is counted in the year of its reception.' },
    'referral-quarter': { name: 'Saisines by quarter', text: 'Each saisine is counted in the quarter of its reception.' },
    'referral-month': {
      name: 'Saisines by month',
      text: 'Each saisine is counted in the month of its reception. The table of saisines shows the month of the meeting or the decision.',
    },
    'referrer-type': {
      name: 'Type of referrer',
      text: 'Type of the structure that asked the cellule. A situation is counted once; if it came back within the period, its last decided saisine counts, failing that the last one received.',
    },
    'enquiry-referrer-type': {
      name: 'Origin of the one-off enquiries',
      text: 'Type of the structure that asked; each enquiry is counted once.',
    },
    territory: {
      name: 'Sector',
      text: 'Sector of the area where the person lives. A situation is counted once, by its last decided saisine of the period, failing that the last one received.',
    },
    context: {
      name: 'Context',
      text: 'What led to asking the cellule. A situation is counted once, by its last decided saisine of the period, failing that the last one received.',
    },
    problem: {
      name: 'Dominant problem',
      text: 'One a situation, associated problems not counted; by its last decided saisine of the period, failing that the last one received.',
    },
    gender: {
      name: 'Gender',
      text: 'A situation is counted once, by its last decided saisine of the period, failing that the last one received.',
    },
    'age-band': {
      name: 'Age band',
      text: 'Age at the saisine, in bands. A situation is counted once, by its last decided saisine of the period, failing that the last one received.',
    },
    level: {
      name: 'Level',
      text: 'A situation is counted once, at the level of the last decision of its last decided saisine of the period; “no decision” when none is decided.',
    },
    quarter: {
      name: 'Quarter',
      text: 'Quarter of reception. A situation is counted once, by its last decided saisine of the period, failing that the last one received.',
    },
    year: {
      name: 'Year',
      text: 'Situations of which at least one saisine was received in the year; one that came back in another year is counted in each, and once in the total.',
    },
    orientation: {
      name: 'Orientations',
      text: 'Situations for which at least one orientation of this type was decided, in a saisine of the period. A situation may have several.',
    },
    'orientation-family': {
      name: 'Families of orientations',
      text: 'Situations that were given at least one orientation of this family. A situation may have several.',
    },
    'orientation-target-type': {
      name: 'Directed to (type of structure)',
      text: 'Situations directed to at least one structure of this type, whatever the type of orientation. A situation may be directed to several.',
    },
    'target-family': {
      name: 'Directed to (field of activity)',
      text: 'Situations directed to at least one structure of this field of activity, whatever the type of orientation. A situation may be directed to several.',
    },
    'orientation-target': {
      name: 'Directed to (structure)',
      text: 'Situations directed to this structure, whatever the type of orientation; the other names of a structure are one with it. A situation may be directed to several.',
    },
    lever: {
      name: 'Levers',
      text: 'Situations for which this lever was retained in a meeting, in a saisine of the period. A situation may have several.',
    },
    'lever-family': {
      name: 'Families of levers',
      text: 'Situations for which at least one lever of this family was retained. A situation may have several.',
    },
    'situations-examined': {
      name: 'Situations examined in a meeting',
      text: 'Distinct persons whose situation was examined in a meeting held in the period; one that was postponed or withdrawn was not examined.',
    },
    passages: {
      name: 'Examinations in a meeting',
      text: 'Situations on the agenda of the meetings held in the period; a situation on two agendas makes two.',
    },
    outcome: { name: 'Outcome in the meeting', text: 'Each situation on an agenda is counted once, under its outcome.' },
    closure: {
      name: 'Where the situations stand',
      text: 'Reason of closure of the saisine that counts (the last decided one of the period, failing that the last one received), or its state when it is not closed, on the day of counting.',
    },
    closed: { name: 'Saisines closed', text: 'Saisines whose closure is dated within the period, whatever the year of their reception.' },
    'closed-reason': { name: 'Reason of closure', text: 'Each saisine closed in the period is counted once, under its reason.' },
    'delay-decided': {
      name: 'From reception to decision',
      text: 'Days between the reception of the saisine and its first decision; saisines of the period that have a decision.',
    },
    'delay-told': {
      name: 'From decision to feedback',
      text: 'Days between the first decision and the day on which the referrer was told; saisines of the period for which that day is known.',
    },
    'delay-answer': {
      name: 'From reception to feedback',
      text: 'Days between the reception of the saisine and the day on which the referrer was told of the first decision; saisines of the period for which that day is known.',
    },
    exchanges: {
      name: 'Bilateral exchanges',
      text: 'Exchanges with a partner dated within the period, whatever the year of the saisine.',
    },
    'exchange-partner-type': {
      name: 'Exchanges by type of partner',
      text: 'Each exchange is counted once, under the type of the structure that was asked.',
    },
    'exchange-partner': {
      name: 'Exchanges by partner',
      text: 'Each exchange is counted once, under the body to which the structure belongs: its services, its other names and merged records are one.',
    },
    actions: {
      name: 'Actions decided',
      text: 'Actions of the saisines received in the period; each due date of a recurring action is one.',
    },
    'action-status': { name: 'Status of the actions', text: 'Each action is counted once, in its status on the day of counting.' },
    seats: {
      name: 'Seats at the meetings held',
      text: 'Expected or noted participations in the meetings held in the period: someone expected at two meetings makes two.',
    },
    'attendance-state': { name: 'Attendance', text: 'Each seat is counted once, as it was noted.' },
    presences: { name: 'Presences', text: 'Seats whose holder came, even if they left before the end.' },
    'attendance-kind': { name: 'Presences by role', text: 'Each presence is counted once: permanent member, deputy, invited, observer…' },
    'attendance-structure': {
      name: 'Presences by structure',
      text: 'Each presence is counted once, under the body to which the structure belongs: its services and its other names are one.',
    },
    'missing-resources': {
      name: 'Levers missing in the area',
      text: 'Times that a decision or a watch of the period noted a lever that is missing in the area.',
    },
    'missing-resource': {
      name: 'What is missing in the area',
      text: 'Each mention is counted once, under what was written; one that might point to somebody is counted without its words.',
    },
  },
  rows: {
    notRecorded: 'Not recorded',
    none: {
      orientation: 'No orientation',
      'orientation-family': 'No orientation',
      'orientation-target-type': 'No structure',
      'target-family': 'No structure',
      'orientation-target': 'No structure',
      lever: 'No lever',
      'lever-family': 'No lever',
      year: 'No year',
    },
    levels: { '1': 'Level 1', '2': 'Level 2', none: 'No decision' },
    meetingStatuses: { held: 'Held', cancelled: 'Cancelled', postponed: 'Postponed', to_come: 'To come, or nothing noted' },
    states: { open: 'Under way', declined: 'Declined', withdrawn: 'Withdrawn' },
    attendance: { present: 'Present', excused: 'Excused', absent: 'Absent', expected: 'Not noted' },
    participants: {
      permanent: 'Permanent member',
      deputy: 'Deputy',
      invited: 'Invited member',
      observer: 'Observer',
      person_concerned: 'Person concerned',
      representative: 'Representative of the person',
    },
    withoutStructure: 'Without a structure',
    quarter: (quarter, year) => `Quarter ${quarter} of ${year}`,
    unsaid: 'Not specified',
  },
  families: {
    housing: 'Housing',
    person: 'The person and those around them',
    care: 'Care',
    actors: 'Professionals',
    psychic: 'Mental disorders',
    living: 'Living conditions',
    refusal: 'Care stopped or refused',
    health: 'Health',
    partner: 'Link with or handing on to a partner',
    meeting: 'Meeting of partners',
    advice: 'Advice',
    elsewhere: 'To another channel',
    rights: 'Rights and protection',
    order: 'Justice and safety',
    support: 'Support',
    missing: 'Missing lever',
    protection: 'Legal protection',
    social: 'Social and medico-social services',
    town: 'Town, State, inclusion',
    users: 'Residents, users, citizens',
    other: 'Other',
  },
};
