import { GUARD_KINDS, type GuardKind, type GuardSeverity } from '../finding.ts';
import type { GuardKnowledge } from '../knowledge.ts';

/**
 * A case as it is written: the text, with what must be found between brackets.
 * `[[name! Dupont]]` blocks and is known (a NIR excepted) · `[[name~ Petit]]` warns and is known · `[[phone? 05 49…]]` warns by its shape.
 * A text without brackets must raise nothing.
 */
export interface CorpusFamily {
  readonly family: string;
  readonly knowledge: GuardKnowledge;
  readonly texts: readonly string[];
}

/** A finding a case expects, with offsets into its plain text. */
interface ExpectedFinding {
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
  readonly kind: GuardKind;
  readonly severity: GuardSeverity;
  readonly known: boolean;
}

/** A case ready to be checked. */
export interface CorpusCase {
  readonly family: string;
  readonly text: string;
  readonly knowledge: GuardKnowledge;
  readonly expected: readonly ExpectedFinding[];
}

/** Takes the brackets out of a case and notes where they were. */
export function readCase({ family, knowledge }: CorpusFamily, marked: string): CorpusCase {
  const expected: ExpectedFinding[] = [];
  let text = '';
  let rest = 0;
  for (const match of marked.matchAll(/\[\[([a-z_]+)([!~?]) ([\s\S]*?)\]\]/g)) {
    const [whole, name = '', mark = '', excerpt = ''] = match;
    const kind = GUARD_KINDS.find((one) => one === name);
    if (kind === undefined) throw new Error(`No such kind: ${name}`);
    text += marked.slice(rest, match.index);
    const start = text.length;
    text += excerpt;
    rest = match.index + whole.length;
    const severity = mark === '!' ? 'block' : 'warn';
    expected.push({ start, end: text.length, excerpt, kind, severity, known: mark !== '?' && kind !== 'nir' });
  }
  return { family, text: text + marked.slice(rest), knowledge, expected };
}
