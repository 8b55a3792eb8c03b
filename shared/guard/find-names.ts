import type { GuardKind, GuardSeverity, Sighting } from './finding.ts';
import type { NameHit, NameTrie } from './name-trie.ts';
import { isJoin, isSoftGap, type Token } from './tokenise.ts';
import { followsCivility } from './words/civilities.ts';
import { isCommonWord } from './words/common-words.ts';
import { isFunctionWord } from './words/function-words.ts';
import { isParticle } from './words/name-particles.ts';

/**
 * Names the vault knows. Rules, in this order:
 * 1. after a civility, or beside the same person's other name, or given and family name together: block, in any case;
 * 2. a name that is also a common word (« Petit », « Rose »): block with a capital inside a sentence; warn where a capital proves nothing (start
 *    of a sentence, line in capitals); pass in lower case;
 * 3. cut where the name has no cut: letter by letter blocks (« D U P O N T »); other pieces block unless they read as ordinary words (« du pont »);
 * 4. inside another compound (« Saint-Martin », « Jean-Pierre » for Jean): warn;
 * 5. anything else: block, in any case.
 */
export function findNames(tokens: readonly Token[], trie: NameTrie, kindOf: (owner: number) => GuardKind): Sighting[] {
  const hits = trie.find(tokens);
  const beside = adjacency(tokens, hits);
  return hits.flatMap((hit) => {
    const titled = followsCivility(tokens, hit.from);
    const wholeName = hit.entry.part === 'full';
    const severity = severityOf(tokens, hit, titled || wholeName || beside(hit));
    const first = tokens[hit.from];
    const last = tokens[hit.to];
    if (severity === null || first === undefined || last === undefined) return [];
    const core = { start: titled ? (tokens[hit.from - 1]?.start ?? first.start) : first.start, end: last.end };
    return [{ start: first.start, end: last.end, kind: kindOf(hit.entry.owner), severity, known: true, core, wholeName }];
  });
}

/** Tells whether a hit stands right beside another part of the same person's name (« PETIT, Marie »). */
function adjacency(tokens: readonly Token[], hits: readonly NameHit[]): (hit: NameHit) => boolean {
  const startsAt = new Set<string>();
  const endsAt = new Set<string>();
  for (const { entry, from, to } of hits) {
    if (entry.part !== 'first' && entry.part !== 'last') continue;
    startsAt.add(`${entry.owner} ${entry.part} ${from}`);
    endsAt.add(`${entry.owner} ${entry.part} ${to}`);
  }
  return ({ entry, from, to }) => {
    const other = entry.part === 'first' ? 'last' : 'first';
    const after = tokens[to + 1];
    const here = tokens[from];
    return (
      (after !== undefined && isSoftGap(after.gap) && startsAt.has(`${entry.owner} ${other} ${to + 1}`)) ||
      (here !== undefined && isSoftGap(here.gap) && endsAt.has(`${entry.owner} ${other} ${from - 1}`))
    );
  };
}

function severityOf(tokens: readonly Token[], hit: NameHit, anchored: boolean): GuardSeverity | null {
  const pieces = tokens.slice(hit.from, hit.to + 1);
  const head = pieces[0];
  if (head === undefined) return null;
  if (hit.entry.part === 'glued') return pieces.slice(1).every((piece) => piece.gap === '') ? 'block' : null;
  if (hit.split) return splitSeverity(pieces, anchored);
  if (anchored) return 'block';
  if (hit.entry.common) return commonSeverity(pieces);
  return insideCompound(tokens, hit) ? 'warn' : 'block';
}

function commonSeverity(pieces: readonly Token[]): GuardSeverity | null {
  // « de la Tour »: the particle may be small, the telling word decides.
  const telling = pieces.find((piece) => !isParticle(piece.text)) ?? pieces[0];
  if (telling === undefined || telling.shape === 'lower') return null;
  if (telling.upperLine || (telling.opens && telling === pieces[0])) return 'warn';
  return 'block';
}

function splitSeverity(pieces: readonly Token[], anchored: boolean): GuardSeverity | null {
  if (pieces.every((piece) => piece.text.length === 1)) return pieces.length >= 3 || anchored ? 'block' : null;
  const gaps = pieces.slice(1).map((piece) => piece.gap);
  if (gaps.some((gap) => /-\s*\n/.test(gap))) return 'block';
  if (!gaps.every(isJoin)) return null;
  if (anchored) return 'block';
  const reads = pieces.some((piece) => (piece.shape === 'lower' || piece.upperLine || piece.opens) && isOrdinary(piece.text));
  return reads ? null : 'block';
}

function isOrdinary(folded: string): boolean {
  return folded.length > 1 && (isParticle(folded) || isFunctionWord(folded) || isCommonWord(folded));
}

/** « Saint-Martin » for a Martin; « Jean-Pierre », « Marie-Claude » for a Jean or a Claude who bears one name only. */
function insideCompound(tokens: readonly Token[], hit: NameHit): boolean {
  const before = tokens[hit.from - 1];
  const here = tokens[hit.from];
  const after = tokens[hit.to + 1];
  const isSaint = before !== undefined && /^(st|ste|saint|sainte)$/.test(before.text) && here !== undefined && isJoin(here.gap);
  if (isSaint) return true;
  if (hit.entry.part !== 'first') return false;
  const hyphenBefore = here?.gap === '-' && before?.type === 'word' && before.shape !== 'lower';
  const hyphenAfter = after?.gap === '-' && after.type === 'word' && after.shape !== 'lower';
  return hyphenBefore || hyphenAfter;
}
