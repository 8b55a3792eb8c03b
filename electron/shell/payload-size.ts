/** The largest input of one call, in bytes of JSON: several times the longest referral that the contract accepts. */
export const MAX_INPUT_BYTES = 1_000_000;

/** Whether an input can be written as JSON and is small enough to be looked at. */
export function isAcceptablePayload(input: unknown): boolean {
  try {
    const json = JSON.stringify(input);
    return json !== undefined && json.length <= MAX_INPUT_BYTES && Buffer.byteLength(json) <= MAX_INPUT_BYTES;
  } catch {
    return false;
  }
}
