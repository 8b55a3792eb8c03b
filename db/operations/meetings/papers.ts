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
  const { title, blocks } = writer.filled('convocation', {
    fields: {},
    parts: { agenda: [{ type: 'table', columns: [...words.convocation.columns], rows, blankColumns: [] }] },
  });
  return writer.document(title, [section(blocks)]);
}

/** Who is expected, with room for the name and the signature, and the reminder above. */
function attendanceSheet(writer: PaperWriter): DraftDocument {
  const { words, meeting } = writer;
  const rows = meeting.participants
    .filter((participant) => participant.state !== 'excused')
    .map((participant) => [participant.seat?.name ?? '', words.kinds[participant.kind], writer.text(participant.role, 'role') ?? '', '']);
  const { title, blocks } = writer.filled('attendance_sheet', {
    fields: {},
    parts: { attendance: [{ type: 'table', columns: [...words.attendanceSheet.columns], rows, blankColumns: [2, 3] }] },
  });
  return writer.document(title, [section(blocks)]);
}

/** The anonymised presentation sheet of one situation: coded facts, and the texts written for it. */
function presentation(writer: PaperWriter, item: LoadedItem): DraftDocument {
  const question = writer.text(item.question, 'question', item);
  const { title, blocks } = writer.filled('presentation', {
    fields: { code: item.referral?.situationCode ?? null },
    parts: {
      facts: [{ type: 'facts', items: writer.facts(item) }],
      presentation: writer.paragraph(item.presentation, 'presentation', item),
      tried: writer.paragraph(item.tried, 'tried', item),
      question: question === null ? [] : [{ type: 'notice', text: question }],
    },
  });
  return writer.document(title, [itemSection(item, [...blocks])]);
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
