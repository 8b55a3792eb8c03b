import { NOT_RECORDED, OTHER } from '#shared/code-lists/code.ts';
import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { VocabularyCode } from './compose-input.ts';
import { joinWords, lowerFirst } from './join-words.ts';

/** A published group of codes in words. `contents` says what stands in it where the label does not. */
export interface GroupLabel {
  readonly label: string;
  readonly merged: boolean;
  readonly contents: string | null;
  /** The label is « Bailleur social et autres, réunis »: it does not say what the group is. */
  readonly vague: boolean;
}

/** Codes whose labels are plain words and begin small inside of a joined label; any other may be a name. */
const plainCodes: readonly string[] = [NOT_RECORDED, OTHER, 'none'];
/** Beyond this many labels are not joined but called by the first, « et autres ». */
const MOST_JOINED = 3;
/** Characters of a joined label that still fit a line of a table. */
const LONGEST = 110;

/**
 * Names a group of codes: by its one label; by the family when it is the whole of it; as a band of ages; else by its parts joined, a whole family among
 * them being one part.
 * @param list the code list in words
 * @param known every code that the publication knows of this list: a family is whole when it has all of these
 * @param families labels of families
 * @throws RangeError for a code that the list does not have
 */
export function groupLabel(
  codes: readonly string[],
  list: readonly VocabularyCode[],
  known: readonly string[],
  families: Readonly<Record<string, string>>,
  words: SummaryReportWords['group'],
): GroupLabel {
  const entries = codes.map((code) => {
    const entry = list.find((each) => each.code === code);
    if (entry === undefined) throw new RangeError(`no label for the code ${code}`);
    return entry;
  });
  if (entries.length < 2) return { label: entries[0]?.label ?? '', merged: false, contents: null, vague: false };
  const ages = ageBand(codes, words);
  const parts =
    ages === null
      ? partsOf(entries, list, known, families)
      : [ages, ...entries.filter(({ code }) => !isAge(code)).map(({ label }) => lowerFirst(label))];
  const contents = joinWords(
    entries.map(({ label }) => label),
    words.and,
  );
  if (ages !== null) return { label: parts.join(` ${words.or} `), merged: true, contents: null, vague: false };
  const joined = joinWords(parts, words.and);
  if (parts.length <= MOST_JOINED && (parts.length < 2 || joined.length <= LONGEST)) {
    return { label: joined, merged: true, contents: parts.length === entries.length ? null : contents, vague: false };
  }
  return { label: words.others(parts[0] ?? ''), merged: true, contents, vague: true };
}

function partsOf(
  entries: readonly VocabularyCode[],
  list: readonly VocabularyCode[],
  known: readonly string[],
  families: Readonly<Record<string, string>>,
): readonly string[] {
  const has = new Set(entries.map(({ code }) => code));
  const whole = (family: string): boolean => {
    const members = list.filter(({ code, parent }) => parent === family && known.includes(code));
    return members.length > 1 && members.every(({ code }) => has.has(code));
  };
  const parts = entries.map((entry) => {
    const { code, label, parent } = entry;
    const family = parent === null ? undefined : families[parent];
    if (family !== undefined && parent !== null && whole(parent)) return family;
    return entries.indexOf(entry) > 0 && plainCodes.includes(code) ? lowerFirst(label) : label;
  });
  return [...new Set(parts)];
}

const BAND = /^(\d+)_(\d+)$/;
const UNDER = /^under_(\d+)$/;
const FROM = /^(\d+)_plus$/;

function isAge(code: string): boolean {
  return BAND.test(code) || UNDER.test(code) || FROM.test(code);
}

/** Neighbouring bands of age as one: « 25 à 44 ans ». */
function ageBand(codes: readonly string[], words: SummaryReportWords['group']): string | null {
  const ages = codes.filter(isAge);
  const [first, last] = [ages[0], ages.at(-1)];
  if (first === undefined || last === undefined || ages.length < codes.length - 1) return null;
  const [from, to] = [BAND.exec(first)?.[1] ?? FROM.exec(first)?.[1], BAND.exec(last)?.[2] ?? UNDER.exec(last)?.[1]];
  if (from !== undefined && to !== undefined) return words.ages(from, to);
  // « Under 18 » begins before its figure, and « 75 and over » has no end.
  if (from === undefined && to !== undefined) return words.agesUnder(UNDER.test(last) ? to : String(Number(to) + 1));
  return from === undefined ? null : words.agesFrom(from);
}
