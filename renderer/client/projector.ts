import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { ProjectorKey } from '#shared/contract/events.ts';
import type { ProjectedSlide } from '#shared/contract/projection.ts';
import { bridge } from './bridge.ts';
import { call } from './call.ts';
import { currentLanguage } from './session.ts';
import { vaultStore } from './vault-store.ts';

export type ProjectorStatus = OutputOf<'projector.status'>;

interface ProjectorState {
  /** What the shell last said of the projector; `null` until `watchProjector` has asked. */
  readonly status: ProjectorStatus | null;
  /**
   * Where the person opens the projection themselves, once (loopback without a browser of its own): to be shown as
   * `<a href={address} target="_blank" rel="noreferrer">Ouvrir la projection</a>`; `null` when there is nothing to open.
   */
  readonly address: string | null;
}

/** The state of the projector, for the screen of the meeting. */
export const useProjector = vaultStore<ProjectorState>(() => ({ status: null, address: null }));

/**
 * Follows the projector as long as a screen is shown: reads its status, then what the shell tells (opened, closed, display came or went).
 * @param onKey a key that moves the slides was pressed in the projector's own window, which can call nothing
 * @returns ends the following; the projector itself stays open
 */
export function watchProjector(onKey: (key: ProjectorKey) => void): () => void {
  const stop = bridge().listen((event) => {
    if (event.kind === 'projector') take(event.status);
    if (event.kind === 'projectorKey') onKey(event.key);
  });
  void call('projector.status', {}).then(take, () => undefined);
  return stop;
}

/** Opens the projector, or moves it; `null`: on the second display when there is one. @throws CallError */
export async function openProjector(displayId: number | null): Promise<void> {
  const { address, ...status } = await call('projector.open', { displayId });
  useProjector.setState({ status, address: status.open ? null : address });
}

/** @throws CallError */
export const closeProjector = (): Promise<void> => change('projector.close', {});

/**
 * Hands the vault's whole answer of `projection.view` to the projector, in the language of the interface.
 * @throws CallError `vault_locked`, or `invalid_input` when it is no slide
 */
export const showSlide = (slide: ProjectedSlide): Promise<void> => change('projector.show', { slide, language: currentLanguage() });

/** Paper only, or the slide again. @throws CallError */
export const blankProjector = (on: boolean): Promise<void> => change('projector.blank', { on });

/** Keeps the slide of now in the room while the laptop goes on; released, the newest one is shown. @throws CallError */
export const freezeProjector = (on: boolean): Promise<void> => change('projector.freeze', { on });

/** `1` larger, `-1` smaller, `0` as made. @throws CallError */
export const enlargeProjector = (step: -1 | 0 | 1): Promise<void> => change('projector.enlarge', { step });

type Changing = Extract<OperationName, `projector.${'close' | 'show' | 'blank' | 'freeze' | 'enlarge'}`>;

async function change<N extends Changing>(name: N, input: InputOf<N>): Promise<void> {
  take((await call(name, input)) as ProjectorStatus);
}

function take(status: ProjectorStatus): void {
  useProjector.setState(status.open ? { status, address: null } : { status });
}
