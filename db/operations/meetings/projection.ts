import { AppError } from '#shared/errors/app-error.ts';
import { parseSlideKey, slideKey } from '#shared/meeting/slides.ts';
import { sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { loadMeeting, requireMeeting } from './load-meeting.ts';
import { SlideMaker } from './make-slides.ts';

export const projectionReads: ReadOperations<InGroup<'projection', 'read'>> = {
  'projection.deck': ({ store }, { meetingId }) => {
    const meeting = loadMeeting(store, meetingId);
    const maker = new SlideMaker(store, meeting);
    return {
      slides: maker.refs().map((ref) => {
        const slide = slideKey(ref);
        return { slide, kind: ref.kind, itemId: ref.itemId, part: ref.part, page: ref.page, toMend: [...maker.make(slide).toMend] };
      }),
      current: meeting.row.slide,
    };
  },

  'projection.view': ({ store }, { meetingId, slide }) => {
    const meeting = loadMeeting(store, meetingId);
    return new SlideMaker(store, meeting).make(slide ?? meeting.row.slide).slide;
  },
};

export const projectionWrites: WriteOperations<InGroup<'projection', 'write'>> = {
  'projection.show': (context, { meetingId, slide }) => {
    const meeting = loadMeeting(context.store, meetingId);
    context.subject('meeting', meetingId);
    requireMeeting(meeting, 'prepare', context.today);
    const asked = parseSlideKey(slide);
    const known = asked !== null && (asked.itemId === null || meeting.items.some((item) => item.id === asked.itemId));
    if (!known) throw new AppError('slide_unknown', {}, 'slide');
    context.store.run(sql.updateTable('meeting').set({ slide }).where('id', '=', meetingId));
    return {};
  },
};
