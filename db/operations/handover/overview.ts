import type { OutputOf } from '#shared/contract/contract.ts';
import { type ConsentStatus, isFrozen } from '#shared/consent/consent.ts';
import { endingSoon } from '#shared/meeting/coverage.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { prepared, sql } from '#db/store/store.ts';
import type { ReadContext } from '../context.ts';
import { loadAgreements } from '../meetings/agreements.ts';
import { groupBy } from '../meetings/group-by.ts';
import { loadSeats } from '../meetings/seats.ts';
import { yearReads } from '../year.ts';

const queries = {
  open: prepared(() =>
    sql
      .selectFrom('referral')
      .select(['id', 'reference', 'status', 'received_on', 'consent_status'])
      .where('kind', '=', 'referral')
      .where('status', 'in', ['received', 'assessing', 'agenda', 'postponed', 'follow_up', 'watch'])
      .orderBy('received_on')
      .orderBy('id'),
  ),
  watches: prepared(() =>
    sql
      .selectFrom('watch')
      .innerJoin('step', 'step.id', 'watch.step_id')
      .innerJoin('referral', 'referral.id', 'step.referral_id')
      .select(['referral.id', 'watch.until'])
      .where('referral.status', '=', 'watch')
      .orderBy('step.on')
      .orderBy('step.id'),
  ),
  meetings: prepared((today: string) =>
    sql
      .selectFrom('meeting')
      .leftJoin('agenda_item', 'agenda_item.meeting_id', 'meeting.id')
      .select((builder) => ['meeting.id', 'meeting.on', builder.fn.count<number>('agenda_item.id').as('items')])
      .where('meeting.status', 'in', ['planned', 'convened'])
      .where('meeting.on', '>=', today)
      .groupBy('meeting.id')
      .orderBy('meeting.on')
      .orderBy('meeting.id'),
  ),
};

/** What a successor must know, in codes and dates: what is open, watched, due, planned, about to end. */
export function handoverOverview(context: ReadContext): OutputOf<'handover.overview'> {
  const { store, today } = context;
  const { dues } = yearReads['today.overview'](context, {});
  const duesOf = groupBy(dues, ({ referralId }) => referralId);
  const all = store.all(queries.open());
  const shown = all.filter((row) => !isFrozen(row.consent_status as ConsentStatus));
  const references = new Map(shown.map((row) => [row.id, row.reference]));
  // A situation may have been watched before: its last watch holds.
  const until = new Map(store.all(queries.watches()).map((row) => [row.id, row.until]));
  const seats = loadSeats(store);
  const ending = endingSoon(loadAgreements(store), today);
  return {
    on: today,
    open: shown.map((row) => {
      const own = duesOf.get(row.id) ?? [];
      return {
        referralId: row.id,
        reference: row.reference,
        status: row.status as ReferralStatus,
        receivedOn: row.received_on,
        nextDue: own.flatMap(({ on }) => on ?? []).toSorted()[0] ?? null,
        dues: own.length,
      };
    }),
    frozen: all.length - shown.length,
    watched: [...until].flatMap(([referralId, end]) => {
      const reference = references.get(referralId);
      return reference === undefined ? [] : [{ referralId, reference, until: end }];
    }),
    late: dues.filter(({ on, referralId }) => on !== null && on < today && references.has(referralId)).length,
    meetings: store.all(queries.meetings(today)).map(({ id, on, items }) => ({ meetingId: id, on, items })),
    conventions: ending.flatMap(({ agreement, validUntil }) =>
      agreement.kind === 'convention' ? [{ structureName: seats.get(agreement.structureId)?.name ?? '', validUntil }] : [],
    ),
    charters: ending.filter(({ agreement }) => agreement.kind === 'charter').length,
  };
}
