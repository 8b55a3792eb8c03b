import type { CountTable } from '#shared/summary/counts.ts';
import { fold } from '#shared/text/fold.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { publicGuard } from '../meetings/missing-resources.ts';
import { scopedQuery, type SummaryScope } from './scope.ts';
import { byFrequency, countBy, tally } from './tally.ts';
import type { VaultWords } from './vault-words.ts';

const MISSING = 'missing_resource';

const queries = {
  ofDecisions: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('step')
      .innerJoin('decision', 'decision.step_id', 'step.id')
      .innerJoin('decision_lever', 'decision_lever.decision_id', 'decision.id')
      .innerJoin('referral', 'referral.id', 'step.referral_id')
      .select('decision_lever.other as text')
      .where('step.kind', 'in', ['decided_level1', 'decided_level2'])
      .where('step.on', '>=', from)
      .where('step.on', '<=', to)
      .where('decision_lever.code', '=', MISSING)
      .where('referral.consent_status', 'not in', ['opposed', 'withdrawn'])
      .where(inSector),
  ),
  ofWatches: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('step')
      .innerJoin('watch', 'watch.step_id', 'step.id')
      .innerJoin('referral', 'referral.id', 'step.referral_id')
      .select('watch.lever_other as text')
      .where('step.kind', '=', 'watched')
      .where('step.on', '>=', from)
      .where('step.on', '<=', to)
      .where('watch.lever', '=', MISSING)
      .where('referral.consent_status', 'not in', ['opposed', 'withdrawn'])
      .where(inSector),
  ),
};

/**
 * What was said to be missing on the territory, in the period. The words are typed, so they are shown only when the guard finds nothing in them; what
 * is written alike but for accents and case is one.
 */
export function countMissing(
  store: ReadStore,
  scope: SummaryScope,
  words: VaultWords,
): { readonly totals: Readonly<Record<string, number>>; readonly tables: readonly CountTable[] } {
  const texts = [...store.all(queries.ofDecisions(scope)), ...store.all(queries.ofWatches(scope))].map((row) => row.text?.trim() ?? '');
  const mayLeave = texts.some((text) => text !== '') ? publicGuard(store) : () => false;
  const labels = new Map<string, string>();
  const said = countBy(texts, (text) => {
    const shown = text !== '' && mayLeave(text) ? text : words.said.rows.unsaid;
    const code = fold(shown).trim();
    if (!labels.has(code)) labels.set(code, shown);
    return code;
  });
  return {
    totals: { 'missing-resources': texts.length },
    tables: [
      tally(
        'missing-resource',
        words,
        said,
        byFrequency(said, (code) => labels.get(code) ?? code),
      ),
    ],
  };
}
