import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { type ThemeName, type Tokens, tokens } from './tokens.ts';

const grounds = ['paper', 'surface', 'raised', 'accentSoft'] as const satisfies readonly (keyof Tokens)[];

/** What is read: 4.5:1 (WCAG 1.4.3). */
const texts: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ...grounds.flatMap((ground) =>
    (['ink', 'inkQuiet', 'accent', 'danger', 'warning', 'success'] as const).map((text) => [text, ground] as const),
  ),
  ['onAccent', 'accent'],
  ['onAccent', 'accentStrong'],
  ['onDanger', 'danger'],
  ['warning', 'warningSoft'],
  ['ink', 'warningSoft'],
  ['danger', 'dangerSoft'],
  ['ink', 'dangerSoft'],
];

/** What is recognised: edges of fields, the focus ring, shapes: 3:1 (WCAG 1.4.11). */
const shapes: readonly (readonly [keyof Tokens, keyof Tokens])[] = (['paper', 'surface', 'raised'] as const).flatMap((ground) => [
  ['edge', ground] as const,
  ['accent', ground] as const,
]);

const themes = Object.keys(tokens) as ThemeName[];

describe.each(themes)('the %s theme', (theme) => {
  it.each(texts)('shows %s on %s so that it can be read', (text, ground) => {
    expect(contrastRatio(tokens[theme][text], tokens[theme][ground])).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5);
  });

  it.each(shapes)('shows %s on %s so that it can be made out', (shape, ground) => {
    expect(contrastRatio(tokens[theme][shape], tokens[theme][ground])).toBeGreaterThanOrEqual(3);
  });
});

it('computes the contrast as WCAG does', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});
