import type { Language } from '#shared/dates/language.ts';
import { type SummaryReportWords, summaryReportCatalogues } from '#shared/messages/summary-report-catalogue.ts';
import { flatText, stemsOf } from './flat-text.ts';
import { isSound, type LockedNumber, parseEditedProse } from './prose.ts';
import type { SummaryReport } from './report.ts';
import { figuresOf, type ReportFigure, type ReportFigures } from './report-figures.ts';
import { type TypedNumber, typedNumbers } from './typed-numbers.ts';

/** What is wrong with a paragraph. `blocking`: it may not leave like this. */
export interface ProseFinding {
  /** The paragraph's id. */
  readonly paragraph: string;
  readonly text: string;
  readonly blocking: boolean;
}

/** How far a typed share may be from the tables': half a percent where it is exact, more for fractions and for « environ ». */
const tolerance = { fraction: 0.025, about: 0.075 } as const;
/** How far « une dizaine » may be from the tables' number. */
const ABOUT = 0.2;

/** What may follow a number that counts no person: it is never refused for being small. */
const countsNoPerson: Readonly<Record<Language, RegExp>> = {
  fr: /^\s*(?:\p{L}+\s+)?(?:reunions?|fois|mois|ans?|annees?|jours?|semaines?|heures?|minutes?|trimestres?|partenaires?|structures?|membres?|institutions?|services?|instances?|colleges?|secteurs?|quartiers?|communes?|niveaux|axes?|priorites?|objectifs?|actions?|chapitres?|tableaux?|phrases?|types?|leviers?|parties|conventions?|euros?)\b/u,
  en: /^\s*(?:\p{L}+\s+)?(?:meetings?|times?|months?|years?|days?|weeks?|hours?|minutes?|quarters?|partners?|structures?|members?|institutions?|services?|bodies|body|sectors?|districts?|towns?|levels?|priorit(?:y|ies)|goals?|actions?|chapters?|tables?|kinds?|levers?|parts|agreements?|euros?)\b/u,
};
/** Of these only time and money are no matter of the tables. */
const noMatterOfTables: Readonly<Record<Language, RegExp>> = {
  fr: /^\s*(?:\p{L}+\s+)?(?:fois|mois|ans?|annees?|jours?|semaines?|heures?|minutes?|trimestres?|niveaux|axes?|priorites?|objectifs?|chapitres?|tableaux?|phrases?|parties|euros?)\b/u,
  en: /^\s*(?:\p{L}+\s+)?(?:times?|months?|years?|days?|weeks?|hours?|minutes?|quarters?|levels?|priorit(?:y|ies)|goals?|chapters?|tables?|parts|euros?)\b/u,
};
/** Words with which a sentence speaks of all situations. */
const ofAll: Readonly<Record<Language, RegExp>> = {
  fr: /^\s*situations?\b.{0,40}?\b(?:portees?|connaissance|au total|en tout|cette annee|ont ete (?:traitees|suivies|recues))|^\s*situations?\s*(?:au total|en tout)/,
  en: /^\s*situations?\b.{0,40}?\b(?:brought|in all|in total|altogether|this year)|^\s*situations?\s*(?:in all|in total)/,
};

/**
 * Compares the numbers that somebody typed in a paragraph with the tables of the report. Locked numbers are the report's own and are not read. In a
 * guaranteed report a typed small number, a share or an absence that means so few persons blocks: the publication file does not say it.
 * @returns one finding a number, in the order of the text; none for a paragraph as it was composed
 */
export function contradictions(
  paragraph: { readonly id: string; readonly text: string; readonly numbers: readonly LockedNumber[] },
  report: SummaryReport,
): readonly ProseFinding[] {
  const { language, guaranteed, threshold } = report.facts;
  const words = summaryReportCatalogues[language].findings;
  const edited = parseEditedProse(paragraph.text, paragraph.numbers);
  if (!isSound(edited)) return [{ paragraph: paragraph.id, text: words.broken, blocking: true }];
  const figures = figuresOf(report);
  const least = guaranteed && threshold !== null ? threshold : null;
  // A locked number keeps its place, so that labels before and after it are not joined.
  const text = edited.pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : '¤'.repeat(piece.shown.length)))
    .join('')
    .normalize('NFC');
  const read = withoutLabels(text, figures.numberedLabels);
  const numbers = typedNumbers(read, language);
  return numbers.flatMap((number, index) => {
    const sentence = flatText(read);
    const after = sentence.slice(number.end, numbers[index + 1]?.start ?? sentence.length);
    const before = sentence.slice(numbers[index - 1]?.end ?? 0, number.start);
    const found = judge({ number, before, after, figures, least, language, words });
    return found === null ? [] : [{ paragraph: paragraph.id, ...found }];
  });
}

