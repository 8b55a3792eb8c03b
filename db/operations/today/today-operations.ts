import type { OutputOf } from '#shared/contract/contract.ts';
import type { meetingLacks } from '#shared/contract/today-group.ts';
import { addMonths, type LocalDate } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { charterInForce, charterSigned, endingSoon } from '#shared/meeting/coverage.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { requireStructures } from '../code-checks.ts';
import type { ReadOperations, WriteContext, WriteOperations } from '../context.ts';
import { loadAgreements, loadCharters } from '../meetings/agreements.ts';
import { loadMeeting } from '../meetings/load-meeting.ts';
import { changesOf, residueSituations } from '../publication/changes.ts';
import { loadState, refreshReferral, refuseWith } from '../referral-state.ts';
import { refusalOf } from '#shared/consent/consent.ts';
import { readSettings } from '../settings.ts';
import { structureNames } from '../structures.ts';
import { snapshotOf } from '../summary/snapshot-of.ts';

type Around = OutputOf<'today.around'>;
type Lack = { what: (typeof meetingLacks)[number]; count: number };

/** The next meeting that is still to be held, and what it lacks: nothing that the coordinator would find out in the room. */
function nextMeeting(store: ReadStore, today: LocalDate): Around['meeting'] {
  const row = store.first(
    sql
      .selectFrom('meeting')
      .select('id')
      .where('on', '>=', today)
      .where('status', 'in', ['planned', 'convened'])
      .orderBy('on')
      .orderBy('starts_at')
      .limit(1),
  );
  if (!row) return null;
  const meeting = loadMeeting(store, row.id);
  const { on, starts_at: startsAt, place, host_id: host, status } = meeting.row;
  const situations = meeting.items.filter((item) => item.referral !== null);
  const agreements = loadAgreements(store);
  const version = charterInForce(loadCharters(store), on);
  const unsigned = meeting.participants.filter(
    ({ structureId, name }) =>
      version !== null && structureId !== null && name !== null && !charterSigned(agreements, { structureId, name }, version, on),
  );
  const lacks: Lack[] = [
    { what: 'time', count: Number(startsAt === null) },
    { what: 'place', count: Number(place === null) },
    { what: 'host', count: Number(host === null) },
    { what: 'agenda', count: Number(meeting.items.length === 0) },
    { what: 'presentation', count: situations.filter((item) => !item.referral?.frozen && item.presentation.trim() === '').length },
    { what: 'convening', count: Number(status === 'planned') },
    { what: 'frozen', count: situations.filter((item) => item.referral?.frozen).length },
    { what: 'attendance', count: Number(meeting.participants.length === 0) },
    { what: 'charter', count: unsigned.length },
  ];
  return {
    id: row.id,
    on,
    startsAt,
    status: status === 'convened' ? 'convened' : 'planned',
    situations: situations.length,
    lacks: lacks.filter(({ count }) => count > 0),
  };
}

function endingAgreements(store: ReadStore, today: LocalDate): Around['ending'] {
  const names = structureNames(store);
  return endingSoon(loadAgreements(store), today)
    .map(({ agreement, validUntil }) => ({
      agreementId: agreement.id,
      kind: agreement.kind,
      structureName: names.get(agreement.structureId) ?? '',
      validUntil,
    }))
    .sort((a, b) => a.validUntil.localeCompare(b.validUntil));
}

/** Releases looked at: those of the last two years, the newest first; each costs a count of its period. */
const RELEASES = 4;
const RELEASE_MONTHS = 24;

/** Releases whose persons have changed since, and of which nobody has said why. */
function releasesToExplain(store: ReadStore, today: LocalDate): Around['toExplain'] {
  const rows = store.all(
    sql
      .selectFrom('publication_release')
      .select(['id', 'published_on', 'period_from', 'period_to', 'sector', 'variables', 'forgotten'])
      .where('numbers_of', 'is', null)
      .where('publication', 'is not', null)
      .where('published_on', '>=', addMonths(today, -RELEASE_MONTHS))
      .where('id', 'not in', sql.selectFrom('publication_explanation').select('release_id'))
      .orderBy('id', 'desc')
      .limit(RELEASES),
  );
  if (rows.length === 0) return [];
  const residue = residueSituations(store);
  const { language } = readSettings(store);
  return rows.flatMap((row) => {
    const persons = store.all(
      sql.selectFrom('publication_person').select(['person as id', 'digest as values']).where('release_id', '=', row.id).orderBy('person'),
    );
    const { snapshot } = snapshotOf(store, { from: row.period_from, to: row.period_to, sector: row.sector }, language);
    const { added, removed, corrected } = changesOf(
      { variables: JSON.parse(row.variables) as string[], persons },
      snapshot,
      row.forgotten,
      residue,
    );
    const changes = added + removed + corrected;
    return changes === 0 ? [] : [{ releaseId: row.id, from: row.period_from, to: row.period_to, publishedOn: row.published_on, changes }];
  });
}

export const todayReads: ReadOperations<'today.around'> = {
  'today.around': ({ store, today }) => ({
    meeting: nextMeeting(store, today),
    ending: endingAgreements(store, today),
    toExplain: releasesToExplain(store, today),
  }),
};

/** What waits is moved or handed over only as long as the referral may be worked on. */
function allow(context: WriteContext, referralId: number): void {
  context.subject('referral', referralId);
  refuseWith(refusalOf({ what: 'change_facts' }, loadState(context.store, referralId).consentState));
}

const orientationOf = (referralId: number) => sql.selectFrom('decision').select('id').where('referral_id', '=', referralId);

export const todayWrites: WriteOperations<'today.postpone' | 'today.delegate'> = {
  'today.postpone': (context, { referralId, kind, recordId, on }) => {
    const { store } = context;
    allow(context, referralId);
    if (on <= context.today) throw new AppError('postpone_to_past', {}, 'on');
    const id = recordId ?? 0;
    const last = sql
      .selectFrom('step')
      .select((builder) => builder.fn.max('id').as('id'))
      .where('referral_id', '=', referralId);
    const { changes } = store.run(
      {
        feedback: () =>
          sql
            .updateTable('orientation')
            .set({ feedback_due_on: on })
            .where('id', '=', id)
            .where('result_on', 'is', null)
            .where('decision_id', 'in', orientationOf(referralId)),
        action: () =>
          sql
            .updateTable('action')
            .set({ due_on: on })
            .where('id', '=', id)
            .where('referral_id', '=', referralId)
            .where('status', 'in', ['todo', 'doing']),
        // The watch that lasts belongs to the last step.
        watch: () =>
          sql
            .updateTable('watch')
            .set({ until: on })
            .where('step_id', 'in', last as never),
      }[kind](),
    );
    if (changes === 0) throw new AppError('not_found');
    refreshReferral(store, referralId);
    return {};
  },

  'today.delegate': (context, { referralId, kind, recordId, ownerId }) => {
    const { store } = context;
    allow(context, referralId);
    requireStructures(store, [ownerId], 'ownerId');
    const { changes } = store.run(
      kind === 'action'
        ? sql.updateTable('action').set({ owner_id: ownerId }).where('id', '=', recordId).where('referral_id', '=', referralId)
        : sql
            .updateTable('orientation')
            .set({ driver_id: ownerId })
            .where('id', '=', recordId)
            .where('decision_id', 'in', orientationOf(referralId)),
    );
    if (changes === 0) throw new AppError('not_found');
    refreshReferral(store, referralId);
    return {};
  },
};
