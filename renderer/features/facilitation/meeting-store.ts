import type { InputOf, NamesWith, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { parseSlideKey, type SlideKind, type SlidePart, slideKey } from '#shared/meeting/slides.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { currentInstant } from '#renderer/client/clock.ts';
import { saveDraftsNow } from '#renderer/client/drafts.ts';
import { showSlide, useProjector } from '#renderer/client/projector.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';

export type Meeting = OutputOf<'meetings.open'>;
export type Item = Meeting['items'][number];
export type Participant = Meeting['participants'][number];
export type DecisionDraft = Item['decision'];
export type Deck = OutputOf<'projection.deck'>;
export type Slide = OutputOf<'projection.view'>;
export type Entitlement = OutputOf<'agenda.entitlement'>;
export type EarlierAction = OutputOf<'meetings.earlierActions'>[number];

interface FacilitationState {
  /** The meeting that is wanted; an answer for another one, or after a lock, comes too late. */
  readonly wanted: number | null;
  readonly meeting: Meeting | null;
  readonly deck: Deck | null;
  /** The slide of now, as the room may see it. */
  readonly view: Slide | null;
  /** Of the item whose slide is shown, against those who are here; `null` where nothing is to be checked. */
  readonly entitlement: Entitlement | null;
  readonly earlier: readonly EarlierAction[];
  /** Why the meeting could not be read. */
  readonly failure: ErrorEnvelope | null;
  /** What went wrong with the last thing that was done. */
  readonly problem: ErrorEnvelope | null;
  readonly savedAt: Date | null;
  /** Reads a meeting, at the slide where it was left. */
  open(meetingId: number): Promise<void>;
  leave(): void;
  /** Writes, reads the meeting again, and hands the slide of now to the projector. @throws CallError */
  write<N extends NamesWith<'write'>>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Does something that has no form; what goes wrong is said at the top. Returns whether it went well. */
  attempt(work: () => Promise<unknown>): Promise<boolean>;
  /** Shows a slide and keeps that it is shown. */
  show(key: string): Promise<void>;
  /** Goes to the first slide of a kind, of an item where there is one. */
  goTo(kind: SlideKind, itemId?: number | null, part?: SlidePart | null): Promise<void>;
  /** One slide on (`1`) or back (`-1`). */
  step(by: 1 | -1): Promise<void>;
}

const nothing = {
  wanted: null,
  meeting: null,
  deck: null,
  view: null,
  entitlement: null,
  earlier: [],
  failure: null,
  problem: null,
  savedAt: null,
};

/**
 * The meeting that is facilitated. The slide that is shown says where the meeting is: the vault keeps it, so that after a crash or a lock
 * the meeting is taken up where it was. Every write is followed by a reading, and by the slide that the projector shows.
 */
export const useFacilitation = vaultStore<FacilitationState>((set, get) => {
  let readings = 0;

  const read = async (meetingId: number) => {
    readings += 1;
    const turn = readings;
    const inTime = () => get().wanted === meetingId && turn === readings;
    const [meeting, deck, view, earlier] = await Promise.all([
      call('meetings.open', { meetingId }),
      call('projection.deck', { meetingId }),
      call('projection.view', { meetingId }),
      call('meetings.earlierActions', { meetingId }),
    ]);
    const item = itemOfSlide(meeting, deck.current);
    const entitlement = item && isToCheck(item) ? await call('agenda.entitlement', { itemId: item.id, among: 'present' }) : null;
    if (!inTime()) return;
    set({ meeting, deck, view, earlier, entitlement, failure: null });
    if (useProjector.getState().status?.open) await showSlide(view);
  };

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      set({ problem: null });
      return true;
    } catch (error) {
      set({ problem: envelopeOf(error) });
      return false;
    }
  };

  return {
    ...nothing,
    async open(meetingId) {
      set({ ...nothing, wanted: meetingId });
      try {
        await read(meetingId);
      } catch (error) {
        if (get().wanted === meetingId) set(get().meeting === null ? { failure: envelopeOf(error) } : { problem: envelopeOf(error) });
      }
    },
    leave: () => set(nothing),
    async write(name, input) {
      const answer = await call(name, input);
      set({ savedAt: currentInstant() });
      const { wanted } = get();
      if (wanted !== null) await read(wanted);
      return answer;
    },
    attempt,
    async show(key) {
      const { wanted } = get();
      if (wanted === null) return;
      // What is typed reaches the vault before its place is left, and is read again with the next one.
      await saveDraftsNow();
      await attempt(() => get().write('projection.show', { meetingId: wanted, slide: key }));
    },
    async goTo(kind, itemId = null, part = null) {
      const found = get().deck?.slides.find(
        (slide) => slide.kind === kind && (itemId === null || slide.itemId === itemId) && (part === null || slide.part === part),
      );
      await get().show(found?.slide ?? slideKey({ kind, itemId, part, page: 1 }));
    },
    async step(by) {
      const { deck } = get();
      if (!deck) return;
      const next = deck.slides[placeIn(deck) + by];
      if (next) await get().show(next.slide);
    },
  };
});

/**
 * Where the slide of now stands in the deck, from 0. A slide that has left it (its page was emptied, its situation is frozen) stands at the
 * last one of its own kind, else at the agenda.
 */
export function placeIn({ slides, current }: Deck): number {
  const at = slides.findIndex((slide) => slide.slide === current);
  const shown = parseSlideKey(current);
  if (at >= 0 || shown === null) return Math.max(at, 0);
  const near = slides.findLastIndex((slide) => slide.kind === shown.kind && slide.itemId === shown.itemId);
  return near >= 0
    ? near
    : Math.max(
        0,
        slides.findIndex((slide) => slide.kind === 'agenda'),
      );
}

/** The item to which a slide belongs. */
export function itemOfSlide(meeting: Meeting, key: string): Item | null {
  const itemId = parseSlideKey(key)?.itemId ?? null;
  return meeting.items.find((item) => item.id === itemId) ?? null;
}

/** Entitlement is checked as long as a situation may still be begun. */
function isToCheck(item: Item): boolean {
  return item.type === 'situation' && !item.frozen && item.outcome === null;
}

/** The open meeting inside a part of its screen, where there is one. */
export function useOpenMeeting(): Meeting {
  const meeting = useFacilitation((state) => state.meeting);
  if (meeting === null) throw new Error('no meeting is open');
  return meeting;
}

/** Says what went wrong with what is kept as it is typed; `null`: nothing any more. */
export function sayProblem(problem: ErrorEnvelope | null): void {
  useFacilitation.setState({ problem });
}
