import { createHash } from 'node:crypto';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import type { Made } from './attempt.ts';

/** Everything that hangs on a referral; what is added to it or changed in it changes the fingerprint. */
const ofReferral = [
  prepared((id: number) => sql.selectFrom('referral').selectAll().where('id', '=', id)),
  prepared((id: number) => sql.selectFrom('step').selectAll().where('referral_id', '=', id).orderBy('id')),
  prepared((id: number) => sql.selectFrom('exchange').selectAll().where('referral_id', '=', id).orderBy('id')),
  prepared((id: number) => sql.selectFrom('decision').selectAll().where('referral_id', '=', id).orderBy('id')),
  prepared((id: number) =>
    sql
      .selectFrom('orientation')
      .innerJoin('decision', 'decision.id', 'orientation.decision_id')
      .selectAll('orientation')
      .where('decision.referral_id', '=', id)
      .orderBy('orientation.id'),
  ),
  prepared((id: number) => sql.selectFrom('action').selectAll().where('referral_id', '=', id).orderBy('id')),
  prepared((id: number) => sql.selectFrom('note').selectAll().where('referral_id', '=', id).orderBy('id')),
  prepared((id: number) => sql.selectFrom('agenda_item').select('id').where('referral_id', '=', id).orderBy('id')),
  prepared((id: number) => sql.selectFrom('referral').select('id').where('previous_referral_id', '=', id).orderBy('id')),
  prepared((id: number) => sql.selectFrom('referral_problem').selectAll().where('referral_id', '=', id).orderBy('code')),
  prepared((id: number) => sql.selectFrom('referral_involved').selectAll().where('referral_id', '=', id).orderBy('structure_id')),
  prepared((id: number) =>
    sql
      .selectFrom('consent')
      .innerJoin('referral', 'referral.situation_id', 'consent.situation_id')
      .selectAll('consent')
      .where('referral.id', '=', id)
      .orderBy('consent.id'),
  ),
  prepared((id: number) =>
    sql
      .selectFrom('identity')
      .innerJoin('referral', 'referral.situation_id', 'identity.situation_id')
      .selectAll('identity')
      .where('referral.id', '=', id),
  ),
] as const;

const ofStructure = [
  prepared((id: number) => sql.selectFrom('structure').selectAll().where('id', '=', id)),
  prepared((id: number) => sql.selectFrom('structure_name').select(['name', 'kind']).where('structure_id', '=', id).orderBy('name')),
] as const;

const ofContact = [prepared((id: number) => sql.selectFrom('contact').selectAll().where('id', '=', id))] as const;

const queries = { referral: ofReferral, structure: ofStructure, contact: ofContact } as const;

/** A digest of a record with all that hangs on it: the same as long as nobody works on it. */
export function fingerprintOf(store: ReadStore, kind: Made['kind'], id: number): string {
  const hash = createHash('sha256');
  for (const query of queries[kind]) hash.update(JSON.stringify(store.all<unknown>(query(id))));
  return hash.digest('hex');
}
