/** A word that exists nowhere else, and the field in which it was planted. */
interface Plant {
  readonly where: string;
  readonly text: string;
}

/** What is planted in a vault before an attack, and found again, or not, in what came out. */
export interface Garden {
  /** A new word for a field, which looks like a surname. @param where says the field in a failure */
  word(where: string): string;
  /** A text of a given form for a field (telephone, date): whatever else it may be written like is looked for too. */
  form(where: string, text: string, ...writtenLike: readonly string[]): string;
  /** The fields whose plants are in a text, whatever its case, accents, spaces and punctuation. */
  foundIn(texts: readonly string[]): readonly string[];
  /** How many there are. */
  count(): number;
}

const VOWELS = 'aeiou';
const CONSONANTS = 'bdfgklmnprstvz';

/** Nothing but letters and digits, so that « 06 12-34 » is `0612…` and « Zoé » is `zoe`. */
const squeezed = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

export function plantedGarden(): Garden {
  const plants: Plant[] = [];
  let words = 0;
  return {
    word(where) {
      words += 1;
      // Syllables count the plants; `qux` is in no French word.
      const syllable = (rank: number) => `${CONSONANTS[rank % 14] ?? ''}${VOWELS[Math.floor(rank / 14) % 5] ?? ''}`;
      const more = words < 70 ? '' : syllable(Math.floor(words / 70));
      const text = `Zy${syllable(words)}qux${syllable(words * 3)}${more}dé`;
      plants.push({ where, text });
      return text;
    },
    form(where, text, ...writtenLike) {
      plants.push(...[text, ...writtenLike].map((each) => ({ where, text: each })));
      return text;
    },
    foundIn(texts) {
      const all = texts.map(squeezed);
      return [...new Set(plants.filter(({ text }) => all.some((each) => each.includes(squeezed(text)))).map(({ where }) => where))];
    },
    count: () => new Set(plants.map(({ where }) => where)).size,
  };
}
