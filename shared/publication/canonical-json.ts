/** A value that JSON can hold; `undefined` properties are left out. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON with sorted keys and no spaces: the same value gives the same bytes, whatever the order in which it was built.
 * @throws TypeError for a number that is not a safe integer: floats have no place in a publication.
 */
export function canonicalJson(value: unknown): string {
  return write(value as Json);
}

function write(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only integers are published');
    return String(value);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(write).join(',')}]`;
  const record = value as { readonly [key: string]: Json | undefined };
  const entries = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((key) => `${JSON.stringify(key)}:${write(record[key] as Json)}`);
  return `{${entries.join(',')}}`;
}
