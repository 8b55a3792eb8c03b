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
  stop(): void;
}

const CHECK_EVERY = 5_000;

/**
 * Calls `expired` once when nobody was at the keyboard for the set time. The longer of two clocks counts: a machine that slept
 * shows it on the wall clock only, and a wall clock that was set back does not win time.
 */
export function createInactivityLock(expired: () => void, clock: InactivityClock = systemClock): InactivityLock {
  let limit = 0;
  let last = { wall: 0, monotonic: 0 };
  let stopTimer: (() => void) | undefined;

  const touch = () => {
    last = { wall: clock.wall(), monotonic: clock.monotonic() };
  };
  const stop = () => {
    stopTimer?.();
    stopTimer = undefined;
  };
  /** @returns whether the watch goes on */
  const check = (): boolean => {
    if (!stopTimer) return false;
    if (Math.max(clock.wall() - last.wall, clock.monotonic() - last.monotonic) < limit) return true;
    stop();
    expired();
    return false;
  };

  return {
    start(minutes) {
      stop();
      limit = minutes * 60_000;
      touch();
      stopTimer = clock.every(CHECK_EVERY, check);
    },
    setMinutes(minutes) {
      limit = minutes * 60_000;
    },
    stillHere() {
      if (check()) touch();
    },
    stop,
  };
}
