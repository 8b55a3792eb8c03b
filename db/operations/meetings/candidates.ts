import type { OutputOf } from '#shared/contract/contract.ts';
import type { ConsentStatus } from '#shared/consent/consent.ts';
import { isFrozen } from '#shared/consent/consent.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { prepared, sql } from '#db/store/store.ts';
import type { ReadOperations } from '../context.ts';
import { collegesOfEscalation } from './agenda-items.ts';
import { comingAgendasOf } from './coming-agendas.ts';
import { loadMeeting } from './load-meeting.ts';

type Candidate = OutputOf<'agenda.candidates'>[number];

const queries = {
  /** Those who wait for a meeting, each with its last step: its way says since when, and until when. */
  waiting: prepared(() =>
    sql
      .selectFrom('referral')
      .innerJoin('structure_name', (join) =>
        join.onRef('structure_name.structure_id', '=', 'referral.structure_id').on('structure_name.kind', '=', 'current'),
      )
      .innerJoin('step', (join) =>
        join.on('step.id', '=', (builder) =>
          builder
            .selectFrom('step as last')
            .select((inner) => inner.fn.max('last.id').as('id'))
            .whereRef('last.referral_id', '=', 'referral.id'),
        ),
      )
      .leftJoin('watch', 'watch.step_id', 'step.id')
      .select([
        'referral.id',
        'referral.reference',
        'referral.status',
        'referral.consent_status',
        'referral.context',
        'structure_name.name',
        'step.on',
        'step.code',
        'step.detail',
        'watch.until',
      ])
      .where('referral.status', 'in', ['agenda', 'postponed', 'watch'])
      .orderBy('step.on')
      .orderBy('referral.id'),
  ),
};

/** Code of a postponement to a given day, kept in the step's detail. */
export const REVIEW_ON = 'review_on';

/** Why a referral waits, and since when; `null` when its day has not come by the meeting's. */
function waitOf(
  row: { status: string; on: LocalDate; code: string | null; detail: string | null; until: LocalDate | null },
  meetingDay: LocalDate,
): Pick<Candidate, 'because' | 'since'> | null {
  if (row.status === 'agenda') return { because: 'level2', since: row.on };
  const [because, day] =
    row.status === 'watch'
      ? (['watch', row.until] as const)
      : row.code === REVIEW_ON
        ? (['review', row.detail] as const)
        : (['postponed', row.on] as const);
  return day === null || day > meetingDay ? null : { because, since: day };
}

export const candidateReads: ReadOperations<'agenda.candidates'> = {
  'agenda.candidates': ({ store }, { meetingId }) => {
    const meeting = loadMeeting(store, meetingId);
    const taken = comingAgendasOf(store);
    const here = new Set(meeting.items.map((item) => item.referral?.id));
    return store.all(queries.waiting()).flatMap((row) => {
      const wait = waitOf(row, meeting.row.on);
      if (wait === null || taken.has(row.id) || here.has(row.id) || isFrozen(row.consent_status as ConsentStatus)) return [];
      return {
        referralId: row.id,
        reference: row.reference,
        structureName: row.name,
        context: row.context,
        ...wait,
        colleges: store.all(collegesOfEscalation(row.id)).map((college) => college.code),
      };
    });
  },
};
