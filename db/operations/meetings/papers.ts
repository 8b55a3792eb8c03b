import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { agendaTimes } from '#shared/meeting/agenda-order.ts';
import type { InGroup, ReadOperations } from '../context.ts';
import { refuseWith } from '../referral-state.ts';
import { itemOf, type LoadedItem, loadMeeting } from './load-meeting.ts';
import { composed, type DraftDocument, itemSection, PaperWriter, section } from './paper-writer.ts';

/** Convocation and agenda, with codes. A situation that is frozen is not in it; the times are those of what remains. */
function convocation(writer: PaperWriter): DraftDocument {
  const { words, meeting } = writer;
  const items = meeting.items.filter((item) => item.referral?.frozen !== true);
  const times = agendaTimes(meeting.row.starts_at, items);
  const rows = items.map((item, index) => [
    times[index]?.startsAt ?? '',
    writer.itemTitle(item),
    words.minutesOf(item.minutes),
    item.invited.map((id) => writer.structure(id)).join(', '),
  ]);
  return writer.document(words.convocation.title, [
    section([{ type: 'paragraph', text: words.convocation.intro(writer.cellule) }, writer.whenAndWhere()]),
    section([
      { type: 'heading', level: 1, text: words.convocation.agenda },
      { type: 'table', columns: [...words.convocation.columns], rows, blankColumns: [] },
      { type: 'notice', text: words.reminder },
    ]),
  ]);
}

/** Who is expected, with room for the name and the signature, and the reminder above. */
function attendanceSheet(writer: PaperWriter): DraftDocument {
  const { words, meeting } = writer;
  const rows = meeting.participants
    .filter((participant) => participant.state !== 'excused')
    .map((participant) => [participant.seat?.name ?? '', words.kinds[participant.kind], writer.text(participant.role, 'role') ?? '', '']);
  return writer.document(words.attendanceSheet.title, [
    section([
      writer.whenAndWhere(),
      { type: 'notice', text: words.reminder },
      { type: 'table', columns: [...words.attendanceSheet.columns], rows, blankColumns: [3] },
    ]),
  ]);
}

/** The anonymised presentation sheet of one situation: coded facts, and the texts written for it. */
function presentation(writer: PaperWriter, item: LoadedItem): DraftDocument {
  const { words } = writer;
  const headings = words.presentation;
  const part = (field: 'presentation' | 'tried', title: string) => {
    const blocks = writer.paragraph(item[field], field, item);
    return blocks.length === 0 ? [] : [{ type: 'heading' as const, level: 1 as const, text: title }, ...blocks];
  };
  const question = writer.text(item.question, 'question', item);
  return writer.document(headings.title(item.referral?.situationCode ?? ''), [
    itemSection(item, [
      { type: 'heading', level: 1, text: headings.facts },
      { type: 'facts', items: writer.facts(item) },
      ...part('presentation', headings.presentation),
      ...part('tried', headings.tried),
      ...(question === null
        ? []
        : [
            { type: 'heading' as const, level: 1 as const, text: headings.question },
            { type: 'notice' as const, text: question },
          ]),
    ]),
  ]);
}

export const paperReads: ReadOperations<InGroup<'papers', 'read'>> = {
  'papers.compose': ({ store }, { meetingId, paper, itemId }) => {
    const meeting = loadMeeting(store, meetingId);
    const writer = new PaperWriter(store, meeting);
    if (paper === 'convocation') return composed(convocation(writer), writer);
    if (paper === 'attendance_sheet') return composed(attendanceSheet(writer), writer);
    const item = itemOf(meeting, itemId);
    if (item.referral === null) throw new AppError('item_not_situation');
    refuseWith(refusalOf({ what: 'agenda' }, item.referral.consent));
    return composed(presentation(writer, item), writer);
  },
};
