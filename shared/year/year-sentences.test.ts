import { describe, expect, it } from 'vitest';
import { trendSentence, type YearCounts, yearSentences } from './year-sentences.ts';

const none: YearCounts = { referrals: 0, situations: 0, level1: 0, level2: 0, undecided: 0, enquiries: 0, comebacks: 0, residue: 0 };

/** No-break spaces are written as `_` in the expectations, so that a plain space in their place is seen. */
const visible = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '_');

describe('the year in sentences', () => {
  const cases: readonly { name: string; counts: Partial<YearCounts>; running?: boolean; fr: readonly string[]; en: readonly string[] }[] = [
    {
      name: 'Poitiers in 2022: five of six referrals ended at level 1',
      counts: { referrals: 6, situations: 6, level1: 5, level2: 1 },
      fr: [
        'En 2022, 6 situations ont été portées à la connaissance de la cellule_: 5 ont trouvé une réponse au niveau 1, 1 a été examinée en réunion (niveau 2).',
        'Aucune sollicitation ponctuelle n’a été notée.',
      ],
      en: [
        'In 2022, 6 situations were brought to the cellule: 5 found an answer at level 1, 1 was examined in a meeting (level 2).',
        'No one-off enquiry was recorded.',
      ],
    },
    {
      name: 'a year without any',
      counts: {},
      fr: ['En 2022, aucune situation n’a été portée à la connaissance de la cellule.', 'Aucune sollicitation ponctuelle n’a été notée.'],
      en: ['In 2022, no situation was brought to the cellule.', 'No one-off enquiry was recorded.'],
    },
    {
      name: 'one situation, one enquiry',
      counts: { referrals: 1, situations: 1, level2: 1, enquiries: 1 },
      fr: [
        'En 2022, 1 situation a été portée à la connaissance de la cellule_: elle a été examinée en réunion (niveau 2).',
        'La cellule a aussi répondu à 1 sollicitation ponctuelle, comptée à part.',
      ],
      en: [
        'In 2022, 1 situation was brought to the cellule: it was examined in a meeting (level 2).',
        'The cellule also answered 1 one-off enquiry, counted apart.',
      ],
    },
    {
      name: 'all of them at level 1',
      counts: { referrals: 4, situations: 4, level1: 4, enquiries: 12 },
      fr: [
        'En 2022, 4 situations ont été portées à la connaissance de la cellule_: toutes ont trouvé une réponse au niveau 1.',
        'La cellule a aussi répondu à 12 sollicitations ponctuelles, comptées à part.',
      ],
      en: [
        'In 2022, 4 situations were brought to the cellule: all found an answer at level 1.',
        'The cellule also answered 12 one-off enquiries, counted apart.',
      ],
    },
    {
      name: 'the running year, nothing decided yet',
      counts: { referrals: 1, situations: 1, undecided: 1 },
      running: true,
      fr: [
        'En 2022, à ce jour, 1 situation a été portée à la connaissance de la cellule_: elle est sans décision.',
        'Aucune sollicitation ponctuelle n’a été notée.',
      ],
      en: ['In 2022, so far, 1 situation was brought to the cellule: it has no decision.', 'No one-off enquiry was recorded.'],
    },
    {
      name: 'a situation that came back, and one that is counted without being shown',
      counts: { referrals: 7, situations: 6, level1: 3, level2: 2, undecided: 2, comebacks: 1, residue: 1 },
      fr: [
        'En 2022, 7 saisines, pour 6 situations, ont été portées à la connaissance de la cellule_: 3 ont trouvé une réponse au niveau 1, 2 ont été examinées en réunion (niveau 2), 2 sont sans décision.',
        'Aucune sollicitation ponctuelle n’a été notée.',
        '1 saisine est une ré-interpellation_: une situation déjà connue de la cellule est revenue.',
        '1 saisine est comptée sans être montrée, après une opposition ou un accord retiré.',
      ],
      en: [
        'In 2022, 7 saisines, for 6 situations, were brought to the cellule: 3 found an answer at level 1, 2 were examined in a meeting (level 2), 2 have no decision.',
        'No one-off enquiry was recorded.',
        '1 saisine is a return: a situation that the cellule already knew came back.',
        '1 saisine is counted and not shown, after an opposition or a withdrawn agreement.',
      ],
    },
    {
      name: 'numbers in the thousands, and several of each',
      counts: { referrals: 1234, situations: 1, level1: 1233, undecided: 1, enquiries: 2000, comebacks: 1233, residue: 2 },
      fr: [
        'En 2022, 1_234 saisines, pour 1 situation, ont été portées à la connaissance de la cellule_: 1_233 ont trouvé une réponse au niveau 1, 1 est sans décision.',
        'La cellule a aussi répondu à 2_000 sollicitations ponctuelles, comptées à part.',
        '1_233 saisines sont des ré-interpellations_: des situations déjà connues de la cellule sont revenues.',
        '2 saisines sont comptées sans être montrées, après une opposition ou un accord retiré.',
      ],
      en: [
        'In 2022, 1,234 saisines, for 1 situation, were brought to the cellule: 1,233 found an answer at level 1, 1 has no decision.',
        'The cellule also answered 2,000 one-off enquiries, counted apart.',
        '1,233 saisines are returns: situations that the cellule already knew came back.',
        '2 saisines are counted and not shown, after an opposition or a withdrawn agreement.',
      ],
    },
  ];

  it.each(cases)('$name', ({ counts, running = false, fr, en }) => {
    const subject = { year: 2022, running, counts: { ...none, ...counts } };
    expect(yearSentences(subject, 'fr').map(visible)).toEqual(fr);
    expect(yearSentences(subject, 'en')).toEqual(en);
  });
});

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
