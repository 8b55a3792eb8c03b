import type { CountTable } from '#shared/summary/counts.ts';
import { participantKinds } from '#shared/meeting/vocabulary.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { scopedQuery, type SummaryScope } from './scope.ts';
import type { StructureTree } from './structure-tree.ts';
import { byFrequency, countBy, tally } from './tally.ts';
import type { VaultWords } from './vault-words.ts';

const queries = {
  meetings: prepared((from: string, to: string) =>
    sql.selectFrom('meeting').select(['status', 'reason']).where('on', '>=', from).where('on', '<=', to),
  ),
  seats: prepared((from: string, to: string) =>
    sql
      .selectFrom('participant')
      .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
      .select((builder) => ['participant.kind', 'participant.state', 'participant.structure_id', builder.fn.countAll<number>().as('count')])
      .where('meeting.status', '=', 'held')
      .where('meeting.on', '>=', from)
      .where('meeting.on', '<=', to)
      .groupBy(['participant.kind', 'participant.state', 'participant.structure_id']),
  ),
  passages: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('meeting')
      .innerJoin('agenda_item', 'agenda_item.meeting_id', 'meeting.id')
      .innerJoin('referral', 'referral.id', 'agenda_item.referral_id')
      .select(['agenda_item.outcome', 'referral.situation_id'])
      .where('meeting.status', '=', 'held')
      .where('meeting.on', '>=', from)
      .where('meeting.on', '<=', to)
      .where(inSector),
  ),
};

interface Part {
  readonly totals: Readonly<Record<string, number>>;
  readonly tables: readonly CountTable[];
}

/** Meetings of the period; they belong to no sector. */
export function countMeetings(store: ReadStore, { from, to }: SummaryScope, words: VaultWords): Part {
  const meetings = store.all(queries.meetings(from, to));
  const become = countBy(meetings, ({ status }) => (status === 'planned' || status === 'convened' ? 'to_come' : status));
  const cancelled = meetings.filter(({ status }) => status === 'cancelled');
  const reasons = countBy(cancelled, ({ reason }) => words.countedUnder('meetingCancellation', reason));
  const statuses = (['held', 'cancelled', 'postponed', 'to_come'] as const).map((code) => ({
    code,
    label: words.said.rows.meetingStatuses[code],
  }));
  return {
    totals: {
      'meetings-planned': meetings.length,
      'meetings-held': become.get('held') ?? 0,
      'meetings-cancelled': cancelled.length,
      'meetings-postponed': become.get('postponed') ?? 0,
    },
    tables: [
      tally('meeting-status', words, become, statuses, true),
      tally('cancellation-reason', words, reasons, words.list('meetingCancellation')),
    ],
  };
}

/** Outcomes under which a situation was not examined, as on the page of the meetings. */
const notExamined: readonly (string | null)[] = [null, 'postponed', 'withdrawn'];

/** What became of the situations on the agendas of the meetings held. An outcome tells of the meeting's work, and stays after an opposition. */
export function countPassages(store: ReadStore, scope: SummaryScope, words: VaultWords): Part {
  const passages = store.all(queries.passages(scope));
  const examined = passages.filter(({ outcome }) => !notExamined.includes(outcome));
  return {
    totals: { passages: passages.length, 'situations-examined': new Set(examined.map((row) => row.situation_id)).size },
    tables: [
      tally(
        'outcome',
        words,
        countBy(passages, ({ outcome }) => outcome),
        words.list('meetingOutcome'),
      ),
    ],
  };
}

/** Who sat at the meetings held. */
export function countAttendance(store: ReadStore, { from, to }: SummaryScope, words: VaultWords, structures: StructureTree): Part {
  const seats = store.all(queries.seats(from, to));
  const here = seats.filter(({ state }) => state === 'present' || state === 'left');
  const weight = (row: { readonly count: number }) => row.count;
  const { said } = words;
  const states = countBy(seats, ({ state }) => (state === 'left' ? 'present' : state), weight);
  const bodies = countBy(here, (row) => (row.structure_id === null ? '' : String(structures.bodyOf(row.structure_id))), weight);
  const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, row) => all + row.count, 0);
  return {
    totals: { seats: sum(seats), presences: sum(here) },
    tables: [
      tally(
        'attendance-state',
        words,
        states,
        (['present', 'excused', 'absent', 'expected'] as const).map((code) => ({ code, label: said.rows.attendance[code] })),
      ),
      tally(
        'attendance-kind',
        words,
        countBy(here, ({ kind }) => kind, weight),
        participantKinds.map((code) => ({ code, label: said.rows.participants[code] })),
      ),
      tally(
        'attendance-structure',
        words,
        bodies,
        byFrequency(bodies, (code) => (code === '' ? said.rows.withoutStructure : structures.nameOf(Number(code)))),
      ),
    ],
  };
}
