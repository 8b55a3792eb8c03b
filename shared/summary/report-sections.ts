import type { IndicatorName } from './indicators.ts';

/** Sections in the order of the published reports (Poitiers 2022: meetings, saisines, decisions; Caen: indicators; domain.md, section 7). */
export const reportSections = [
  'synthesis',
  'meetings',
  'activity',
  'referrers',
  'persons',
  'contexts',
  'decisions',
  'exchanges',
  'levers',
  'outcomes',
  'crosses',
  'classes',
  'trend',
  'regrouped',
  'method',
] as const;
export type ReportSectionId = (typeof reportSections)[number];

/** Where each indicator is told. */
const sectionOfIndicator: Readonly<Record<IndicatorName, ReportSectionId>> = {
  'meetings-planned': 'meetings',
  'meetings-held': 'meetings',
  'meetings-cancelled': 'meetings',
  'meetings-postponed': 'meetings',
  'meeting-status': 'meetings',
  'cancellation-reason': 'meetings',
  'situations-examined': 'meetings',
  passages: 'meetings',
  seats: 'meetings',
  presences: 'meetings',
  'attendance-state': 'meetings',
  'attendance-kind': 'meetings',
  'attendance-structure': 'meetings',
  referrals: 'activity',
  situations: 'activity',
  comebacks: 'activity',
  elsewhere: 'activity',
  enquiries: 'activity',
  residue: 'activity',
  'referral-year': 'activity',
  'referral-quarter': 'activity',
  'referral-month': 'activity',
  quarter: 'activity',
  year: 'activity',
  'referrer-type': 'referrers',
  'enquiry-referrer-type': 'referrers',
  gender: 'persons',
  'age-band': 'persons',
  territory: 'persons',
  context: 'contexts',
  problem: 'contexts',
  level1: 'decisions',
  level2: 'decisions',
  undecided: 'decisions',
  'referral-level': 'decisions',
  level: 'decisions',
  orientation: 'decisions',
  'orientation-family': 'decisions',
  'orientation-target-type': 'decisions',
  'target-family': 'decisions',
  'orientation-target': 'decisions',
  exchanges: 'exchanges',
  'exchange-partner-type': 'exchanges',
  'exchange-partner': 'exchanges',
  lever: 'levers',
  'lever-family': 'levers',
  'missing-resources': 'levers',
  'missing-resource': 'levers',
  outcome: 'outcomes',
  closure: 'outcomes',
  closed: 'outcomes',
  'closed-reason': 'outcomes',
  actions: 'outcomes',
  'action-status': 'outcomes',
  'delay-decided': 'outcomes',
  'delay-told': 'outcomes',
  'delay-answer': 'outcomes',
};

/** The indicators of a section, in the order of the record above. */
export function indicatorsOf(section: ReportSectionId): readonly IndicatorName[] {
  return (Object.entries(sectionOfIndicator) as readonly (readonly [IndicatorName, ReportSectionId])[])
    .filter(([, of]) => of === section)
    .map(([name]) => name);
}
