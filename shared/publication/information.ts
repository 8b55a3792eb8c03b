/**
 * How much a table tells, without logarithms or floats: the number of pairs of persons that it tells apart.
 * @param counts persons in each group
 */
export function pairsToldApart(counts: readonly number[]): number {
  const total = counts.reduce((sum, value) => sum + value, 0);
  const within = counts.reduce((sum, value) => sum + value * (value - 1), 0);
  return (total * (total - 1) - within) / 2;
}

/** Part of what the complete table tells that the groups still tell, in thousandths: 0 the total only, 1000 the complete table. */
export function keptPerMille(grouped: readonly number[], complete: readonly number[]): number {
  const all = pairsToldApart(complete);
  return all === 0 ? 1000 : Math.floor((pairsToldApart(grouped) * 1000) / all);
}
