/** A short column needs its title, a long one must not take all. In characters. */
const [SHORTEST, LONGEST] = [8, 48];

/** How wide the columns of a sheet are: by their longest line, within bounds. */
export function columnWeights(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return columns.map((title, at) => {
    const longest = Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map((text) => text.length));
    return Math.min(Math.max(longest, SHORTEST), LONGEST);
  });
}
