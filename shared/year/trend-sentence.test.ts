import { describe, expect, it } from 'vitest';
import { trendSentence } from './trend-sentence.ts';

/** No-break spaces are written as `_` in the expectations, so that a plain space in their place is seen. */
const visible = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '_');

describe('the trend in one sentence', () => {
  const cases: readonly { name: string; years: readonly { year: number; referrals: number }[]; fr: string | null; en: string | null }[] = [
    { name: 'is silent without two years', years: [{ year: 2022, referrals: 6 }], fr: null, en: null },
    { name: 'is silent without any year', years: [], fr: null, en: null },
    {
      name: 'says first and last of Poitiers, whatever their order, without judging the fall',
      years: [
        { year: 2022, referrals: 6 },
        { year: 2019, referrals: 12 },
        { year: 2021, referrals: 8 },
      ],
      fr: 'De 2019 à 2022, le nombre de saisines par an est passé de 12 à 6.',
      en: 'From 2019 to 2022, the number of saisines a year went from 12 to 6.',
    },
    {
      name: 'says when both ends are equal',
      years: [
        { year: 2019, referrals: 12 },
        { year: 2020, referrals: 12 },
      ],
      fr: 'De 2019 à 2020, le nombre de saisines par an est le même aux deux bouts_: 12.',
      en: 'From 2019 to 2020, the number of saisines a year is the same at both ends: 12.',
    },
  ];

  it.each(cases)('$name', ({ years, fr, en }) => {
    const said = trendSentence(years, 'fr');
    expect(said === null ? null : visible(said)).toBe(fr);
    expect(trendSentence(years, 'en')).toBe(en);
  });
});
