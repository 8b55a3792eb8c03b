import { useEffect } from 'react';
import { call } from '#renderer/client/call.ts';
import { blankProjector, openProjector, type ProjectorStatus, useProjector } from '#renderer/client/projector.ts';
import { clearOnLock } from '#renderer/client/vault-store.ts';
import { type Meeting, useFacilitation } from '../meeting-store.ts';

/** Name under which the vault keeps whether the room was shown a meeting. */
const SCREEN = 'facilitation.projection';

/** Whether it was looked for since the vault was opened: who closes the projection later does not want it back. */
let lookedFor = false;
clearOnLock(() => {
  lookedFor = false;
});

type Shown = Pick<ProjectorStatus, 'open' | 'blanked'>;

/**
 * Keeps whether the room is shown this meeting, and whether it sees paper only. What cannot be kept costs one press after a crash; it is no
 * reason to interrupt.
 */
function remember(meetingId: number, { open, blanked }: Shown): void {
  call('screens.remember', { screen: SCREEN, state: { meetingId, open, blanked } }).catch(() => undefined);
}

/** The person closed the projection of this meeting: it does not come back by itself. */
export const forgetProjection = (meetingId: number): void => remember(meetingId, { open: false, blanked: false });

/** As long as a meeting is on the screen: keeps whether the room is shown it, and shows it again after a crash or a lock. */
export function useReopening(): void {
  const meeting = useFacilitation((state) => state.meeting);
  const meetingId = meeting?.id ?? null;
  useEffect(() => (meetingId === null ? undefined : follow(meetingId)), [meetingId]);
  useEffect(() => {
    if (meeting === null || lookedFor) return;
    lookedFor = true;
    // Where the host cannot, the button is still there.
    void reopen(meeting).catch(() => undefined);
  }, [meeting]);
}

function follow(meetingId: number): () => void {
  const { status: found } = useProjector.getState();
  if (found?.open) remember(meetingId, found);
  return useProjector.subscribe(({ status }, { status: before }) => {
    if (status === null) return;
    const changed = status.open !== (before?.open ?? false) || (status.open && status.blanked !== before?.blanked);
    // A lock, and a display that goes, blank before they close: only a projection that was seen was closed by somebody.
    if (changed && (status.open || !status.blanked)) remember(meetingId, status);
  });
}

async function reopen(meeting: Meeting): Promise<void> {
  if (meeting.startedAt === null || meeting.endedAt !== null) return;
  const kept = keptOf((await call('screens.recall', { screen: SCREEN })).state, meeting.id);
  if (!kept.open) return;
  // Still there after a lock it shows paper, until the person says otherwise.
  if ((await call('projector.status', {})).open) return;
  await openProjector(null);
  // What the person hid before the crash is not shown by it.
  if (kept.blanked) await blankProjector(true);
}

function keptOf(state: unknown, meetingId: number): Shown {
  const { meetingId: of, open, blanked }: Record<string, unknown> = typeof state === 'object' && state !== null ? { ...state } : {};
  return { open: of === meetingId && open === true, blanked: blanked === true };
}
