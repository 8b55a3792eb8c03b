import * as z from 'zod';
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { paperDocument, paperSection } from '#shared/meeting/paper.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { loadState, refuseWith } from '../referral-state.ts';
import { entitledTo, extractOf, membersMinutes, type MinutesFrame, minutesWithoutSituations } from './compose-minutes.ts';
import { itemOf, type LoadedItem, type LoadedMeeting, loadMeeting, requireMeeting } from './load-meeting.ts';
import { composed, type DraftDocument, PaperWriter, toPaper } from './paper-writer.ts';

type ReadInput = ParsedInputOf<'minutes.read'>;
type ReadAnswer = OutputOf<'minutes.read'>;

const draftDocument = paperDocument.extend({ sections: z.array(paperSection.extend({ referralId: z.int().nullable() })) });

/** A locked version as it is stored: the three audiences, and to whom each extract may go. */
const lockedContent = z.strictObject({
  members: draftDocument,
  withoutSituations: draftDocument,
  extracts: z.array(z.strictObject({ itemId: z.int(), document: draftDocument, entitled: z.array(z.int()) })),
});

const queries = {
  versions: prepared((meetingId: number) =>
    sql.selectFrom('minutes_version').select(['version', 'locked_at', 'correction']).where('meeting_id', '=', meetingId).orderBy('version'),
  ),
  content: prepared((meetingId: number, version: number) =>
    sql.selectFrom('minutes_version').select('content').where('meeting_id', '=', meetingId).where('version', '=', version),
  ),
};

function situationOf(meeting: LoadedMeeting, itemId: number | null): LoadedItem {
  const item = itemOf(meeting, itemId);
  if (item.referral === null) throw new AppError('item_not_situation');
  refuseWith(refusalOf({ what: 'agenda' }, item.referral.consent));
  return item;
}

const named = (meeting: LoadedMeeting, ids: readonly number[]): ReadAnswer['entitled'] =>
  ids.flatMap((id) => {
    const seat = meeting.seats.get(id);
    return seat ? [{ structureId: id, name: seat.name }] : [];
  });

/** The version in preparation, composed from the records as they are. */
function compose(store: ReadStore, meeting: LoadedMeeting, { audience, itemId }: ReadInput): ReadAnswer {
  const writer = new PaperWriter(store, meeting);
  const frame: MinutesFrame = { version: null, correction: null };
  if (audience === 'extract') {
    const item = situationOf(meeting, itemId);
    return { ...composed(extractOf(writer, item, frame), writer), entitled: named(meeting, entitledTo(writer, item)) };
  }
  const draft = audience === 'members' ? membersMinutes(writer, frame) : minutesWithoutSituations(writer, frame);
  return { ...composed(draft, writer), entitled: [] };
}

/** A locked document without what has been frozen since: its sections say that they are no longer shared. */
function withoutFrozen(store: ReadStore, document: DraftDocument, notShared: string): DraftDocument {
  const referrals = new Set(document.sections.flatMap((each) => each.referralId ?? []));
  const frozen = new Set([...referrals].filter((id) => refusalOf({ what: 'export_row' }, loadState(store, id).consentState) !== null));
  return {
    ...document,
    sections: document.sections.map((each) =>
      each.referralId !== null && frozen.has(each.referralId)
        ? { ...each, blocks: [...each.blocks.filter((block) => block.type === 'heading'), { type: 'paragraph' as const, text: notShared }] }
        : each,
    ),
  };
}

function readLocked(store: ReadStore, meeting: LoadedMeeting, version: number, { audience, itemId }: ReadInput): ReadAnswer {
  const row = store.first(queries.content(meeting.id, version));
  if (!row) throw new AppError('not_found', {}, 'version');
  const content = lockedContent.parse(JSON.parse(row.content));
  const { words } = new PaperWriter(store, meeting);
  const answer = (document: DraftDocument, entitled: readonly number[]): ReadAnswer => ({
    document: toPaper(withoutFrozen(store, document, words.notShared)),
    ready: true,
    toMend: [],
    entitled: named(meeting, entitled),
  });
  if (audience === 'members') return answer(content.members, []);
  if (audience === 'without_situations') return answer(content.withoutSituations, []);
  const item = situationOf(meeting, itemId);
  const extract = content.extracts.find((each) => each.itemId === item.id);
  if (!extract) throw new AppError('not_found', {}, 'itemId');
  return answer(extract.document, extract.entitled);
}

export const minutesReads: ReadOperations<InGroup<'minutes', 'read'>> = {
  'minutes.read': ({ store }, input) => {
    const meeting = loadMeeting(store, input.meetingId);
    return input.version === null ? compose(store, meeting, input) : readLocked(store, meeting, input.version, input);
  },

  'minutes.versions': ({ store }, { meetingId }) => {
    const meeting = loadMeeting(store, meetingId);
    const locked = store.all(queries.versions(meetingId));
    return {
      locked: locked.map((row) => ({ version: row.version, lockedAt: row.locked_at, correction: row.correction })),
      remark: meeting.row.remark,
    };
  },
};

export const minutesWrites: WriteOperations<InGroup<'minutes', 'write'>> = {
  'minutes.saveRemark': (context, { meetingId, remark }) => {
    requireMeeting(loadMeeting(context.store, meetingId), 'write_minutes', context.today);
    context.subject('meeting', meetingId);
    context.store.run(sql.updateTable('meeting').set({ remark }).where('id', '=', meetingId));
    return {};
  },

  'minutes.lock': (context, { meetingId, correction }) => {
    const { store } = context;
    const meeting = loadMeeting(store, meetingId);
    context.subject('meeting', meetingId);
    requireMeeting(meeting, 'write_minutes', context.today);
    const version = store.all(queries.versions(meetingId)).length + 1;
    if (version > 1 && correction === null) throw new AppError('correction_required', {}, 'correction');
    const frame: MinutesFrame = { version, correction: version === 1 ? null : correction };
    const writer = new PaperWriter(store, meeting);
    const situations = meeting.items.filter((item) => item.referral !== null && !item.referral.frozen);
    const content: z.input<typeof lockedContent> = lockedContent.parse({
      members: membersMinutes(writer, frame),
      withoutSituations: minutesWithoutSituations(writer, frame),
      extracts: situations.map((item) => ({
        itemId: item.id,
        document: extractOf(writer, item, frame),
        entitled: entitledTo(writer, item),
      })),
    });
    if (writer.toMend.length > 0) throw new AppError('text_must_be_mended');
    store.run(
      sql.insertInto('minutes_version').values({
        meeting_id: meetingId,
        version,
        locked_at: context.now,
        locked_by: context.slot,
        correction: frame.correction,
        content: JSON.stringify(content),
      }),
    );
    return { version };
  },
};
