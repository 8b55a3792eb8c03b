/** Longest wait for drafts when the vault is being locked, in milliseconds: locking must never hang on a screen. */
const LONGEST_WAIT = 300;
/** How long nothing may come before it counts as « nothing more to save »: a window needs a moment to send its drafts. */
const QUIET = 120;

export interface WritesInFlight {
  /** Counts a write until it is answered. @returns the same promise */
  watch<T>(answer: Promise<T>): Promise<T>;
  /** Resolves when no write came or was pending for a moment, or after the longest wait. */
  settled(): Promise<void>;
}

const nothing = (): void => undefined;

/** Knows which writes are on their way, so that locking can let the last drafts arrive. */
export function createWritesInFlight(longestWait = LONGEST_WAIT, quiet = QUIET): WritesInFlight {
  let pending = 0;
  let onChange = nothing;

  return {
    watch(answer) {
      pending += 1;
      onChange();
      const end = () => {
        pending -= 1;
        onChange();
      };
      answer.then(end, end);
      return answer;
    },
    settled() {
      return new Promise((resolve) => {
        let calm: NodeJS.Timeout | undefined;
        const done = () => {
          clearTimeout(calm);
          clearTimeout(limit);
          onChange = nothing;
          resolve();
        };
        const limit = setTimeout(done, longestWait);
        onChange = () => {
          clearTimeout(calm);
          if (pending === 0) calm = setTimeout(done, quiet);
        };
        onChange();
      });
    },
  };
}
