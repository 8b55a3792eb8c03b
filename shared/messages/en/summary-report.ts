import type { Figure } from '#shared/summary/figure.ts';
import type { summaryReport as french } from '../fr/summary-report.ts';
import { groupDigits, plural } from '../plural.ts';

const agree = (figure: Figure, one: string, many: string): string => (figure.value === 1 ? one : many);
const counted = (figure: Figure, one: string, many: string): string => `${figure.text} ${agree(figure, one, many)}`;

/** Words of the yearly summary as a document, in English. */
export const summaryReport: typeof french = {
  title: 'The work of the cellule',
  frame: { before: 'Introduction', after: 'To close' },
  subtitle: (label, cellule, period, sector) =>
    [`${label}: ${cellule}`, period, ...(sector === null ? [] : [`sector ${sector}`])].join(', '),
  period: {
    year: (year) => `year ${year}`,
    years: (first, last) => `years ${first} to ${last}`,
    dates: (from, to) => `from ${from} to ${to}`,
  },
  when: {
    year: (year) => `In ${year}`,
    years: (first, last) => `From ${first} to ${last}`,
    dates: (from, to) => `From ${from} to ${to}`,
  },
  diffusion: {
    public: (threshold) => `Anonymised summary: totals apart, no number counts fewer than ${threshold} persons.`,
    copil: (threshold) => `Anonymised summary for the steering committee: totals apart, no number counts fewer than ${threshold} persons.`,
    override: 'Document not anonymised, restricted distribution',
    cellule: 'Personal data: for the entitled readers of the cellule only, do not distribute',
  },
  sections: {
    synthesis: 'In short',
    meetings: 'Meetings of the cellule',
    activity: 'Situations and referrals',
    referrers: 'Who turns to the cellule',
    persons: 'The persons concerned',
    contexts: 'Contexts and problems',
    decisions: 'Answers: levels and orientations',
    exchanges: 'Bilateral exchanges',
    levers: 'Levers',
    outcomes: 'Outcomes',
    crosses: 'Cross tables',
    classes: 'Kinds of situations',
    trend: 'Trend',
    regrouped: 'What was regrouped',
    method: 'How these numbers are protected',
  },
  columns: {
    count: {
      situation: 'Situations',
      referral: 'Referrals',
      enquiry: 'Enquiries',
      comeback: 'Returns',
      meeting: 'Meetings',
      passage: 'Items examined',
      exchange: 'Exchanges',
      action: 'Actions',
      attendance: 'Attendances',
      missing_resource: 'Mentions',
      delay: 'Days',
    },
    share: (n) => `% of the ${groupDigits(n, 'en')} situations`,
    what: 'What is counted',
    number: 'Number',
    total: 'Total',
    year: 'Year',
    comment: 'Comment',
    source: 'Source',
    type: 'Kind of situation',
    month: 'Meeting',
    referrer: 'Referral / Enquiry',
    decisions: 'Decisions',
    note: 'Note',
    delay: 'Delay',
    median: 'Median (days)',
    least: 'Shortest (days)',
    greatest: 'Longest (days)',
  },
  units: { situation: 'situations', referral: 'referrals', exchange: 'exchanges' },
  sources: { vault: 'Counted', typed: 'Noted by hand, before the software' },
  tables: {
    totals: 'In numbers',
    meetings: 'Meetings of the cellule',
    rows: 'Table of referrals',
    rowsDefinition: 'One row a referral, by month of the meeting or of the decision.',
    withoutRow: (n) =>
      n === 1
        ? '1 referral is counted and not shown, after an opposition or a withdrawn agreement.'
        : `${groupDigits(n, 'en')} referrals are counted and not shown, after an opposition or a withdrawn agreement.`,
    delays: 'Delays',
    delaysDefinition: 'Days between the dates recorded; the median parts the referrals into two halves.',
    crossed: (a, b) => `${a} and ${b}`,
    crossDefinition: 'Situations (distinct persons); each situation is counted in one cell only.',
    classes: 'Kinds of situations',
    classesDefinition: 'Each situation is counted in one kind only; a kind says what its situations have in common.',
    trend: 'Totals by year',
    trendDefinition: 'Total of each year; a number that falls is no failure.',
    multiple: 'A situation may be in several rows.',
    multipleShown: 'A situation may be in several rows; rows that could point at somebody are not published.',
    rounded: 'Percentages are rounded.',
    merged: (label, parts) => `“${label}” puts together: ${parts}.`,
    level: (level) => `Level ${level}:`,
    purposes: (purposes) => `To: ${purposes}`,
    undecided: 'Not decided',
  },
  group: {
    others: (first) => `${first} and others, together`,
    ages: (from, to) => `${from} to ${to}`,
    agesUnder: (to) => `Under ${to}`,
    agesFrom: (from) => `${from} and over`,
    or: 'or',
    and: 'and',
    without: (label) => `without “${label}”`,
    everything: 'All',
  },
  chart: {
    alternative: (kind, values) =>
      `${{ bars: 'Bar chart', stacked: 'Stacked bar chart', line: 'Line chart' }[kind]}: ${values}. The same numbers are in the table.`,
    value: (label, value) => `${label}: ${value}`,
    parts: (label, parts) => `${label} (${parts.join(', ')})`,
    unknown: 'not known',
  },
  prose: {
    brought: (when, sector, situations) => {
      const where = sector === null ? '' : ` for the sector ${sector}`;
      return situations.value === 0
        ? `${when}, no situation was brought to the cellule${where}.`
        : `${when}, ${counted(situations, 'situation was', 'situations were')} brought to the cellule${where}.`;
    },
    referred: (referrals, situations) =>
      `${situations.value === 1 ? 'It was' : 'They were'} the subject of ${counted(referrals, 'referral', 'referrals')}.`,
    levels: (parts) => {
      const said: Readonly<Record<string, (n: Figure) => string>> = {
        '1': () => 'found an answer at level 1, by bilateral exchanges',
        '2': (n) => `${agree(n, 'was', 'were')} examined in a meeting (level 2)`,
        none: (n) => `${agree(n, 'has', 'have')} no decision`,
      };
      const sentence = parts
        .map(({ codes, n }) => `${n.text} ${[...new Set(codes.map((code) => (said[code] ?? said['none'])?.(n)))].join(' or ')}`)
        .join('; ');
      return `Of these, ${sentence}.`;
    },
    meetings: (planned, held, cancelled) => {
      if (planned.value === 0) return 'No meeting of the cellule was planned.';
      const were = held.value === 0 ? 'none was held' : `${held.text} ${agree(held, 'was', 'were')} held`;
      const not = cancelled.value === 0 ? 'none was cancelled' : `${cancelled.text} ${agree(cancelled, 'was', 'were')} cancelled`;
      return `${counted(planned, 'meeting of the cellule was', 'meetings of the cellule were')} planned: ${were}, ${not}.`;
    },
    enquiries: (n) =>
      n.value === 0
        ? 'No one-off enquiry was recorded.'
        : `The cellule also answered ${counted(n, 'one-off enquiry', 'one-off enquiries')}, counted apart.`,
    comebacks: (n) =>
      n.value === 1
        ? `${n.text} referral is a return: a situation that the cellule already knew came back.`
        : `${n.text} referrals are returns: situations that the cellule already knew came back.`,
    residue: (n) =>
      n.value === 1
        ? `${n.text} referral is counted and not shown, after an opposition or a withdrawn agreement.`
        : `${n.text} referrals are counted and not shown, after an opposition or a withdrawn agreement.`,
    exchanges: (n) =>
      n.value === 0
        ? 'No bilateral exchange was recorded.'
        : `${counted(n, 'bilateral exchange was', 'bilateral exchanges were')} recorded.`,
    most: (lead, rows, unit) => {
      const said = rows.map(({ label, n }, index) => `“${label}” (${index === 0 ? counted(n, unit[0], unit[1]) : n.text})`);
      const last = said.at(-1) ?? '';
      return `${lead}: ${said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${last}` : last}.`;
    },
    unit: {
      situation: ['situation', 'situations'],
      referral: ['referral', 'referrals'],
      passage: ['item', 'items'],
      exchange: ['exchange', 'exchanges'],
    },
    leads: {
      'referrer-type': ['Most frequent referrer', 'Most frequent referrers'],
      context: ['Most frequent context', 'Most frequent contexts'],
      problem: ['Most frequent dominant problem', 'Most frequent dominant problems'],
      orientation: ['Most frequent orientation', 'Most frequent orientations'],
      'orientation-target-type': ['Structures most often oriented to', 'Structures most often oriented to'],
      lever: ['Lever most often chosen', 'Levers most often chosen'],
      outcome: ['Most frequent outcome in a meeting', 'Most frequent outcomes in a meeting'],
      'exchange-partner-type': ['Partners most often contacted', 'Partners most often contacted'],
    },
    trend: (first, last, from, to, unit) => {
      const what = { situation: 'situations', referral: 'referrals' }[unit];
      return from.value === to.value
        ? `From ${first} to ${last}, the number of ${what} a year is the same at both ends: ${from.text}.`
        : `From ${first} to ${last}, the number of ${what} a year went from ${from.text} to ${to.text}.`;
    },
    trendNeutral: 'A number that falls is no failure: partners who call each other directly are a success of the cellule.',
  },
  override: {
    notice: 'Document not anonymised, restricted distribution: small numbers may let somebody be recognised.',
    reason: (reason, by, on) => `Reason: ${reason} Decided by ${by} on ${on}.`,
    findings: (findings) => `What the control would have refused: ${findings}`,
    personal: 'Personal data: this document is for entitled readers only and must not be passed on.',
    readers: (readers) => `Readers: ${readers}`,
  },
  method: {
    threshold: (threshold) =>
      `Totals apart, every published number counts at least ${threshold} distinct persons. Smaller categories are put together with others, and rows put together are marked.`,
    joint: 'All numbers were checked together, with those of earlier publications: no calculation on them brings out a smaller number.',
    source: 'Tables, percentages, charts and sentences all come from the same publication file.',
    check:
      'Anybody can verify this file, without access to the vault: page “Check a file” of the software, or the command “npm run check-publication”.',
    beside: 'Numbers of meetings and totals of years stand beside them: they describe no group of persons.',
  },
  findings: {
    broken: 'A locked number was changed: take the proposed text again, or take the sentence out.',
    nowhere: (typed) => `“${typed}” is not a number of any table of this summary.`,
    nowhereTotal: (typed, total) =>
      `“${typed}” is not a number of any table of this summary; the total is ${plural(total, 'situation', 'situations', 'en')}.`,
    total: (typed, total) => `“${typed}”: the table says ${plural(total, 'situation', 'situations', 'en')}.`,
    row: (typed, table, label, value) => `“${typed}”: the table “${table}” says ${groupDigits(value, 'en')} for “${label}”.`,
    share: (typed) => `“${typed}” is not the share of any row of the tables of this summary.`,
    small: (typed, threshold) => `“${typed}”: a number of fewer than ${threshold} persons may not stand in this summary.`,
    smallShare: (typed, threshold) => `“${typed}”: this share means fewer than ${threshold} persons and may not stand in this summary.`,
    none: (typed) => `“${typed}”: an absence tells something about everybody; it may not stand in this summary.`,
  },
};
