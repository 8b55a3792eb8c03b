import { type ConsentStatus, isFrozen } from '#shared/consent/consent.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { Due } from '#shared/workflow/due.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteOperations } from './context.ts';
import { savePastYear } from './past-years.ts';
import { loadDues, loadState } from './referral-state.ts';
import { knownOfYears } from './summary/typed-year.ts';

/** Everything received in a period, with the last decision of each: the one query behind the table, its counts and its sentences. */
const received = prepared((from: string, to: string) =>
  sql
    .selectFrom('referral')
    .innerJoin('structure_name', (join) =>
      join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
    )
    .leftJoin('decision', (join) =>
      join.on('decision.id', '=', (builder) =>
        builder
          .selectFrom('decision as last')
          .select((inner) => inner.fn.max('last.id').as('id'))
          .whereRef('last.referral_id', '=', 'referral.id'),
      ),
    )
    .select([
      'referral.id',
      'referral.reference',
      'referral.kind',
      'referral.situation_id',
      'referral.previous_referral_id',
      'referral.received_on',
      'referral.decided_on',
      'referral.status',
      'referral.consent_status',
      'referral.territory_sector',
      'structure_name.name as referrer',
      'decision.id as decision_id',
      'decision.level',
      'decision.public_wording',
      'decision.public_note',
    ])
    .where('referral.received_on', '>=', from)
    .where('referral.received_on', '<=', to)
    .orderBy('referral.received_on')
    .orderBy('referral.id'),
);

function purposesOf(store: ReadStore, decisionId: number | null): string[] {
  if (decisionId === null) return [];
  return store
    .all(sql.selectFrom('decision_purpose').select('text').where('decision_id', '=', decisionId).orderBy('position'))
    .map((row) => row.text);
}

/**
 * The saisines of a period as rows of the table that Poitiers publishes, in the order of their months. `frozen`: those that are counted and have no row,
 * after an opposition; `all` is everything received, the sollicitations ponctuelles too.
 */
export function rowsOfPeriod(store: ReadStore, from: LocalDate, to: LocalDate) {
  const all = store.all(received(from, to));
  const referrals = all.filter((row) => row.kind === 'referral');
  const visible = referrals.filter((row) => !isFrozen(row.consent_status as ConsentStatus));
  const shown = visible
    .map((row) => ({
      referralId: row.id,
      reference: row.reference,
      month: `${(row.decided_on ?? row.received_on).slice(0, 7)}-01`,
      referrer: row.referrer,
      level: row.level,
      status: row.status as ReferralStatus,
      decision: row.public_wording,
      purposes: purposesOf(store, row.decision_id),
      note: row.public_note,
      territory: row.territory_sector,
    }))
    .sort((a, b) => (a.month === b.month ? a.referralId - b.referralId : a.month < b.month ? -1 : 1));
  return { all, referrals, shown, frozen: referrals.length - visible.length };
}

