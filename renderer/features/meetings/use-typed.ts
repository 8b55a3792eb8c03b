import { useCallback, useEffect, useRef, useState } from 'react';
import { formatClock } from '#shared/dates/format.ts';
import { errorText } from '#shared/messages/catalogue.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { currentInstant } from '#renderer/client/clock.ts';
import { onSaveDraftsNow } from '#renderer/client/drafts.ts';
import { useMessages } from '#renderer/client/use-messages.ts';

/** Milliseconds between the last keystroke and the saving. */
const PAUSE = 400;

interface Typed<V> {
  readonly values: V;
  readonly patch: (changed: Partial<V>) => void;
  /** « Enregistré 14:32 », or `null` as long as nothing was typed. */
  readonly saved: string | null;
  /** Why it could not be saved; what was typed stays. */
  readonly failure: string | null;
}

/**
 * Texts that are saved in their record as they are typed: at every pause, when the place is left, before a lock. Savings follow each other.
 * @param initial read once, when the fields appear (give them a `key` to begin anew)
 * @param save keeps the values; may throw a `CallError`
 */
export function useTyped<V extends object>(initial: V, save: (values: V) => Promise<unknown>): Typed<V> {
  const m = useMessages();
  const [values, setValues] = useState(initial);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(initial);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const current = useRef({ save, m });
  useEffect(() => {
    current.current = { save, m };
  });

  const saveNow = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    if (!unsaved.current) return queue.current;
    unsaved.current = false;
    const content = latest.current;
    const before = queue.current;
    const work = async () => {
      await before;
      try {
        await current.current.save(content);
        setSavedAt(currentInstant());
        setFailure(null);
      } catch (error) {
        unsaved.current = true;
        setFailure(errorText(current.current.m, envelopeOf(error)));
      }
    };
    queue.current = work();
    return queue.current;
  }, []);

  useEffect(() => {
    const unregister = onSaveDraftsNow(saveNow);
    return () => {
      unregister();
      void saveNow();
    };
  }, [saveNow]);

  return {
    values,
    patch(changed) {
      latest.current = { ...latest.current, ...changed };
      setValues(latest.current);
      unsaved.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), PAUSE);
    },
    saved: savedAt && m.common.saved(formatClock(savedAt)),
    failure,
  };
}
