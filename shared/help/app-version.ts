/**
 * Whether a version of the application comes after another: `0.2.0` after `0.1.9`.
 * @returns `null` where one of them is no version (a test build)
 */
export function isLater(version: string, than: string): boolean | null {
  const [a, b] = [partsOf(version), partsOf(than)];
  if (a === null || b === null) return null;
  const differing = a.findIndex((part, place) => part !== b[place]);
  return differing !== -1 && (a[differing] ?? 0) > (b[differing] ?? 0);
}

function partsOf(version: string): number[] | null {
  const match = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(version);
  return match ? match.slice(1).map(Number) : null;
}