export const yearReads: ReadOperations<InGroup<'year', 'read'> | 'today.overview'> = {
  'year.table': ({ store }, { year }) => {
    const { all, referrals, shown, frozen } = rowsOfPeriod(store, `${year}-01-01`, `${year}-12-31`);
    return {
      rows: shown.map(({ territory: _territory, ...row }) => row),
      counts: {
        referrals: referrals.length,
        situations: new Set(referrals.map((row) => row.situation_id)).size,
        level1: referrals.filter((row) => row.level === 1).length,
        level2: referrals.filter((row) => row.level === 2).length,
        undecided: referrals.filter((row) => row.level === null).length,
        enquiries: all.length - referrals.length,
        comebacks: referrals.filter((row) => row.previous_referral_id !== null).length,
        residue: frozen,
      },
    };
  },

  'year.trend': ({ store }) => {
    const counted = store.all(
      sql
        .selectFrom('referral')
        .select((builder) => [
          builder.fn<string>('substr', ['received_on', builder.lit(1), builder.lit(4)]).as('year'),
          builder.fn.sum<number>(builder.case().when('kind', '=', 'referral').then(1).else(0).end()).as('referrals'),
          builder.fn.sum<number>(builder.case().when('kind', '=', 'enquiry').then(1).else(0).end()).as('enquiries'),
        ])
        .groupBy('year'),
    );
    const typed = store.all(sql.selectFrom('past_year').selectAll());
    const typedYears = new Set(typed.map((row) => row.year));
    const known = knownOfYears(store);
    return [
      ...typed.map((row) => ({ ...row, source: 'typed' as const, ...(known.get(row.year) ?? { totals: [], lists: [] }) })),
      ...counted
        .map((row) => ({
          year: Number(row.year),
          referrals: row.referrals,
          enquiries: row.enquiries,
          source: 'vault' as const,
          comment: null,
          totals: [],
          lists: [],
        }))
        .filter((row) => !typedYears.has(row.year)),
    ].sort((a, b) => a.year - b.year);
  },

  'today.overview': ({ store, today }) => {
    const withState = <R extends { readonly id: number }>(row: R) => ({ ...row, state: loadState(store, row.id) });
    const open = store
      .all(
        sql
          .selectFrom('referral')
          .innerJoin('structure_name', (join) =>
            join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
          )
          .select(['referral.id', 'referral.reference', 'referral.status', 'referral.received_on', 'structure_name.name'])
          .where('referral.kind', '=', 'referral')
          .where('referral.status', 'in', ['received', 'assessing', 'agenda', 'postponed', 'follow_up', 'watch'])
          .orderBy('referral.received_on'),
      )
      .map(withState);
    const untold = store
      .all(
        sql
          .selectFrom('decision')
          .innerJoin('referral', 'referral.id', 'decision.referral_id')
          .select(['referral.id', 'referral.reference'])
          .distinct()
          .where('decision.told_on', 'is', null)
          .where('referral.status', 'in', ['closed', 'withdrawn'])
          .where('referral.id', 'not in', sql.selectFrom('residue').select('referral_id'))
          // What was over before the vault had it waits for nobody: a table of past years does not say who was told.
          .where('referral.id', 'not in', sql.selectFrom('import_made').select('referral_id').where('referral_id', 'is not', null)),
      )
      .map(withState);
    const withDues: { referralId: number; reference: string; due: Due }[] = [...open, ...untold].flatMap((row) =>
      loadDues(store, row.state).map((due) => ({ referralId: row.id, reference: row.reference, due })),
    );
    return {
      today,
      dues: withDues
        .map(({ due, ...row }) => ({ ...row, ...due }))
        .sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999') || a.referralId - b.referralId),
      toAssess: open
        // After an opposition there is no interview to hold.
        .filter((row) => row.status === 'received' && !isFrozen(row.state.consent))
        .map((row) => ({ referralId: row.id, reference: row.reference, receivedOn: row.received_on, structureName: row.name })),
      onAgenda: open
        .filter((row) => row.status === 'agenda' || row.status === 'postponed')
        .map((row) => ({
          referralId: row.id,
          reference: row.reference,
          since: row.state.steps.at(-1)?.on ?? row.received_on,
          postponed: row.status === 'postponed',
        })),
    };
  },
};

export const yearWrites: WriteOperations<InGroup<'year', 'write'>> = {
  'year.savePastYear': (context, input) => {
    context.subject('year', input.year);
    const counted = context.store.first(
      sql
        .selectFrom('referral')
        .select('id')
        .where('received_on', '>=', `${input.year}-01-01`)
        .where('received_on', '<=', `${input.year}-12-31`)
        .limit(1),
    );
    if (counted) throw new AppError('year_taken', { year: input.year }, 'year');
    savePastYear(context.store, input);
    return {};
  },

  'year.removePastYear': (context, { year }) => {
    context.subject('year', year);
    context.store.run(sql.deleteFrom('past_year').where('year', '=', year));
    return {};
  },
};
