import type { InactivityClock } from '../shell/inactivity.ts';

/** A clock that only a test moves. */
export interface ManualClock extends InactivityClock {
  /** Both clocks go on, and the timer ticks each second. */
  pass(minutes: number): void;
  /** The machine sleeps: the wall clock goes on, nothing ticks. */
  sleep(minutes: number): void;
  /** Somebody sets the wall clock. */
  setWall(minutes: number): void;
  tick(): void;
  readonly ticking: boolean;
}

export function manualClock(): ManualClock {
  let wall = 1_800_000_000_000;
  let monotonic = 5_000;
  let tick: (() => void) | undefined;
  return {
    wall: () => wall,
    monotonic: () => monotonic,
    every(_milliseconds, listener) {
      tick = listener;
      return () => {
        tick = undefined;
      };
    },
    pass(minutes) {
      for (let second = 0; second < minutes * 60; second += 1) {
        wall += 1_000;
        monotonic += 1_000;
        tick?.();
      }
    },
    sleep(minutes) {
      wall += minutes * 60_000;
    },
    setWall(minutes) {
      wall += minutes * 60_000;
    },
    tick: () => tick?.(),
    get ticking() {
      return tick !== undefined;
    },
  };
}
