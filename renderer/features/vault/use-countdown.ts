import { useEffect, useState } from 'react';

/** Whole seconds left of a wait; `start(seconds)` begins it. */
export function useCountdown(): readonly [seconds: number, start: (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
