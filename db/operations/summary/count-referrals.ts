import type { CountTable } from '#shared/summary/counts.ts';
import { monthCodes, quarterCodes, showsEmptyMonths, yearCodes } from './periods.ts';
import type { CountedEnquiry, CountedReferral } from './referrals-of-scope.ts';
import { type SummaryScope, yearsOf } from './scope.ts';
import { type CountedSituation, levelOf, quarterOf, yearCodeOf } from './situations.ts';
import { countBy, tally } from './tally.ts';
import type { VaultWords } from './vault-words.ts';

/** The levels as codes of a list. */
export function levelCodes({ said }: VaultWords) {
  return (['1', '2', 'none'] as const).map((code) => ({ code, label: said.rows.levels[code] }));
}

/** Numbers of saisines; `year.table` has the same ones. */
export function referralTotals(referrals: readonly CountedReferral[], situations: readonly CountedSituation[]): Record<string, number> {
  const elsewhere = situations.filter((situation) => situation.elsewhere).length;
  const levels = countBy(referrals, levelOf);
  return {
    referrals: referrals.length,
    situations: situations.length,
    comebacks: referrals.filter((referral) => referral.comesBack).length,
    residue: referrals.filter((referral) => referral.frozen).length,
    level1: levels.get('1') ?? 0,
    level2: levels.get('2') ?? 0,
    undecided: levels.get('none') ?? 0,
    // Where none is noted, nothing is said: a zero would claim that somebody looked.
    ...(elsewhere > 0 ? { elsewhere } : {}),
  };
}

/** Lists of saisines, each in one place of the period and at one level. */
export function referralTables(scope: SummaryScope, words: VaultWords, referrals: readonly CountedReferral[]): CountTable[] {
  const zeros = showsEmptyMonths(scope);
  const byYear = countBy(referrals, ({ receivedOn }) => yearCodeOf(receivedOn));
  const byQuarter = countBy(referrals, ({ receivedOn }) => quarterOf(receivedOn));
  const byMonth = countBy(referrals, ({ receivedOn }) => receivedOn.slice(0, 7));
  return [
    tally('referral-level', words, countBy(referrals, levelOf), levelCodes(words), true),
    ...(yearsOf(scope).length > 1 ? [tally('referral-year', words, byYear, yearCodes(scope), zeros)] : []),
    tally('referral-quarter', words, byQuarter, quarterCodes(scope, words), zeros),
    tally('referral-month', words, byMonth, monthCodes(scope, words), zeros),
  ];
}

/** Where the one-off enquiries come from. */
export function enquiryTables(words: VaultWords, enquiries: readonly CountedEnquiry[]): CountTable[] {
  return [
    tally(
      'enquiry-referrer-type',
      words,
      countBy(enquiries, (enquiry) => enquiry.referrerType),
      words.list('structureType'),
    ),
  ];
}
