/**
 * Whether a merged group lets a reader guess its parts. He takes every code of the group to have fewer than `threshold` persons (that is why
 * codes are merged); the sum must then leave each code all values from 0 to threshold − 1, or be so large that the belief is plainly wrong.
 * Two codes that sum to 8 with a threshold of 5 are 4 and 4: guessable.
 * @param size number of codes in the group
 * @param total persons in the group
 */
export function isGuessable(size: number, total: number, threshold: number): boolean {
  if (size < 2) return false;
  return total > (size - 1) * (threshold - 1) && total <= size * (threshold - 1);
}
