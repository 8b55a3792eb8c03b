import type { OutputOf } from '#shared/contract/contract.ts';
import { type ConsentStatus, isFrozen } from '#shared/consent/consent.ts';
import { yearOf } from '#shared/dates/local-date.ts';
import { compileGuard } from '#shared/guard/guard-text.ts';
import { judge } from '#shared/guard/judge.ts';
import { fold } from '#shared/text/fold.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import type { ReadContext, ReadOperations } from '../context.ts';
import { knownAround, knownPerson } from '../guard-knowledge.ts';
import { groupBy } from './group-by.ts';

const MISSING = 'missing_resource';

const queries = {
  ofDecisions: prepared(() =>
    sql
      .selectFrom('decision_lever')
      .innerJoin('decision', 'decision.id', 'decision_lever.decision_id')
      .innerJoin('step', 'step.id', 'decision.step_id')
      .innerJoin('referral', 'referral.id', 'decision.referral_id')
      .select(['decision_lever.other as text', 'step.on', 'referral.situation_id', 'referral.consent_status'])
      .where('decision_lever.code', '=', MISSING),
  ),
  ofWatches: prepared(() =>
    sql
      .selectFrom('watch')
      .innerJoin('step', 'step.id', 'watch.step_id')
      .innerJoin('referral', 'referral.id', 'step.referral_id')
      .select(['watch.lever_other as text', 'step.on', 'referral.situation_id', 'referral.consent_status'])
      .where('watch.lever', '=', MISSING),
  ),
  identities: prepared(() => sql.selectFrom('identity').selectAll()),
};

/** Whether a text may go to the steering committee: nothing in it, not even to be confirmed, that the guard finds. */
export function publicGuard(store: ReadStore): (text: string) => boolean {
  const persons = store.all(queries.identities()).map((row) => knownPerson(row, null));
  const guard = compileGuard({ ...knownAround(store), persons });
  return (text) => judge(guard(text), { destination: 'public' }).passed;
}

/** The register, on the screen and as a document: what the guard finds something in does not leave. */
export function missingResources({ store }: ReadContext): OutputOf<'meetings.missingResources'> {
  const rows = [...store.all(queries.ofDecisions()), ...store.all(queries.ofWatches())].filter(
    (row) => !isFrozen(row.consent_status as ConsentStatus),
  );
  if (rows.length === 0) return [];
  const mayLeave = publicGuard(store);
  const said = rows.map((row) => ({ ...row, text: row.text !== null && mayLeave(row.text) ? row.text : null }));
  return [...groupBy(said, (row) => (row.text === null ? null : fold(row.text).trim())).values()]
    .map((group) => {
      const years = group.map((row) => yearOf(row.on));
      return {
        text: group[0]?.text ?? null,
        firstYear: Math.min(...years),
        lastYear: Math.max(...years),
        situations: new Set(group.map((row) => row.situation_id)).size,
      };
    })
    .sort((a, b) => b.situations - a.situations || b.lastYear - a.lastYear);
}

export const missingResourceReads: ReadOperations<'meetings.missingResources'> = { 'meetings.missingResources': missingResources };
