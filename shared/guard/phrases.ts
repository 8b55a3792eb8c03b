import { readText, type Token } from './tokenise.ts';

/** Tokens `from` to `to` included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Expressions looked for word by word, whatever case, accents and separators: names of structures, sectors, places. */
export class PhraseSet {
  readonly #byFirst = new Map<string, string[][]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const words = readText(phrase).tokens.map((token) => token.text);
      const first = words[0];
      if (first === undefined) continue;
      const list = this.#byFirst.get(first) ?? [];
      list.push(words);
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.length - a.length);
  }

  /** The longest expression at each place; expressions may overlap. */
  find(tokens: readonly Token[]): Span[] {
    const spans: Span[] = [];
    for (const [from, token] of tokens.entries()) {
      const words = this.#byFirst.get(token.text)?.find((candidate) => matchesAt(tokens, from, candidate));
      if (words !== undefined) spans.push({ from, to: from + words.length - 1 });
    }
    return spans;
  }
}

function matchesAt(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  return words.every((word, offset) => {
    const token = tokens[from + offset];
    return token !== undefined && token.text === word && (offset === 0 || (token.gap.length <= 5 && !/[.;!?]\s|\n.*\n/.test(token.gap)));
  });
}
