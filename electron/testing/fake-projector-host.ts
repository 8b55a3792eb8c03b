import type { ProjectorScreen } from '#shared/contract/events.ts';
import type { ProjectorStatus } from '#shared/contract/projector-group.ts';
import type { Projector, ProjectorHost } from '../shell/projector.ts';

/** The displays of a desk: a laptop and a projector. */
export const laptop = { id: 1, label: 'Portable', primary: true, width: 1366, height: 768 };
export const beamer = { id: 2, label: 'Vidéoprojecteur', primary: false, width: 1920, height: 1080 };

/** A projector's window that a test plays: it listens as soon as it is opened, and keeps what it was told. */
export interface FakeProjectorHost extends ProjectorHost {
  readonly told: ProjectorScreen[];
  /** Displays on which it was opened, and `closed`, in order. */
  readonly moves: (number | null | 'closed')[];
  setDisplays(displays: ProjectorStatus['displays']): void;
}

export function fakeProjectorHost(projector: () => Projector, displays: ProjectorStatus['displays'] = [laptop, beamer]): FakeProjectorHost {
  let current = displays;
  const told: ProjectorScreen[] = [];
  const moves: (number | null | 'closed')[] = [];
  return {
    told,
    moves,
    setDisplays(next) {
      current = next;
    },
    displays: () => current,
    async open(displayId) {
      moves.push(displayId);
      projector().listening();
      return null;
    },
    close: () => void moves.push('closed'),
    send: (screen) => void told.push(screen),
  };
}
