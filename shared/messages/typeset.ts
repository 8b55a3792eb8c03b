const NO_BREAK = '\u00a0';

/**
 * French spacing: a no-break space before `; : ! ? »` and after `«`, where the source has a plain one, so that no line begins with a
 * sign. The catalogue is written with plain spaces, which a keyboard has and a reader of the source can see.
 */
export function typesetFrench(text: string): string {
  return text.replace(/ (?=[;:!?»])|(?<=«) /g, NO_BREAK);
}

/** A catalogue whose every sentence, also those that functions make, is typeset. Same shape, same keys. */
export function typesetAll<T>(catalogue: T): T {
  return typesetValue(catalogue) as T;
}

function typesetValue(value: unknown): unknown {
  if (typeof value === 'string') return typesetFrench(value);
  if (typeof value === 'function') return (...parameters: unknown[]) => typesetValue(Reflect.apply(value, undefined, parameters));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(typesetValue);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, typesetValue(entry)]));
}
