import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { call } from '#renderer/client/call.ts';

export type HostTurn = OutputOf<'meetings.hosts'>[number];

/**
 * Permanent members in the order of their turn to host on a day; `null` until it is known, or as long as no day is given.
 * @param exceptMeetingId the meeting that is changed: its own host does not count as a turn taken
 */
export function useHosts(on: LocalDate | null, seriesId: number | null, exceptMeetingId: number | null): readonly HostTurn[] | null {
  const [hosts, setHosts] = useState<readonly HostTurn[] | null>(null);
  useEffect(() => {
    if (on === null) return undefined;
    let gone = false;
    call('meetings.hosts', { on, seriesId, exceptMeetingId }).then(
      (found) => !gone && setHosts(found),
      // Without the order of turns any host may still be chosen from the directory.
      () => !gone && setHosts(null),
    );
    return () => {
      gone = true;
    };
  }, [on, seriesId, exceptMeetingId]);
  return on === null ? null : hosts;
}
