/** The largest input of one call, in bytes of JSON: several times the longest referral that the contract accepts. */
export const MAX_INPUT_BYTES = 1_000_000;

/** The largest of all: what a host must be ready to read before it knows which operation is meant. */
export const MOST_INPUT_BYTES = 8_000_000;

/**
 * Whether an input can be written as JSON and is small enough to be looked at.
 * @param limit in bytes; an operation may name its own
 */
export function isAcceptablePayload(input: unknown, limit = MAX_INPUT_BYTES): boolean {
  try {
    const json = JSON.stringify(input);
    return json !== undefined && json.length <= limit && Buffer.byteLength(json) <= limit;
  } catch {
    return false;
  }
}
