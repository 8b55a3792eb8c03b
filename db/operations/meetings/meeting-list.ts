import type { OutputOf } from '#shared/contract/contract.ts';
import { seriesRule } from '#shared/contract/meetings-group.ts';
import { type Hosted, type HostTurn, hostOrder } from '#shared/meeting/host-order.ts';
import type { MeetingStatus } from '#shared/meeting/vocabulary.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import type { ReadOperations } from '../context.ts';
import { loadSeats } from './seats.ts';

type Summary = OutputOf<'meetings.list'>['meetings'][number];

const queries = {
  /** Meetings between two days; one of them alone when its number is given, all series when none is. */
  summaries: prepared((from: string, until: string) =>
    sql
      .selectFrom('meeting')
      .leftJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'meeting.host_id').on('structure_name.kind', '=', 'current'),
      )
      .selectAll('meeting')
      .select('structure_name.name as host_name')
      .select((builder) => [
        builder
          .selectFrom('agenda_item')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .whereRef('agenda_item.meeting_id', '=', 'meeting.id')
          .where('type', '=', 'situation')
          .as('situations'),
        builder
          .selectFrom('agenda_item')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .whereRef('agenda_item.meeting_id', '=', 'meeting.id')
          .where('type', '!=', 'situation')
          .as('others'),
        builder
          .selectFrom('minutes_version')
          .select((inner) => inner.fn.max('version').as('version'))
          .whereRef('minutes_version.meeting_id', '=', 'meeting.id')
          .as('minutes_version'),
      ])
      .where('meeting.on', '>=', from)
      .where('meeting.on', '<=', until)
      .orderBy('meeting.on')
      .orderBy('meeting.starts_at')
      .orderBy('meeting.id'),
  ),
  series: prepared(() => sql.selectFrom('meeting_series').selectAll().orderBy('id')),
  hosted: prepared(() =>
    sql
      .selectFrom('meeting')
      .select(['id', 'series_id', 'host_id', 'on'])
      .where('host_id', 'is not', null)
      .where('status', 'in', ['planned', 'convened', 'held']),
  ),
};

const EVER = ['0000-00-00', '9999-99-99'] as const;

/** The meetings of a year (all when `null`), as lists show them. */
export function loadSummaries(store: ReadStore, year: number | null): Summary[] {
  const [from, until] = year === null ? EVER : ([`${year}-01-01`, `${year}-12-31`] as const);
  return store.all(queries.summaries(from, until)).map((row) => ({
    id: row.id,
    seriesId: row.series_id,
    on: row.on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    hostId: row.host_id,
    hostName: row.host_name,
    status: row.status as MeetingStatus,
    reason: row.reason,
    reasonText: row.reason_text,
    postponedToId: row.postponed_to_id,
    convenedOn: row.convened_on,
    situations: row.situations ?? 0,
    otherItems: row.others ?? 0,
    minutesVersion: row.minutes_version ?? 0,
  }));
}

/** Permanent members in the order of their turn; meetings that are cancelled or postponed took no turn. */
export function loadHostOrder(
  store: ReadStore,
  { seriesId, exceptMeetingId, more = [] }: { seriesId: number | null; exceptMeetingId: number | null; more?: readonly Hosted[] },
): HostTurn[] {
  const history = store
    .all(queries.hosted())
    .filter((row) => row.id !== exceptMeetingId && (seriesId === null || row.series_id === seriesId))
    .flatMap((row) => (row.host_id === null ? [] : [{ structureId: row.host_id, on: row.on }]));
  const members = [...loadSeats(store).values()].filter((seat) => seat.permanent).map(({ id, name }) => ({ structureId: id, name }));
  return hostOrder([...history, ...more], members);
}

export const meetingListReads: ReadOperations<'meetings.list' | 'meetings.hosts'> = {
  'meetings.list': ({ store }, { year, seriesId }) => ({
    meetings: loadSummaries(store, year).filter((meeting) => seriesId === null || meeting.seriesId === seriesId),
    series: store.all(queries.series()).map((row) => ({
      id: row.id,
      name: row.name,
      rule: row.rule === null ? null : seriesRule.parse(JSON.parse(row.rule)),
      active: row.active === 1,
    })),
  }),

  'meetings.hosts': ({ store }, { seriesId, exceptMeetingId }) => loadHostOrder(store, { seriesId, exceptMeetingId }),
};
