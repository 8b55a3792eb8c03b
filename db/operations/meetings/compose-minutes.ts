import type { PaperBlock } from '#shared/meeting/paper.ts';
import { loadEarlierActions } from './earlier-actions.ts';
import { groupBy } from './group-by.ts';
import { decidedIn, type LoadedItem, type LoadedParticipant } from './load-meeting.ts';
import { followingMeeting } from './make-slides.ts';
import { type DraftDocument, type DraftSection, itemSection, type PaperWriter, section } from './paper-writer.ts';
import { roomOf } from './room.ts';

/** Who reads the minutes, and what is added on top. */
export interface MinutesFrame {
  /** `null`: in preparation. */
  readonly version: number | null;
  readonly correction: string | null;
}

const heading = (level: 1 | 2, text: string): PaperBlock => ({ type: 'heading', level, text });

/** The minutes for the members: everything, with codes. */
export function membersMinutes(writer: PaperWriter, frame: MinutesFrame): DraftDocument {
  const { meeting } = writer;
  const parts = {
    opening: opening(writer, frame),
    attended: [attendance(writer)],
    earlier: earlier(writer),
    items: meeting.items.map((item) => itemPart(writer, item)),
    remark: [section(writer.paragraph(meeting.row.remark, 'remark'))],
  };
  return writer.filledSections('minutes', { next: nextMeeting(writer) }, parts, stateOf(writer, frame));
}

/** The minutes without situations: how many were examined, and the rest. */
export function minutesWithoutSituations(writer: PaperWriter, frame: MinutesFrame): DraftDocument {
  const { words, meeting } = writer;
  const examined = meeting.items.filter((item) => item.referral !== null && item.outcome !== null);
  const others = meeting.items.filter((item) => item.referral === null);
  const fields = { examined: words.minutes.situationsExamined(examined.length), next: nextMeeting(writer) };
  const parts = {
    opening: opening(writer, frame),
    attended: [attendance(writer)],
    items: others.map((item) => itemPart(writer, item)),
  };
  return writer.filledSections('minutes_without_situations', fields, parts, stateOf(writer, frame));
}

/** The extract of one situation, for those who were in the room for it. */
export function extractOf(writer: PaperWriter, item: LoadedItem, frame: MinutesFrame): DraftDocument {
  const parts = { opening: opening(writer, frame), items: [itemPart(writer, item)] };
  return writer.filledSections('minutes_extract', { code: item.referral?.situationCode ?? null }, parts);
}

/** Structures that were in the room for an item. */
export function entitledTo(writer: PaperWriter, item: LoadedItem): number[] {
  return [...new Set(roomOf(writer.meeting, item).flatMap((participant) => participant.structureId ?? []))];
}

/** Said after the title, whatever the cellule calls its minutes. */
function stateOf({ words }: PaperWriter, { version }: MinutesFrame): string {
  return version === null ? words.minutes.inPreparation : words.minutes.version(version);
}

function opening(writer: PaperWriter, { correction }: MinutesFrame): DraftSection[] {
  const { words, meeting } = writer;
  const corrected = writer.text(correction, 'correction');
  const blocks = [
    ...(corrected === null ? [] : [{ type: 'notice' as const, text: words.minutes.correction(corrected) }]),
    ...(meeting.row.reminder_read_at === null ? [] : [{ type: 'paragraph' as const, text: words.minutes.reminderRead }]),
  ];
  return blocks.length === 0 ? [] : [section(blocks)];
}

/** Present, excused, absent: structures and functions. Somebody of whom nothing was recorded is in none of the lists. */
function attendance(writer: PaperWriter): DraftSection {
  const { words, meeting } = writer;
  const list = (title: string, who: readonly LoadedParticipant[], say: (participant: LoadedParticipant) => string): PaperBlock[] => [
    heading(2, title),
    who.length === 0 ? { type: 'paragraph', text: words.minutes.nobody } : { type: 'list', items: who.map(say) },
  ];
  const present = meeting.participants.filter((participant) => participant.stays.length > 0);
  const excused = meeting.participants.filter((participant) => participant.state === 'excused');
  const absent = meeting.participants.filter((participant) => participant.state === 'absent');
  const quality = (participant: LoadedParticipant): string =>
    participant.kind === 'permanent' || participant.seat === null
      ? writer.seat(participant)
      : `${writer.seat(participant)} – ${words.kinds[participant.kind]}`;
  return section([
    ...list(words.minutes.present, present, quality),
    ...(excused.length === 0
      ? []
      : list(words.minutes.excused, excused, (participant) =>
          participant.informationSent ? words.minutes.excusedInformed(writer.seat(participant)) : writer.seat(participant),
        )),
    ...(absent.length === 0 ? [] : list(words.minutes.absent, absent, (participant) => writer.seat(participant))),
  ]);
}

