import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { formatRecoveryKey, parseRecoveryKey, RECOVERY_KEY_BYTES } from './recovery-key.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes that look random and are the same at each run (a small linear congruential generator). */
function sampleBytes(seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: RECOVERY_KEY_BYTES }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const samples = [new Uint8Array(RECOVERY_KEY_BYTES), new Uint8Array(RECOVERY_KEY_BYTES).fill(255), ...[1, 2, 3, 4, 5].map(sampleBytes)];

const aKey = formatRecoveryKey(sampleBytes(9));

/** Whether a text is refused as mistyped; anything else that is thrown fails the test. */
function isRefused(text: string): boolean {
  try {
    parseRecoveryKey(text);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'recovery_key_typo') return true;
    throw error;
  }
}

describe('the recovery key', () => {
  it('carries at least 128 bits and is printed in six groups of five symbols without I, L, O and U', () => {
    expect(RECOVERY_KEY_BYTES * 8).toBeGreaterThanOrEqual(128);
    for (const bytes of samples) expect(formatRecoveryKey(bytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it('keeps its printed form from one version to the next', () => {
    expect(formatRecoveryKey(Uint8Array.from({ length: RECOVERY_KEY_BYTES }, (_, index) => index * 7))).toBe(
      '003GW-58W4C-N32E1-Z8S6N-8PV2D-5R7EY',
    );
  });

  it('gives back the bytes that it was made of', () => {
    for (const bytes of samples) expect(parseRecoveryKey(formatRecoveryKey(bytes))).toEqual(bytes);
  });

  it('refuses to be made of too few or too many bytes', () => {
    expect(() => formatRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES - 1))).toThrow(RangeError);
    expect(() => formatRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES + 1))).toThrow(RangeError);
  });

  it.each<[string, (key: string) => string]>([
    ['in lower case', (key) => key.toLowerCase()],
    ['without hyphens', (key) => key.replaceAll('-', '')],
    ['with spaces instead of hyphens', (key) => ` ${key.replaceAll('-', ' ')}\n`],
    ['with non-breaking spaces and typographic dashes', (key) => key.replace('-', '\u202f–\u00a0').replaceAll('-', '‑')],
    ['one symbol at a time', (key) => Array.from(key).join(' ')],
    ['with the letter O for zero', (key) => key.replaceAll('0', 'o')],
    ['with the letter I for one', (key) => key.replaceAll('1', 'I')],
    ['with the letter l for one', (key) => key.replaceAll('1', 'l')],
  ])('is understood when typed %s', (_, typed) => {
    for (const bytes of samples) expect(parseRecoveryKey(typed(formatRecoveryKey(bytes)))).toEqual(bytes);
  });

  it('finds every single wrong symbol, at every place', () => {
    const accepted = samples.flatMap((bytes) => {
      const symbols = Array.from(formatRecoveryKey(bytes).replaceAll('-', ''));
      const typos = symbols.flatMap((right, place) =>
        Array.from(ALPHABET.replace(right, ''), (wrong) => symbols.with(place, wrong).join('')),
      );
      expect(typos).toHaveLength(30 * 31);
      return typos.filter((typo) => !isRefused(typo));
    });
    expect(accepted).toEqual([]);
  });

  it('finds every exchange of two different symbols, adjacent or not', () => {
    const accepted = samples.flatMap((bytes) => {
      const symbols = Array.from(formatRecoveryKey(bytes).replaceAll('-', ''));
      const typos = symbols.flatMap((a, first) =>
        symbols.flatMap((b, second) => (first < second && a !== b ? [symbols.with(first, b).with(second, a).join('')] : [])),
      );
      return typos.filter((typo) => !isRefused(typo));
    });
    expect(accepted).toEqual([]);
  });

  it('has one spelling only: a key that differs in the bit that carries nothing is refused, though its check is right', () => {
    const symbols = Array.from(aKey.replaceAll('-', ''));
    const flip = (place: number, bits: number): string => ALPHABET.charAt(ALPHABET.indexOf(symbols[place] ?? '') ^ bits);
    // The last data symbol weighs α = 2 in the check.
    expect(isRefused(symbols.with(28, flip(28, 1)).with(29, flip(29, 2)).join(''))).toBe(true);
    expect(isRefused(symbols.with(28, flip(28, 2)).with(29, flip(29, 4)).join(''))).toBe(false);
  });

  it.each(['', '-----', 'phrase secrète', aKey.slice(0, -1), `${aKey}0`, aKey.replace(/.$/, 'U'), '0'.repeat(10_000)])(
    'refuses %j, which is no recovery key',
    (text) => {
      expect(isRefused(text)).toBe(true);
    },
  );
});
