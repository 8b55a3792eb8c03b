import type { LocalDate } from '#shared/dates/local-date.ts';
import type { DelayFigures } from '#shared/summary/counts.ts';
import type { CountedReferral } from './referrals-of-scope.ts';

/** From reception to the first decision, from there to the feedback, and the whole way, in days (domain.md, section 3). */
export function delaysOf(referrals: readonly CountedReferral[]): DelayFigures[] {
  const decided: number[] = [];
  const told: number[] = [];
  const answer: number[] = [];
  for (const { receivedOn, decisions } of referrals) {
    const first = decisions[0];
    if (!first) continue;
    const receivedDay = dayNumber(receivedOn);
    const decidedDay = dayNumber(first.on);
    decided.push(decidedDay - receivedDay);
    if (first.toldOn === null) continue;
    const toldDay = dayNumber(first.toldOn);
    told.push(toldDay - decidedDay);
    answer.push(toldDay - receivedDay);
  }
  return [figures('delay-decided', decided), figures('delay-told', told), figures('delay-answer', answer)];
}

/** Days since 1970: a date in ISO form is read as UTC, where every day has 24 hours. Business dates were checked where they entered. */
const dayNumber = (date: LocalDate): number => Date.parse(date) / 86_400_000;

function figures(indicator: DelayFigures['indicator'], days: readonly number[]): DelayFigures {
  const sorted = days.toSorted((a, b) => a - b);
  return { indicator, n: sorted.length, median: median(sorted), least: sorted[0] ?? null, greatest: sorted.at(-1) ?? null };
}

/** The middle one, or half-way between the two in the middle. */
function median(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
