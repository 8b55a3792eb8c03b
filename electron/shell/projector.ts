import type { ProjectorChange, ProjectorKey, ProjectorScreen } from '#shared/contract/events.ts';
import type { ProjectedSlide } from '#shared/contract/projection.ts';
import { LARGEST_SIZE, type ProjectorStatus } from '#shared/contract/projector-group.ts';
import type { Language } from '#shared/dates/language.ts';

/** What the host does with the projector's window: where it stands and how it is told. */
export interface ProjectorHost {
  /** The displays of the machine now; none where the host cannot see them. */
  displays(): ProjectorStatus['displays'];
  /**
   * Makes the window, full screen on this display, or moves it there; resolves when it is there or when the person has to open it.
   * @returns the address that the person opens once, or `null` when the host opened the window
   */
  open(displayId: number | null): Promise<string | null>;
  close(): void;
  /** Tells the window what it shows now; the only thing that it is ever told. */
  send(screen: ProjectorScreen): void;
}

export interface Projector {
  status(): ProjectorStatus;
  open(displayId: number | null): Promise<ProjectorStatus & { readonly address: string | null }>;
  close(): ProjectorStatus;
  /** @param slide already checked against the schema of what may be projected */
  show(slide: ProjectedSlide, language: Language): ProjectorStatus;
  blank(on: boolean): ProjectorStatus;
  freeze(on: boolean): ProjectorStatus;
  enlarge(step: number): ProjectorStatus;
  /** The host: its window listens now, also after it was loaded again. */
  listening(): void;
  /** The host: its window is gone, by whatever way. */
  gone(): void;
  /** The host: a display came, went or changed. The room sees paper until the person says otherwise. */
  displaysChanged(): void;
  /** The host: a key was pressed in the projector's window, by its name in the DOM (`Escape`, `b`, `PageDown`). */
  key(name: string): void;
  /** The vault is being locked or is gone: paper only, and nothing of it is kept. Nothing else happens before this. */
  forget(): void;
}

const moves: Readonly<Record<string, ProjectorKey>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
};

/**
 * The state of what the room sees: one slide, blank, frozen, its size. It holds slides only, never a record.
 * @param tell tells the main window
 */
export function createProjector(
  host: ProjectorHost,
  tell: (change: ProjectorChange) => void,
  tellKey: (key: ProjectorKey) => void,
): Projector {
  let open = false;
  let displayId: number | null = null;
  let language: Language = 'fr';
  /** What the room was given last, and the newest slide, which waits while the room is frozen. */
  let shown: ProjectedSlide | null = null;
  let newest: ProjectedSlide | null = null;
  let blanked = false;
  let frozen = false;
  let size = 0;

  const status = (): ProjectorStatus => ({
    open,
    displayId: open ? displayId : null,
    displays: host.displays().map((display) => ({ ...display })),
    blanked,
    frozen,
    size,
  });

  function send(): ProjectorStatus {
    host.send({ slide: blanked ? null : shown, size, language });
    return status();
  }

  function gone(): void {
    if (!open) return;
    open = false;
    displayId = null;
    tell('closed');
  }

  function close(): ProjectorStatus {
    host.close();
    gone();
    return status();
  }

  function freeze(on: boolean): ProjectorStatus {
    frozen = on;
    if (!on) shown = newest;
    return send();
  }

  function blank(on: boolean): ProjectorStatus {
    blanked = on;
    return send();
  }

  function enlarge(step: number): ProjectorStatus {
    size = step === 0 ? 0 : Math.min(LARGEST_SIZE, Math.max(0, size + step));
    return send();
  }

  /** Keys that change the screen itself; the laptop is told, since it did not ask. */
  const changes: Readonly<Record<string, () => unknown>> = {
    b: () => blank(!blanked),
    f: () => freeze(!frozen),
    '+': () => enlarge(1),
    '-': () => enlarge(-1),
    '0': () => enlarge(0),
  };

  return {
    status,
    async open(wanted) {
      const displays = host.displays();
      const chosen = displays.find(({ id }) => id === wanted) ?? displays.find(({ primary }) => !primary) ?? displays[0];
      displayId = chosen?.id ?? null;
      // Whoever opens it wants to see it; what may be shown was decided when the slide was made.
      blanked = false;
      freeze(false);
      const address = await host.open(displayId);
      return { ...status(), address };
    },
    close,
    show(slide, spoken) {
      newest = slide;
      language = spoken;
      // A freeze holds back what is new, not what must disappear: a slide that may no longer be shown goes at once.
      if (!frozen || slide.kind === 'blank') shown = slide;
      return send();
    },
    blank,
    freeze,
    enlarge,
    listening() {
      const wasOpen = open;
      open = true;
      send();
      if (!wasOpen) tell('opened');
    },
    gone,
    displaysChanged() {
      blanked = true;
      if (open) send();
      const stillThere = host.displays().some(({ id }) => id === displayId);
      // Its display is gone: the system would put the window over the laptop's own screen.
      if (open && !stillThere) close();
      tell('displays');
    },
    key(name) {
      if (name === 'Escape' && host.displays().length < 2) {
        close();
        return;
      }
      const move = moves[name];
      if (move) tellKey(move);
      const change = changes[name.toLowerCase()];
      if (!change) return;
      change();
      tell('screen');
    },
    forget() {
      shown = null;
      newest = null;
      frozen = false;
      blanked = true;
      size = 0;
      if (!open) return;
      send();
      // On its own display the paper stays, so that nothing of the laptop appears there; on the only one it would hide the laptop.
      if (host.displays().length === 1) close();
      else tell('screen');
    },
  };
}
