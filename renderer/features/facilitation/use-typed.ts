import { useEffect, useState } from 'react';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { onSaveDraftsNow } from '#renderer/client/drafts.ts';

/** Milliseconds between the last keystroke and its keeping. */
const PAUSE = 300;
/** Milliseconds after which it is kept although the typing goes on. */
const AT_LATEST = 1_500;
/** Milliseconds before what could not be kept is tried again. */
const AGAIN = 3_000;

/**
 * A value that is kept exactly as it is typed: at every pause, when its place is left, and before the vault is locked. What could not be
 * kept is said and tried again. The screen is the only writer: what is typed stands, whatever is read meanwhile.
 * @param stored the first value; this, and how it is saved, are read once: give the part a `key` to begin anew
 * @param say told of what went wrong, or `null` when it went well
 */
export function useTyped<T>(
  stored: T,
  save: (value: T) => Promise<unknown>,
  say: (problem: ErrorEnvelope | null) => void,
): readonly [value: T, change: (next: T) => void] {
  const [value, setValue] = useState(stored);
  const [keeper] = useState(() => createKeeper<T>(save, say));
  useEffect(() => {
    const unregister = onSaveDraftsNow(keeper.flush);
    return () => {
      unregister();
      void keeper.flush();
    };
  }, [keeper]);
  return [
    value,
    (next) => {
      setValue(next);
      keeper.keep(next);
    },
  ];
}

interface Keeper<T> {
  readonly keep: (value: T) => void;
  /** Keeps what is not kept yet, after what is on its way. Never rejects. */
  readonly flush: () => Promise<void>;
}

function createKeeper<T>(save: (value: T) => Promise<unknown>, say: (problem: ErrorEnvelope | null) => void): Keeper<T> {
  let waiting: { readonly value: T } | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    clearTimeout(pause);
    clearTimeout(deadline);
    deadline = undefined;
    const kept = waiting;
    if (kept === null) return queue;
    waiting = null;
    const before = queue;
    const run = async () => {
      await before;
      try {
        await save(kept.value);
        say(null);
      } catch (error) {
        // Only a failure of the machine may pass by itself; a refusal is said, and the text stays on the screen.
        const problem = envelopeOf(error);
        say(problem);
        if (waiting !== null || problem.code !== 'unexpected') return;
        waiting = kept;
        pause = setTimeout(() => void flush(), AGAIN);
      }
    };
    queue = run();
    return queue;
  };

  return {
    keep: (value) => {
      waiting = { value };
      clearTimeout(pause);
      pause = setTimeout(() => void flush(), PAUSE);
      deadline ??= setTimeout(() => void flush(), AT_LATEST);
    },
    flush,
  };
}
