import type { MeetingStatus } from '#shared/meeting/vocabulary.ts';
import { useMeetingWords } from './use-meeting-words.ts';

/** A shape for each state, so that a calendar printed in black and white still tells them apart: ring, disc, tick, cross, arrow. */
const shapes: Record<MeetingStatus, { readonly tone: string; readonly path: string; readonly filled?: boolean }> = {
  planned: { tone: 'calm', path: 'M5 1.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6Z' },
  convened: { tone: 'active', path: 'M5 .5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z', filled: true },
  held: { tone: 'done', path: 'M1.5 5.2 4 7.7l4.5-5.4' },
  cancelled: { tone: 'stopped', path: 'M1.5 1.5l7 7m0-7l-7 7' },
  postponed: { tone: 'stopped', path: 'M1 5h7M5 2l3.2 3L5 8' },
};

/** The state of a meeting as a word with its shape. */
export function MeetingStatusWord({ status }: { readonly status: MeetingStatus }) {
  const words = useMeetingWords();
  const { tone, path, filled = false } = shapes[status];
  return (
    <span className="status-word" data-tone={tone}>
      <svg className="status-shape" viewBox="0 0 10 10" aria-hidden="true">
        <path d={path} fill={filled ? 'currentColor' : 'none'} stroke={filled ? 'none' : 'currentColor'} strokeWidth="1.7" />
      </svg>
      {words.statuses[status]}
    </span>
  );
}
