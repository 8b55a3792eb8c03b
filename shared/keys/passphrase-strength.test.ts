import { describe, expect, it } from 'vitest';
import { normalisePassphrase, PASSPHRASE_MIN_LENGTH, passphraseLength, passphraseStrength } from './passphrase-strength.ts';

describe('the strength hint of a passphrase', () => {
  it.each([
    ['', 'too_short', 'too_short'],
    ['Xk#9!vQz', 'too_short', 'too_short'],
    ['onze signes', 'too_short', 'too_short'],
    ['aaaaaaaaaaaa', 'weak', 'repeated'],
    ['abcabcabcabcabc', 'weak', 'repeated'],
    ['motus motus motus motus', 'weak', 'repeated'],
    ['azertyuiopqsdfghjklm', 'weak', 'sequence'],
    ['123456789012', 'weak', 'sequence'],
    ['abcdefghijklmnop', 'weak', 'sequence'],
    ['poiuytrezamlkjhgfdsq', 'weak', 'sequence'],
    ['motdepasse2024', 'weak', 'common'],
    ['Mot de passe !', 'weak', 'common'],
    ['Liberté, égalité, fraternité !', 'weak', 'common'],
    ['liberte egalite fraternite', 'weak', 'common'],
    ['Il était une fois', 'weak', 'common'],
    ['password1234', 'weak', 'common'],
    ['correct horse battery staple', 'weak', 'common'],
    ['vélo fougère', 'fair', 'add_words'],
    ['tricycle brun', 'fair', 'add_words'],
    ['cormoran lilas bougie hiver', 'strong', 'none'],
    ['Un héron lit le journal au sous-sol', 'strong', 'none'],
    ['k3!Vz8#pQw2$Ln7@Rt', 'strong', 'none'],
  ] as const)('says of « %s »: %s, %s', (text, level, hint) => {
    expect(passphraseStrength(text)).toMatchObject({ level, hint });
  });

  it('counts length, not capitals and signs', () => {
    expect(passphraseStrength('quatre mots sans rapport entre eux').level).toBe('strong');
    expect(passphraseStrength('Tr0ub4dor&3xy').level).toBe('fair');
  });

  it('says how many characters are missing before the minimum', () => {
    expect(passphraseStrength('dix signes').missing).toBe(2);
    expect(passphraseStrength('a'.repeat(PASSPHRASE_MIN_LENGTH)).missing).toBe(0);
  });

  it('counts little for the name of the CLSM itself, however it is written', () => {
    const text = 'Châtellerault 86';
    expect(passphraseStrength(text).level).toBe('fair');
    expect(passphraseStrength(text, ['Chatellerault'])).toMatchObject({ level: 'weak', hint: 'common' });
  });

  it('never gets weaker when another word is added', () => {
    const levels = ['too_short', 'weak', 'fair', 'strong'];
    const words = ['brume', 'tasse', 'pluvier', 'marelle', 'quinze'];
    const ranks = words.map((_, index) => levels.indexOf(passphraseStrength(words.slice(0, index + 1).join(' ')).level));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks.at(-1)).toBe(3);
  });

  it('answers at once for a very long text pasted by mistake', () => {
    const page = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join('');
    expect(passphraseStrength(page).level).toBe('strong');
  });
});

describe('the normal form of a passphrase', () => {
  it.each([
    ['é in two code points', 'cafe\u0301', 'café'],
    ['a non-breaking space', 'deux\u00a0mots', 'deux mots'],
    ['a narrow non-breaking space', 'ah\u202f!', 'ah !'],
    ['a ligature of typography', '\ufb01n', 'fin'],
  ])('is the same for %s', (_, typed, normal) => {
    expect(normalisePassphrase(typed)).toBe(normal);
  });

  it('keeps case, accents and spaces, which are part of the secret', () => {
    expect(normalisePassphrase(' Été ')).toBe(' Été ');
  });

  it('counts a character outside the basic plane as one', () => {
    expect(passphraseLength('🦉🦉🦉')).toBe(3);
  });
});
