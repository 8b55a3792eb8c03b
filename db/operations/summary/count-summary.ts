import type { Language } from '#shared/dates/language.ts';
import type { SummaryCounts } from '#shared/summary/counts.ts';
import type { ReadStore } from '#db/store/store.ts';
import { countAttendance, countMeetings, countPassages } from './count-meetings.ts';
import { countMissing } from './count-missing.ts';
import { enquiryTables, referralTables, referralTotals } from './count-referrals.ts';
import { situationTables } from './count-situations.ts';
import { countActions, countClosures, countExchanges } from './count-work.ts';
import { delaysOf } from './delays.ts';
import { inReportOrder } from './report-order.ts';
import { referralsOfScope } from './referrals-of-scope.ts';
import type { SummaryScope } from './scope.ts';
import { situationsOf } from './situations.ts';
import { loadStructures } from './structure-tree.ts';
import { typedYear } from './typed-year.ts';
import { loadWords } from './vault-words.ts';

/**
 * Everything that is counted for a period and a sector, exactly, from business dates alone. A year from before the software, of which the vault
 * has no saisine, is told as it was typed. What belongs to no sector (meetings, attendance, enquiries) is left out when one is asked for.
 */
export function countSummary(store: ReadStore, scope: SummaryScope, language: Language): SummaryCounts {
  const words = loadWords(store, language);
  const { referrals, enquiries } = referralsOfScope(store, scope);
  if (referrals.length === 0) {
    const typed = typedYear(store, scope, words);
    if (typed) return typed;
  }
  const structures = loadStructures(store);
  const situations = situationsOf(referrals);
  const whole = scope.sector === '';
  const parts = [
    ...(whole ? [countMeetings(store, scope, words), countAttendance(store, scope, words, structures)] : []),
    ...(whole ? [{ totals: { enquiries: enquiries.length }, tables: enquiryTables(words, enquiries) }] : []),
    { totals: referralTotals(referrals, situations), tables: referralTables(scope, words, referrals) },
    { totals: {}, tables: situationTables(scope, words, situations, structures) },
    countPassages(store, scope, words),
    countClosures(store, scope, words),
    countExchanges(store, scope, words, structures),
    countActions(store, scope, words),
    countMissing(store, scope, words),
  ];
  return {
    ...scope,
    source: 'vault',
    comment: null,
    totals: Object.assign({}, ...parts.map((part) => part.totals)) as Record<string, number>,
    tables: inReportOrder(parts.flatMap((part) => part.tables)),
    delays: delaysOf(referrals),
  };
}
