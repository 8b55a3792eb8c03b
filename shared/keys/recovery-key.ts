import { AppError } from '#shared/errors/app-error.ts';

/**
 * The recovery key as a person reads, prints and types it: six groups of five symbols, `K7Q2M-…`.
 * 29 symbols carry 18 random bytes (144 bits), the 30th is a check symbol.
 *
 * Symbols: Crockford's base 32 (no I, L, O, U), https://www.crockford.com/base32.html.
 * Check: one symbol of a linear code over GF(32). With the symbols c₁…c₃₀ read as elements of the field and α a generator of it,
 * c₁α²⁹ + c₂α²⁸ + … + c₃₀ = 0. The thirty weights are non-zero and all different, so every wrong symbol and every exchange of two
 * different symbols, adjacent or not, is found. (Crockford's own check, modulo 37, needs five more signs such as * and $.)
 */

/** Bytes of randomness in a recovery key. */
export const RECOVERY_KEY_BYTES = 18;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA_SYMBOLS = 29;
const SYMBOLS = DATA_SYMBOLS + 1;
const GROUP = 5;
/** x⁵ + x² + 1, which makes x a generator of the 31 non-zero elements of GF(32). */
const FIELD_POLYNOMIAL = 0b100101;

/** Letters that a hand or an eye mistakes for a digit. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** What people put between groups: spaces of any width, hyphens and dashes of any length. */
const SEPARATORS = /[\s\p{Dash_Punctuation}]/gu;

/**
 * @param bytes exactly `RECOVERY_KEY_BYTES` random bytes
 * @returns the key as shown to the coordinator, in groups separated by hyphens
 * @throws RangeError when the number of bytes is wrong (a defect of the caller)
 */
export function formatRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_KEY_BYTES) throw new RangeError(`a recovery key takes ${RECOVERY_KEY_BYTES} bytes`);
  const symbols = toSymbols(bytes);
  symbols.push(timesAlpha(evaluate(symbols)));
  const text = symbols.map((symbol) => ALPHABET.charAt(symbol)).join('');
  return text.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? text;
}

/**
 * Reads a typed recovery key; case, spaces and hyphens do not matter, O is read as 0, I and L as 1.
 * @returns its `RECOVERY_KEY_BYTES` bytes
 * @throws AppError `recovery_key_typo` when it cannot be a recovery key
 */
export function parseRecoveryKey(text: string): Uint8Array {
  const compact = text.replace(SEPARATORS, '').toUpperCase();
  const symbols = Array.from(compact, (letter) => ALPHABET.indexOf(LOOKALIKES[letter] ?? letter));
  if (symbols.length !== SYMBOLS || symbols.includes(-1) || evaluate(symbols) !== 0) throw new AppError('recovery_key_typo');
  return toBytes(symbols.slice(0, DATA_SYMBOLS));
}

/** Bytes to 5-bit symbols, most significant bit first; the last symbol ends with one zero bit. */
function toSymbols(bytes: Uint8Array): number[] {
  const symbols: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  symbols.push((held << (5 - bits)) & 31);
  return symbols;
}

function toBytes(symbols: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(RECOVERY_KEY_BYTES);
  let held = 0;
  let bits = 0;
  let next = 0;
  for (const symbol of symbols) {
    held = (held << 5) | symbol;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[next++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  // The spare bit is always zero: otherwise two different texts would be the same key.
  if (held !== 0) throw new AppError('recovery_key_typo');
  return bytes;
}

/** The polynomial with these coefficients at α, by Horner's rule. Addition in GF(32) is exclusive or. */
function evaluate(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol) => timesAlpha(sum) ^ symbol, 0);
}

function timesAlpha(element: number): number {
  const doubled = element << 1;
  return doubled & 32 ? doubled ^ FIELD_POLYNOMIAL : doubled;
}
