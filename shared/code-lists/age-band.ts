/** The age band of an age in years, by the codes of the list `ageBand`. */
export function ageBandOf(age: number): string {
  if (age < 18) return 'under_18';
  if (age >= 75) return '75_plus';
  const bands: readonly [number, string][] = [
    [24, '18_24'],
    [34, '25_34'],
    [44, '35_44'],
    [54, '45_54'],
    [64, '55_64'],
  ];
  return bands.find(([upTo]) => age <= upTo)?.[1] ?? '65_74';
}
