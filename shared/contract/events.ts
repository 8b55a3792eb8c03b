import type { Language } from '#shared/dates/language.ts';
import type { OutputOf } from './contract.ts';
import type { ProjectedSlide } from './projection.ts';
import type { ProjectorStatus } from './projector-group.ts';

/** What the shell tells the main window without being asked. The projector's window hears none of it. */
export type ShellEvent =
  /** The vault is about to be locked: drafts that are not yet saved must be sent now. */
  | { readonly kind: 'locking' }
  /** The vault is locked, for this reason; nothing of it may stay on the screen. */
  | { readonly kind: 'locked'; readonly reason: LockReason }
  /** How far the preparation of a summary is; the same as `publication.progress`. */
  | { readonly kind: 'publication'; readonly jobId: string; readonly progress: OutputOf<'publication.progress'> }
  /** A command of the native menu. */
  | { readonly kind: 'command'; readonly command: string }
  /** The projector opened or closed, a display came or went (then it is blank), or a key in its window changed what it shows. */
  | { readonly kind: 'projector'; readonly change: ProjectorChange; readonly status: ProjectorStatus }
  /** A key that moves the slides was pressed in the projector's window, which can call nothing itself. */
  | { readonly kind: 'projectorKey'; readonly key: ProjectorKey };

export type ProjectorChange = 'opened' | 'closed' | 'displays' | 'screen';
export type ProjectorKey = 'next' | 'previous';

export type LockReason = 'asked' | 'inactivity' | 'suspend' | 'session_lock' | 'crash' | 'closed';

/** The one thing that a preload gives to its window; the loopback host gives the same over HTTP. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  listen(listener: (event: ShellEvent) => void): () => void;
}

/** All that the projector's window is ever told: what it shows now. `slide` null: paper only. */
export interface ProjectorScreen {
  readonly slide: ProjectedSlide | null;
  /** From 0; see `projectorStatus`. */
  readonly size: number;
  readonly language: Language;
}

/** The one thing that the projector's preload gives to its window: it can listen, and nothing else. */
export interface ProjectorBridge {
  listen(listener: (screen: ProjectorScreen) => void): () => void;
}
