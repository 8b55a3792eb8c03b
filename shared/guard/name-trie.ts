import { isSoftGap, type Token } from './tokenise.ts';

/** A name to look for, spelled without any separator. */
export interface NameEntry {
  /** Folded letters only: « dupontmartin ». */
  readonly key: string;
  /** Offsets in `key` where one word of the name ends and the next begins. */
  readonly edges: ReadonlySet<number>;
  /** Whose name: the same number for all the names of one person or contact. */
  readonly owner: number;
  /** `full`: given and family name together; `glued`: initial and family name in one word (« mdupont »). */
  readonly part: 'first' | 'last' | 'full' | 'glued';
  /** Each telling word of it is also an ordinary word. */
  readonly common: boolean;
}

/** A name read in the text, from token `from` to token `to` included. */
export interface NameHit {
  readonly entry: NameEntry;
  readonly from: number;
  readonly to: number;
  /** Tokens cut where the name has no cut (« D U P O N T », « du pont »). */
  readonly split: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: NameEntry[];
}

/** Letters a digit may stand for inside a name (« Dup0nt », « Mart1n »). */
const DIGIT_LETTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['0', ['o']],
  ['1', ['i', 'l']],
  ['5', ['s']],
]);

/** All the names of a vault, searched together: the time depends on the text and the longest name, not on how many names there are. */
export class NameTrie {
  readonly #root: Node = { next: new Map(), entries: [] };

  add(entry: NameEntry): void {
    let node = this.#root;
    for (const letter of entry.key) {
      let next = node.next.get(letter);
      if (next === undefined) {
        next = { next: new Map(), entries: [] };
        node.next.set(letter, next);
      }
      node = next;
    }
    node.entries.push(entry);
  }

  /** Every name that starts at a token and ends with a token, whatever separates the letters in between. */
  find(tokens: readonly Token[]): NameHit[] {
    const hits: NameHit[] = [];
    for (let from = 0; from < tokens.length; from += 1) this.#walk(tokens, from, this.#root, from, hits);
    return hits;
  }

  /** Follows one token's letters, then the next token's; the depth is bounded by the longest name. */
  #walk(tokens: readonly Token[], from: number, start: Node, at: number, hits: NameHit[]): void {
    const token = tokens[at];
    if (token === undefined) return;
    if (token.type === 'number') {
      let nodes: Node[] = [start];
      for (const digit of token.text) nodes = nodes.flatMap((node) => lettersOf(node, digit));
      for (const node of nodes) this.#endToken(tokens, from, node, at, hits);
      return;
    }
    let node = start;
    let read = 0;
    for (const letter of token.text) {
      read += letter.length;
      // « les Dupont(s) »: a plural ends the name before the token ends.
      if (read === token.text.length && read > 3 && (letter === 's' || letter === 'x')) this.#emit(tokens, from, at, node, hits);
      const next = node.next.get(letter);
      if (next === undefined) return;
      node = next;
    }
    this.#endToken(tokens, from, node, at, hits);
  }

  #endToken(tokens: readonly Token[], from: number, node: Node, at: number, hits: NameHit[]): void {
    this.#emit(tokens, from, at, node, hits);
    const following = tokens[at + 1];
    if (node.next.size > 0 && following !== undefined && isSoftGap(following.gap)) this.#walk(tokens, from, node, at + 1, hits);
  }

  #emit(tokens: readonly Token[], from: number, to: number, node: Node, hits: NameHit[]): void {
    for (const entry of node.entries) hits.push({ entry, from, to, split: isSplit(tokens, from, to, entry) });
  }
}

function lettersOf(node: Node, digit: string): Node[] {
  return (DIGIT_LETTERS.get(digit) ?? []).flatMap((letter) => node.next.get(letter) ?? []);
}

function isSplit(tokens: readonly Token[], from: number, to: number, entry: NameEntry): boolean {
  let offset = 0;
  for (let index = from; index < to; index += 1) {
    offset += tokens[index]?.text.length ?? 0;
    if ((tokens[index + 1]?.gap ?? '') !== '' && !entry.edges.has(offset)) return true;
  }
  return false;
}
