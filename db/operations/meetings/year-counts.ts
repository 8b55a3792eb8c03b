import type { OutputOf } from '#shared/contract/contract.ts';
import type { Outcome } from '#shared/meeting/vocabulary.ts';
import { prepared, sql } from '#db/store/store.ts';
import type { ReadOperations } from '../context.ts';
import { groupBy } from './group-by.ts';

type Attendance = OutputOf<'meetings.yearCounts'>['attendance'][number];

const queries = {
  meetings: prepared((from: string, until: string) =>
    sql.selectFrom('meeting').select(['id', 'status', 'reason']).where('on', '>=', from).where('on', '<=', until),
  ),
  items: prepared((from: string, until: string) =>
    sql
      .selectFrom('agenda_item')
      .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
      .leftJoin('referral', 'referral.id', 'agenda_item.referral_id')
      .select(['agenda_item.type', 'agenda_item.outcome', 'agenda_item.started_at', 'referral.situation_id'])
      .where('meeting.status', '=', 'held')
      .where('meeting.on', '>=', from)
      .where('meeting.on', '<=', until),
  ),
  seats: prepared((from: string, until: string) =>
    sql
      .selectFrom('participant')
      .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
      .innerJoin('structure', 'structure.id', 'participant.structure_id')
      .select(['structure.type_code', 'participant.state'])
      .where('meeting.status', '=', 'held')
      .where('meeting.on', '>=', from)
      .where('meeting.on', '<=', until),
  ),
};

/** Outcomes under which a situation was not examined. */
const notExamined: readonly (string | null)[] = [null, 'postponed', 'withdrawn'];

function count<T>(rows: readonly T[], keep: (row: T) => boolean): number {
  return rows.filter(keep).length;
}

function attendanceOf(seats: readonly { type_code: string; state: string }[]): Attendance[] {
  return [...groupBy(seats, (seat) => seat.type_code)]
    .map(([structureType, rows]) => ({
      structureType,
      present: count(rows, (row) => row.state === 'present' || row.state === 'left'),
      excused: count(rows, (row) => row.state === 'excused'),
      absent: count(rows, (row) => row.state === 'absent'),
      notRecorded: count(rows, (row) => row.state === 'expected'),
    }))
    .sort((a, b) => b.present - a.present || a.structureType.localeCompare(b.structureType));
}

export const yearCountReads: ReadOperations<'meetings.yearCounts'> = {
  'meetings.yearCounts': ({ store }, { year }) => {
    const days = [`${year}-01-01`, `${year}-12-31`] as const;
    const meetings = store.all(queries.meetings(...days));
    const items = store.all(queries.items(...days));
    const situations = items.filter((item) => item.type === 'situation');
    const examined = situations.filter((item) => !notExamined.includes(item.outcome));
    const others = items.filter((item) => item.outcome !== null || item.started_at !== null);
    const cancelled = meetings.filter((meeting) => meeting.status === 'cancelled');
    return {
      planned: meetings.length,
      held: count(meetings, (meeting) => meeting.status === 'held'),
      cancelled: cancelled.length,
      postponed: count(meetings, (meeting) => meeting.status === 'postponed'),
      toCome: count(meetings, (meeting) => meeting.status === 'planned' || meeting.status === 'convened'),
      cancellations: [...groupBy(cancelled, (meeting) => meeting.reason)].map(([reason, rows]) => ({ reason, count: rows.length })),
      situationsExamined: new Set(examined.map((item) => item.situation_id)).size,
      passages: examined.length,
      presentations: count(others, (item) => item.type === 'partner_presentation'),
      yearlyReports: count(others, (item) => item.type === 'yearly_report'),
      outcomes: [...groupBy(situations, (item) => item.outcome)].flatMap(([outcome, rows]) =>
        outcome === null ? [] : [{ outcome: outcome as Outcome, count: rows.length }],
      ),
      attendance: attendanceOf(store.all(queries.seats(...days))),
    };
  },
};
