import type { GuardKind, Sighting } from './finding.ts';
import type { Token } from './tokenise.ts';
import { isCommonWord } from './words/common-words.ts';
import { isUsualFirstName } from './words/first-names.ts';

/** Shorter names have too many neighbours (« Martin », « Marin »). */
const SHORTEST = 6;

/** A word with each of its letters taken out, and itself: two words that share one of these differ by one letter typed wrong, missing, added or moved. */
function deletions(word: string): string[] {
  const forms = [word];
  for (let index = 0; index < word.length; index += 1) forms.push(word.slice(0, index) + word.slice(index + 1));
  return forms;
}

/** Same letters but for one: replaced, missing, added, or two neighbours swapped. */
export function isOneTypoAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const [restA, restB] = [a.slice(head), b.slice(head)];
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restB.slice(1) === restA;
  const swapped = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1);
}

/** Known family names and given names, to notice one written with a slip (« Dupond » for « Dupont »). */
export class NearNames {
  readonly #byForm = new Map<string, Set<string>>();
  readonly #exact = new Set<string>();

  /** Adds one folded word of a name; ordinary words and short ones have too many neighbours. */
  add(word: string): void {
    this.#exact.add(word);
    if (word.length < SHORTEST || isCommonWord(word)) return;
    for (const form of deletions(word)) {
      const words = this.#byForm.get(form) ?? new Set<string>();
      words.add(word);
      this.#byForm.set(form, words);
    }
  }

  /** Capitalised words one slip away from a known name. They warn; a usual first name or an ordinary word is someone or something else. */
  find(tokens: readonly Token[], kind: GuardKind): Sighting[] {
    return tokens.flatMap((token): Sighting[] => {
      const { text } = token;
      if (token.type !== 'word' || token.shape === 'lower' || text.length < SHORTEST - 1 || text.length > 40) return [];
      if (this.#exact.has(text) || isCommonWord(text) || isUsualFirstName(text)) return [];
      const near = deletions(text).some((form) => [...(this.#byForm.get(form) ?? [])].some((word) => isOneTypoAway(word, text)));
      return near ? [{ start: token.start, end: token.end, kind, severity: 'warn', known: false }] : [];
    });
  }
}
