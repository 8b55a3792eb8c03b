import type { CheckVerdict } from '#shared/publication/check-publication.ts';
import { fillTemplate } from './fill-template.ts';
import type { PublicationWords } from './publication-catalogue.ts';

/** Reasons are listed up to this number; one is enough to refuse. */
const MOST_REASONS = 20;

/** What the independent checker found, in sentences: the verdict, then the reasons. The command and the page of the app say the same. */
export function verdictSentences(verdict: CheckVerdict, words: PublicationWords): string[] {
  if (verdict.holds) {
    const sentence = verdict.worlds === 0 ? words.checker.holds_total : words.checker.holds;
    return [fillTemplate(sentence, { numbers: verdict.numbers, counts: verdict.counts, worlds: verdict.worlds })];
  }
  const reasons = new Set(
    verdict.reasons.map((reason) => fillTemplate(words.checks[reason.code], { where: shortened(reason.where), count: reason.count })),
  );
  return [words.checker.fails, ...[...reasons].slice(0, MOST_REASONS)];
}

/** A place in a file comes from the file, which may be anybody's: its name is not printed at any length. */
function shortened(where: string): string {
  return where.length <= 120 ? where : `${where.slice(0, 119)}…`;
}
