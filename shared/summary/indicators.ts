import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import type { Language } from '#shared/dates/language.ts';
import { summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import type { CountUnit } from './counts.ts';
import type { typedLists } from './indicator-names.ts';

/** One thing that is counted. Its name and its definition in words are in the messages `summary-indicators`, under the same key. */
export interface Indicator {
  /** A number, a list that is spread over codes, or a delay in days. */
  readonly shape: 'total' | 'list' | 'delay';
  readonly unit: CountUnit;
  /** One unit may have several codes; those without any stand under `none`. */
  readonly multiple: boolean;
  /** The vault's code list that words the codes; `null`: the codes are words of the program, names of structures, or periods. */
  readonly codeList: CodeListName | null;
  /** The number that the list adds up to (or stands beside, when it is multiple). */
  readonly total: string | null;
  /** Cannot be told by sector: meetings and one-off enquiries belong to none. */
  readonly wholeOnly: boolean;
}

const total = (unit: CountUnit, more: Partial<Indicator> = {}): Indicator => ({
  shape: 'total',
  unit,
  multiple: false,
  codeList: null,
  total: null,
  wholeOnly: false,
  ...more,
});
const list = (unit: CountUnit, of: string, codeList: CodeListName | null, more: Partial<Indicator> = {}): Indicator => ({
  ...total(unit, { shape: 'list', codeList, total: of }),
  ...more,
});
const delay: Indicator = total('delay', { shape: 'delay' });
const whole = { wholeOnly: true } as const;
const several = { multiple: true } as const;

/**
 * Everything that is counted (domain.md, section 7), in the order in which a report tells it. Screens, documents, the sheet of definitions and the engine's
 * variables take names, units and definitions from here: a variable `lever:joint_visit` is the code `joint_visit` of the indicator `lever`, every
 * other variable is the indicator of its own name.
 */
export const indicators = {
  'meetings-planned': total('meeting', whole),
  'meetings-held': total('meeting', whole),
  'meetings-cancelled': total('meeting', whole),
  'meetings-postponed': total('meeting', whole),
  'meeting-status': list('meeting', 'meetings-planned', null, whole),
  'cancellation-reason': list('meeting', 'meetings-cancelled', 'meetingCancellation', whole),
  referrals: total('referral'),
  situations: total('situation'),
  comebacks: total('comeback'),
  elsewhere: total('situation'),
  enquiries: total('enquiry', whole),
  residue: total('referral'),
  level1: total('referral'),
  level2: total('referral'),
  undecided: total('referral'),
  'referral-level': list('referral', 'referrals', null),
  'referral-year': list('referral', 'referrals', null),
  'referral-quarter': list('referral', 'referrals', null),
  'referral-month': list('referral', 'referrals', null),
  'referrer-type': list('situation', 'situations', 'structureType'),
  'enquiry-referrer-type': list('enquiry', 'enquiries', 'structureType', whole),
  territory: list('situation', 'situations', null),
  context: list('situation', 'situations', 'context'),
  problem: list('situation', 'situations', 'problem'),
  gender: list('situation', 'situations', 'gender'),
  'age-band': list('situation', 'situations', 'ageBand'),
  level: list('situation', 'situations', null),
  quarter: list('situation', 'situations', null),
  year: list('situation', 'situations', null, several),
  orientation: list('situation', 'situations', 'orientation', several),
  'orientation-family': list('situation', 'situations', null, several),
  'orientation-target-type': list('situation', 'situations', 'structureType', several),
  'target-family': list('situation', 'situations', null, several),
  'orientation-target': list('situation', 'situations', null, several),
  lever: list('situation', 'situations', 'lever', several),
  'lever-family': list('situation', 'situations', null, several),
  'situations-examined': total('situation'),
  passages: total('passage'),
  outcome: list('passage', 'passages', 'meetingOutcome'),
  closure: list('situation', 'situations', 'closure'),
  closed: total('referral'),
  'closed-reason': list('referral', 'closed', 'closure'),
  'delay-decided': delay,
  'delay-told': delay,
  'delay-answer': delay,
  exchanges: total('exchange'),
  'exchange-partner-type': list('exchange', 'exchanges', 'structureType'),
  'exchange-partner': list('exchange', 'exchanges', null),
  actions: total('action'),
  'action-status': list('action', 'actions', 'actionStatus'),
  seats: total('attendance', whole),
  'attendance-state': list('attendance', 'seats', null, whole),
  presences: total('attendance', whole),
  'attendance-kind': list('attendance', 'presences', null, whole),
  'attendance-structure': list('attendance', 'presences', null, whole),
  'missing-resources': total('missing_resource'),
  'missing-resource': list('missing_resource', 'missing-resources', null),
} as const satisfies Record<string, Indicator>;

export type IndicatorName = keyof typeof indicators;

/** All names, in the order of a report. */
export const indicatorNames = Object.keys(indicators) as readonly IndicatorName[];

/** Whether a name, from a file or from outside, is an indicator. */
export function isIndicator(name: string): name is IndicatorName {
  return Object.hasOwn(indicators, name);
}

/**
 * The number to which a typed list must not add up beyond: situations, where they are known apart, for what is counted by situation; else saisines.
 * A list that adds up to less is completed by « non renseigné ».
 */
export function typedTotalOf(
  list: (typeof typedLists)[number],
  known: { readonly referrals: number; readonly situations: number | null },
): number {
  return indicators[list].unit === 'situation' ? (known.situations ?? known.referrals) : known.referrals;
}

/** An indicator in words: « Issue en réunion », « passages en réunion », and what exactly is counted. */
export interface IndicatorWords {
  readonly name: string;
  readonly unit: string;
  readonly text: string;
}

/** The words of every indicator: what stands beside each number, and in the sheet of definitions. */
export function indicatorWords(language: Language): Readonly<Record<IndicatorName, IndicatorWords>> {
  const { names, units } = summaryIndicatorCatalogues[language];
  return Object.fromEntries(
    indicatorNames.map((key) => [key, { name: names[key].name, unit: units[indicators[key].unit], text: names[key].text }]),
  ) as Record<IndicatorName, IndicatorWords>;
}
