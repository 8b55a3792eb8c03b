import type { NamesWith, ParsedInputOf } from '#shared/contract/contract.ts';
import { addDays } from '#shared/dates/local-date.ts';
import { fold } from '#shared/text/fold.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import type { WriteContext, WriteOperations } from './context.ts';

type Input = ParsedInputOf<'referrals.lookAlikes'>;

const LOOK_ALIKES = 'referrals.lookAlikes' satisfies NamesWith<'write'>;

/**
 * Referrals that may be of the same situation as what is being typed. That somebody of this name is known is told here, and noted like
 * any other reading of identities; that nobody is, or a likeness of coded facts, tells of nobody and leaves no entry.
 */
export const lookAlikeWrites: WriteOperations<'referrals.lookAlikes'> = {
  [LOOK_ALIKES]: (context, input) => {
    const { store, today } = context;
    const found = new Map<number, 'identity' | 'facts'>();
    const situations = situationsOf(store, input.identity);
    for (const id of referralsOf(store, situations)) found.set(id, 'identity');
    for (const id of sameFacts(store, input, addDays(today, -365))) if (!found.has(id)) found.set(id, 'facts');
    if (input.exceptReferralId !== null) found.delete(input.exceptReferralId);
    noteReading(context, situations, [...found.values()].includes('identity'));
    if (found.size === 0) return [];
    return store
      .all(
        sql
          .selectFrom('referral')
          .select(['id', 'reference', 'received_on'])
          .where('id', 'in', [...found.keys()])
          .orderBy('received_on', 'desc')
          .limit(5),
      )
      .map((row) => ({ referralId: row.id, reference: row.reference, receivedOn: row.received_on, because: found.get(row.id) ?? 'facts' }));
  },
};

/** The question is asked again at every pause of typing: a situation that the last entry already names is not noted twice. */
function noteReading(context: WriteContext, situations: readonly number[], toldOne: boolean): void {
  const [only = null] = situations.length === 1 ? situations : [];
  const last = context.store.first(sql.selectFrom('audit').select(['operation', 'subject_id', 'slot']).orderBy('seq', 'desc').limit(1));
  const said = only !== null && last?.operation === LOOK_ALIKES && last.subject_id === only && last.slot === context.slot;
  if (!toldOne || said) return context.unaudited();
  context.subject('situation', only);
  context.facts({ found: situations.length });
}

function referralsOf(store: ReadStore, situations: readonly number[]): number[] {
  if (situations.length === 0) return [];
  return store
    .all(
      sql
        .selectFrom('referral')
        .select('id')
        .where('situation_id', 'in', [...situations]),
    )
    .map((row) => row.id);
}

/** Situations of persons with the same folded name (in either order), or the same birth date and last name's first letter. */
function situationsOf(store: ReadStore, identity: Input['identity']): number[] {
  if (!identity?.lastName) return [];
  const wanted = nameKey(identity.lastName, identity.firstName);
  const initial = fold(identity.lastName)[0];
  return store
    .all(sql.selectFrom('identity').select(['situation_id', 'last_name', 'first_name', 'birth_date']))
    .filter((row) => {
      if (!row.last_name) return false;
      const sameName = nameKey(row.last_name, row.first_name) === wanted;
      const sameBirth = identity.birthDate !== null && row.birth_date === identity.birthDate && fold(row.last_name)[0] === initial;
      return sameBirth || (sameName && (identity.birthDate === null || row.birth_date === null || row.birth_date === identity.birthDate));
    })
    .map((row) => row.situation_id);
}

function nameKey(lastName: string, firstName: string | null): string {
  return fold(`${lastName} ${firstName ?? ''}`)
    .split(' ')
    .sort()
    .join(' ');
}

/** Open or recent referrals from the same referrer with the same gender, age band and sector; all four must be known. */
function sameFacts(store: ReadStore, input: Input, since: string): number[] {
  if (!input.structureId || !input.gender || !input.ageBand || !input.territorySector) return [];
  return store
    .all(
      sql
        .selectFrom('referral')
        .select('id')
        .where('kind', '=', 'referral')
        .where('structure_id', '=', input.structureId)
        .where('gender', '=', input.gender)
        .where('age_band', '=', input.ageBand)
        .where('territory_sector', '=', input.territorySector)
        .where('received_on', '>=', since)
        .where('id', 'not in', sql.selectFrom('residue').select('referral_id')),
    )
    .map((row) => row.id);
}
