import { prepared, type ReadStore, sql } from '#db/store/store.ts';

const coming = prepared(() =>
  sql
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .select(['agenda_item.referral_id', 'agenda_item.meeting_id'])
    .where('agenda_item.referral_id', 'is not', null)
    .where('agenda_item.outcome', 'is', null)
    .where((builder) =>
      builder.or([
        builder('meeting.status', 'in', ['planned', 'convened']),
        // In the meeting that is going on.
        builder.and([builder('meeting.status', '=', 'held'), builder('meeting.ended_at', 'is', null)]),
      ]),
    ),
);

/** Referrals that wait on the agenda of a meeting to come or going on. */
export function comingAgendasOf(store: ReadStore): ReadonlySet<number> {
  return new Set(store.all(coming()).flatMap((row) => row.referral_id ?? []));
}
