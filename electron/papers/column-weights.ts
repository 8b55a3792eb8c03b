/** A column for a signature needs room, whatever its title; a short one its title; a long one must not take all. In characters. */
const [BLANK, SHORTEST, LONGEST] = [26, 8, 48];

/** How wide the columns of a table are, against each other: by their longest line, within bounds. */
export function columnWeights(columns: readonly string[], rows: readonly (readonly string[])[], blank: readonly number[]): number[] {
  return columns.map((title, at) => {
    if (blank.includes(at)) return BLANK;
    const longest = Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map((text) => text.length));
    return Math.min(Math.max(longest, SHORTEST), LONGEST);
  });
}
