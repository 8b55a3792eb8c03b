import type { InputOf, NamesWith, OutputOf } from '#shared/contract/contract.ts';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { currentInstant } from '#renderer/client/clock.ts';
import { vaultStore } from '#renderer/client/vault-store.ts';
import type { Meeting } from '../meeting-store.ts';

export type Audience = InputOf<'minutes.read'>['audience'];
export type Minutes = OutputOf<'minutes.read'>;
export type Versions = OutputOf<'minutes.versions'>;

/** Which paper is read: a version (`null`: in preparation), for whom, and of which situation for an extract. */
export interface Choice {
  readonly version: number | null;
  readonly audience: Audience;
  readonly itemId: number | null;
}

interface MinutesState {
  readonly wanted: number | null;
  readonly meeting: Meeting | null;
  readonly versions: Versions | null;
  readonly choice: Choice;
  readonly minutes: Minutes | null;
  readonly failure: ErrorEnvelope | null;
  readonly problem: ErrorEnvelope | null;
  readonly savedAt: Date | null;
  open(meetingId: number): Promise<void>;
  leave(): void;
  /** Reads another version, audience or situation; of several choices in a row the latest wins. */
  choose(choice: Partial<Choice>): Promise<void>;
  /** Writes and reads again. @throws CallError */
  write<N extends NamesWith<'write'>>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  attempt(work: () => Promise<unknown>): Promise<void>;
}

const firstChoice: Choice = { version: null, audience: 'members', itemId: null };
const nothing = {
  wanted: null,
  meeting: null,
  versions: null,
  choice: firstChoice,
  minutes: null,
  failure: null,
  problem: null,
  savedAt: null,
};

/** The minutes of one meeting: composed again at each reading until they are locked. */
export const useMinutes = vaultStore<MinutesState>((set, get) => {
  let readings = 0;

  const read = async (meetingId: number) => {
    readings += 1;
    const turn = readings;
    const { choice } = get();
    const [meeting, versions] = await Promise.all([call('meetings.open', { meetingId }), call('minutes.versions', { meetingId })]);
    const ofNoSituation = choice.audience === 'extract' && choice.itemId === null;
    const minutes = meeting.status === 'held' && !ofNoSituation ? await call('minutes.read', { meetingId, ...choice }) : null;
    if (get().wanted === meetingId && turn === readings) set({ meeting, versions, minutes, failure: null });
  };

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      set({ problem: null });
    } catch (error) {
      set({ problem: envelopeOf(error) });
    }
  };

  return {
    ...nothing,
    async open(meetingId) {
      set({ ...nothing, wanted: meetingId });
      try {
        await read(meetingId);
        const locked = get().versions?.locked.at(-1);
        if (locked) await get().choose({ version: locked.version });
      } catch (error) {
        if (get().wanted === meetingId) set({ failure: envelopeOf(error) });
      }
    },
    leave: () => set(nothing),
    async choose(part) {
      const { choice, meeting, wanted } = get();
      const next = { ...choice, ...part };
      const situations = meeting?.items.filter((item) => item.type === 'situation') ?? [];
      const itemId = next.audience === 'extract' ? (next.itemId ?? situations[0]?.id ?? null) : null;
      set({ choice: { ...next, itemId }, minutes: null });
      if (wanted !== null) await attempt(() => read(wanted));
    },
    async write(name, input) {
      const answer = await call(name, input);
      set({ savedAt: currentInstant() });
      const { wanted } = get();
      if (wanted !== null) await read(wanted);
      return answer;
    },
    attempt,
  };
});

/** Says what went wrong with what is kept as it is typed; `null`: nothing any more. */
export function sayProblem(problem: ErrorEnvelope | null): void {
  useMinutes.setState({ problem });
}
