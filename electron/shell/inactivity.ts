/** Clocks and timer; tests pass their own. */
export interface InactivityClock {
  /** Milliseconds since 1970: goes on while the machine sleeps, but may be set by hand. */
  wall(): number;
  /** Milliseconds since some moment: cannot be set, but may stand still while the machine sleeps. */
  monotonic(): number;
  /** Calls back again and again. @returns stops it */
  every(milliseconds: number, tick: () => void): () => void;
}

export const systemClock: InactivityClock = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};

export interface InactivityLock {
  /** Begins to watch, with somebody at the keyboard now. */
  start(minutes: number): void;
  setMinutes(minutes: number): void;
  /** Somebody is at the keyboard. Comes too late when the time had already passed, as after a sleep. */
  stillHere(): void;
  /** Looks at the clocks now: whoever asks for something right after a sleep must not be faster than the next tick. */
  check(): void;
  stop(): void;
}

const CHECK_EVERY = 1_000;
/** A machine on which nothing ticked for so long was asleep, whether or not its system tells (milliseconds). */
const SLEPT = 30_000;

/** Why the vault is to be locked: nobody at the keyboard, or a sleep that no event told. */
export type Expiry = 'inactivity' | 'suspend';

/**
 * Calls `expired` once when nobody was at the keyboard for the set time, or when the machine slept: its clock went on and nothing ticked.
 * The longer of two clocks counts: a machine that slept shows it on the wall clock, on some systems on that alone, and a wall clock that
 * was set back does not win time. One that is set forward by hand locks, which harms nothing.
 */
export function createInactivityLock(expired: (why: Expiry) => void, clock: InactivityClock = systemClock): InactivityLock {
  let limit = 0;
  let last = { wall: 0, monotonic: 0 };
  let ticked = last;
  let stopTimer: (() => void) | undefined;

  const now = () => ({ wall: clock.wall(), monotonic: clock.monotonic() });
  const since = (then: typeof last) => Math.max(clock.wall() - then.wall, clock.monotonic() - then.monotonic);
  const touch = () => {
    last = now();
  };
  const stop = () => {
    stopTimer?.();
    stopTimer = undefined;
  };
  /** @returns whether the watch goes on */
  const check = (): boolean => {
    if (!stopTimer) return false;
    const slept = since(ticked) >= SLEPT;
    ticked = now();
    if (!slept && since(last) < limit) return true;
    stop();
    expired(slept ? 'suspend' : 'inactivity');
    return false;
  };

  return {
    start(minutes) {
      stop();
      limit = minutes * 60_000;
      touch();
      ticked = last;
      stopTimer = clock.every(CHECK_EVERY, check);
    },
    setMinutes(minutes) {
      limit = minutes * 60_000;
    },
    stillHere() {
      if (check()) touch();
    },
    check,
    stop,
  };
}
