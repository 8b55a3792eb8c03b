/** Integers from 0 to `bound` − 1, always the same sequence for the same seed (integer arithmetic only, no float). */
export interface SeededRandom {
  below(bound: number): number;
  /** Puts a list in a random order, in place. */
  shuffle(list: { [index: number]: number; length: number }): void;
}

/** A xorshift generator started from a text (FNV-1a): the witnesses' search depends on the published numbers alone. */
export function seededRandom(seed: string): SeededRandom {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  if (state === 0) state = 1;
  const below = (bound: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
  return {
    below,
    shuffle(list) {
      for (let i = list.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        const kept = list[i] as number;
        list[i] = list[j] as number;
        list[j] = kept;
      }
    },
  };
}