/** Actions of earlier meetings, one section a situation. */
function earlier(writer: PaperWriter): DraftSection[] {
  const { words, labels } = writer;
  const groups = [...groupBy(loadEarlierActions(writer.store, writer.meeting), (action) => action.referralId)];
  return groups.map(([referralId, actions]) => ({
    itemId: null,
    referralId,
    blocks: [
      {
        type: 'table' as const,
        columns: [...words.minutes.earlierColumns],
        rows: actions.map((action) => [
          action.situationCode,
          writer.text(action.label, 'earlierActions.label') ?? '',
          action.ownerName ?? '',
          action.dueOn === null ? '' : writer.date(action.dueOn),
          labels('actionStatus', action.status),
        ]),
        blankColumns: [],
      },
    ],
  }));
}

function itemPart(writer: PaperWriter, item: LoadedItem): DraftSection {
  const title = writer.itemTitle(item);
  if (item.referral?.frozen === true) {
    return itemSection(item, [heading(1, title), { type: 'paragraph', text: writer.words.notShared }]);
  }
  return itemSection(item, [
    heading(1, title),
    ...recusals(writer, item),
    ...(item.referral === null ? writer.paragraph(item.presentation, 'presentation', item) : []),
    ...question(writer, item),
    ...outcome(writer, item),
    ...decision(writer, item),
  ]);
}

function recusals(writer: PaperWriter, item: LoadedItem): PaperBlock[] {
  const recused = new Set(item.recusals.filter((recusal) => recusal.left).map((recusal) => recusal.participantId));
  const who = writer.meeting.participants
    .filter((participant) => recused.has(participant.id))
    .map((participant) => writer.seat(participant));
  return who.length === 0 ? [] : [{ type: 'paragraph', text: writer.words.minutes.recused(who.join(', ')) }];
}

function question(writer: PaperWriter, item: LoadedItem): PaperBlock[] {
  const asked = item.referral === null ? null : writer.text(item.question, 'question', item);
  return asked === null ? [] : [{ type: 'notice', text: asked }];
}

function outcome(writer: PaperWriter, item: LoadedItem): PaperBlock[] {
  const { words, labels } = writer;
  if (item.outcome === null) return [{ type: 'paragraph', text: words.minutes.noOutcome }];
  const label = labels('meetingOutcome', item.outcome);
  const value = item.reviewOn === null ? label : `${label} (${writer.date(item.reviewOn)})`;
  return [
    { type: 'facts', items: [{ label: words.minutes.outcome, value }] },
    ...writer.paragraph(item.outcomeReason, 'outcomeReason', item),
  ];
}

function decision(writer: PaperWriter, item: LoadedItem): PaperBlock[] {
  const { words, labels } = writer;
  const { publicWording, purposes, levers, actions } = decidedIn(item);
  const leverLines = levers.map((lever) => {
    const other = writer.text(lever.other, 'decision.levers', item);
    return other === null ? labels('lever', lever.code) : `${labels('lever', lever.code)} – ${other}`;
  });
  const wording = writer.paragraph(publicWording, 'decision.publicWording', item);
  const titled = (title: string, blocks: readonly PaperBlock[]): PaperBlock[] =>
    blocks.length === 0 ? [] : [heading(2, title), ...blocks];
  const list = (items: string[]): PaperBlock[] => (items.length === 0 ? [] : [{ type: 'list', items }]);
  return [
    ...titled(words.minutes.levers, list(leverLines)),
    ...titled(words.minutes.decision, wording),
    ...titled(words.minutes.purposes, list(purposes.flatMap((purpose) => writer.text(purpose, 'decision.purposes', item) ?? []))),
    ...titled(
      words.minutes.actions,
      actions.length === 0
        ? []
        : [
            {
              type: 'table',
              columns: [...words.minutes.actionColumns],
              rows: actions.map((action) => [
                writer.text(action.label, 'decision.actions', item) ?? '',
                writer.structure(action.ownerId),
                action.dueOn === null ? '' : writer.date(action.dueOn),
                action.recurrence === 'none' ? '' : labels('recurrence', action.recurrence),
              ]),
              blankColumns: [],
            },
          ],
    ),
  ];
}

function nextMeeting(writer: PaperWriter): string | null {
  const next = followingMeeting(writer.store, writer.meeting);
  return next === null ? null : writer.longDate(next.on);
}
