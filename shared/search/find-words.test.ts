import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { excerptOf, findWords, searchWords, wordsFound } from './find-words.ts';

/** A text with what was found in it between brackets. */
const marked = (text: string, typed: string) =>
  findWords(text, searchWords(typed))
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`, text);

describe('words that were found are marked where they stand', () => {
  it.each([
    ['accents are folded', 'Épuisement des équipes', 'epuise equipes', '[Épuise]ment des [équipes]'],
    [
      'and those that stand apart belong to their letter',
      'Re\u0301sidence du be\u0301guinage',
      'resi',
      '[Re\u0301si]dence du be\u0301guinage',
    ],
    ['œ is oe', 'L’Œuvre du cœur', 'oeuv coe', 'L’[Œuv]re du [cœ]ur'],
    ['half of œ marks it whole', 'Sœur', 'so', '[Sœ]ur'],
    ['an apostrophe ends a word, whichever it is', "l'habitat, l’habitat", 'l’habitat', "[l]'[habitat], [l]’[habitat]"],
    ['a hyphen too', 'Saint-Éloi', 'eloi', 'Saint-[Éloi]'],
    ['only beginnings of words', 'réhabilitation habitat', 'habit', 'réhabilitation [habit]at'],
    ['the longest of two words', 'sauvegarde', 'sau sauve', '[sauve]garde'],
    ['figures and references', 'Saisine 2022-05/2', '2022-05', 'Saisine [2022]-[05]/2'],
    ['signs of two units stay whole', '😀 détresse 😀', 'detr', '😀 [détr]esse 😀'],
    ['nothing typed', 'texte', '  « » ', 'texte'],
  ])('%s', (_, text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  it('folds as the index does, so that nothing is found that cannot be marked', () => {
    for (const text of ['Cœur d’Îlot — Ægir', 'ÉTÉ 2022', 'naïveté, çà & là', 'Straße']) {
      expect(searchWords(text)).toEqual([
        ...new Set(
          fold(text)
            .split(/[^\p{L}\p{N}]+/u)
            .filter((word) => word !== ''),
        ),
      ]);
    }
  });
});

describe('an excerpt', () => {
  const long = `${'mot '.repeat(60)}le bailleur a signalé une dégradation du logement ${'fin '.repeat(60)}`;
  it('stands around the first word that was found, cut between words', () => {
    const excerpt = excerptOf(long, searchWords('bailleur degrad'));
    expect(excerpt?.text).toMatch(/^… mot .* le bailleur a signalé une dégradation du logement fin .* …$/);
    expect(excerpt?.text.length).toBeLessThan(200);
    expect(excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['bailleur', 'dégrad']);
  });

  it('is the text itself when that is short, without line breaks', () => {
    expect(excerptOf('Relance\n  du DAC', ['dac'])).toEqual({ text: 'Relance du DAC', marks: [{ start: 11, end: 14 }] });
  });

  it('is none when nothing is found; a text counts by how many of the words it has', () => {
    expect(excerptOf('Relance du DAC', ['psy'])).toBeNull();
    expect(wordsFound('Relance du DAC', ['dac', 'rel', 'psy'])).toBe(2);
  });
});
