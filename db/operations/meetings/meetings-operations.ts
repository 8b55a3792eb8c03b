import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { agendaItemWrites } from './agenda-items.ts';
import { agreementReads, agreementWrites } from './agreements.ts';
import { attendanceWrites } from './attendance.ts';
import { candidateReads } from './candidates.ts';
import { concludeWrites } from './conclude.ts';
import { earlierActionReads } from './earlier-actions.ts';
import { facilitationWrites } from './facilitation.ts';
import { feedbackReads } from './feedback.ts';
import { meetingListReads } from './meeting-list.ts';
import { minutesReads, minutesWrites } from './minutes.ts';
import { missingResourceReads } from './missing-resources.ts';
import { openMeetingReads } from './open-meeting.ts';
import { paperReads } from './papers.ts';
import { planningWrites } from './planning.ts';
import { projectionReads, projectionWrites } from './projection.ts';
import { roomReads, roomWrites } from './room.ts';
import { yearCountReads } from './year-counts.ts';

type MeetingGroup = 'meetings' | 'agenda' | 'attendance' | 'projection' | 'papers' | 'minutes' | 'agreements';

/** Everything about meetings that reads; the type makes sure that none is missing. */
export const meetingReads: ReadOperations<InGroup<MeetingGroup, 'read'>> = {
  ...meetingListReads,
  ...openMeetingReads,
  ...earlierActionReads,
  ...yearCountReads,
  ...missingResourceReads,
  ...candidateReads,
  ...roomReads,
  ...feedbackReads,
  ...projectionReads,
  ...paperReads,
  ...minutesReads,
  ...agreementReads,
};

/** Everything about meetings that writes. */
export const meetingWrites: WriteOperations<InGroup<MeetingGroup, 'write'>> = {
  ...planningWrites,
  ...facilitationWrites,
  ...agendaItemWrites,
  ...roomWrites,
  ...concludeWrites,
  ...attendanceWrites,
  ...projectionWrites,
  ...minutesWrites,
  ...agreementWrites,
};