/** Takes the labels that have numbers of their own out of the text, length kept. */
function withoutLabels(text: string, labels: readonly string[]): string {
  let read = text;
  for (const label of labels.toSorted((a, b) => b.length - a.length)) {
    for (let at = flatText(read).indexOf(label); at !== -1; at = flatText(read).indexOf(label, at + 1)) {
      const edges = `${read[at - 1] ?? ' '}${read[at + label.length] ?? ' '}`;
      if (/[\p{L}\p{N}]/u.test(edges)) continue;
      read = read.slice(0, at) + '¤'.repeat(label.length) + read.slice(at + label.length);
    }
  }
  return read;
}

interface Case {
  readonly number: TypedNumber;
  readonly before: string;
  readonly after: string;
  readonly figures: ReportFigures;
  /** k where the report is guaranteed. */
  readonly least: number | null;
  readonly language: Language;
  readonly words: SummaryReportWords['findings'];
}

type Judged = { readonly text: string; readonly blocking: boolean } | null;

function judge(given: Case): Judged {
  const { number, least, words, figures } = given;
  if (number.kind === 'share') return judgeShare(given);
  if (number.kind === 'none') {
    return least === null ? null : { text: words.none(number.text), blocking: true };
  }
  return figures.values.size === 0 ? null : judgeCount(given);
}

function judgeShare({ number, figures, least, words }: Case): Judged {
  const allowed = number.about ? tolerance.about : number.precision > 0 ? number.precision + 1e-9 : tolerance.fraction;
  if (figures.shares.some((share) => Math.abs(share - number.value) <= allowed)) return null;
  const implied = figures.total === null ? null : number.value * figures.total;
  const small =
    least !== null &&
    implied !== null &&
    figures.total !== null &&
    [implied, figures.total - implied].some((n) => n > 0 && n < least - 0.5);
  return small ? { text: words.smallShare(number.text, least), blocking: true } : { text: words.share(number.text), blocking: false };
}

function judgeCount(given: Case): Judged {
  const { number, after, figures, least, language, words } = given;
  const agrees = (value: number): boolean =>
    number.about ? Math.abs(value - number.value) <= ABOUT * Math.max(value, number.value) : value === number.value;
  const named = namedFigures(given);
  if (named.some(({ value }) => agrees(value))) return null;
  const personless = countsNoPerson[language].test(after);
  if (least !== null && number.value > 0 && number.value < least && !personless) {
    return { text: words.small(number.text, least), blocking: true };
  }
  if (noMatterOfTables[language].test(after)) return null;
  const first = named.find((figure) => !isPlain(figure));
  if (first !== undefined) return { text: words.row(number.text, first.table, first.label, first.value), blocking: false };
  const { total } = figures;
  if (total !== null && ofAll[language].test(after) && !agrees(total)) return { text: words.total(number.text, total), blocking: false };
  if ([...figures.values].some(agrees)) return null;
  const text =
    total !== null && /^\s*(?:de |d')?situations?\b/.test(after) ? words.nowhereTotal(number.text, total) : words.nowhere(number.text);
  return { text, blocking: false };
}

/** The figures whose row is named right after the number, or, failing that, right before it; those with the most words first. */
function namedFigures({ before, after, figures }: Case): readonly ReportFigure[] {
  const clauseAfter = /^[^.;:!?\n]*/.exec(after)?.[0] ?? '';
  const clauseBefore = /[^.;!?\n]*$/.exec(before)?.[0] ?? '';
  let plain: readonly ReportFigure[] = [];
  for (const clause of [clauseAfter, clauseBefore]) {
    const stems = new Set(stemsOf(clause));
    const named = figures.figures.filter((figure) => figure.stems.length > 0 && figure.stems.every((stem) => stems.has(stem)));
    const telling = named.filter((figure) => !isPlain(figure));
    const most = Math.max(0, ...telling.map((figure) => figure.stems.length));
    if (telling.length > 0) return telling.filter((figure) => figure.stems.length === most);
    plain = [...plain, ...named];
  }
  return plain;
}

/** Rows called by nothing but the unit: « Situations », « Total », a year: they confirm a number, and say nothing against another one. */
function isPlain({ stems }: ReportFigure): boolean {
  return stems.every((stem) => /^(?:situation|total|saisin|referral|\d{4})$/.test(stem));
}
