import { fold } from '#shared/text/fold.ts';
import { importCatalogues } from '#shared/messages/imports-catalogue.ts';
import { importFields, type ImportKind } from './fields.ts';

/** The form of a heading under which it is compared and remembered: folded, without what stands in brackets, apostrophes as spaces. */
export function foldHeader(header: string): string {
  return fold(header.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .replaceAll(/['*?!&+]/g, ' ')
    .replaceAll(/\b(n ?°|nº)/g, 'n°')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface FoldedField {
  readonly key: string;
  /** The headings of the app's own model, in both languages. */
  readonly own: readonly string[];
  readonly synonyms: readonly string[];
}

const foldedFields = new Map<ImportKind, readonly FoldedField[]>();

/** The fields of a kind with their words folded, once. */
function fieldsOf(kind: ImportKind): readonly FoldedField[] {
  const known = foldedFields.get(kind);
  if (known) return known;
  const folded = importFields[kind].map(({ key, synonyms }) => ({
    key,
    own: [importCatalogues.fr.fields[key] ?? '', importCatalogues.en.fields[key] ?? ''].map(foldHeader),
    synonyms: synonyms.map(foldHeader),
  }));
  foldedFields.set(kind, folded);
  return folded;
}

/** How well a folded heading says a field: 0 not at all; the model's own heading, then the very words of a synonym, beat words that hold one. */
function scoreOf(folded: string, { own, synonyms }: FoldedField): number {
  if (own.includes(folded)) return 2_000;
  let best = 0;
  for (const [rank, synonym] of synonyms.entries()) {
    if (folded === synonym) return 1_000 - rank;
    // A short word inside a longer heading says too little: « Date » in « Date de naissance ».
    if (synonym.length >= 5 && ` ${folded} `.includes(` ${synonym} `)) best = Math.max(best, 100 + synonym.length - rank);
  }
  return best;
}

/** The field that a heading alone says best. */
export function fieldOfHeader(kind: ImportKind, header: string): string | null {
  const folded = foldHeader(header);
  if (folded === '') return null;
  let best: { key: string; score: number } | null = null;
  for (const field of fieldsOf(kind)) {
    const score = scoreOf(folded, field);
    if (score > (best?.score ?? 0)) best = { key: field.key, score };
  }
  return best?.key ?? null;
}

/**
 * Proposes a field for each heading: what was chosen last time for the same heading, else what its words say. No field is proposed twice;
 * the heading that says it best has it.
 * @param remembered field by folded heading; `null`: was left out last time
 * @returns a field or `null` for each heading
 */
export function proposeColumns(
  kind: ImportKind,
  headers: readonly string[],
  remembered: ReadonlyMap<string, string | null>,
): (string | null)[] {
  const proposed: (string | null)[] = headers.map(() => null);
  const taken = new Set<string>();
  const settled = new Set<number>();
  for (const [at, header] of headers.entries()) {
    const known = remembered.get(foldHeader(header));
    if (known === undefined) continue;
    settled.add(at);
    if (known === null || taken.has(known) || !importFields[kind].some((field) => field.key === known)) continue;
    proposed[at] = known;
    taken.add(known);
  }
  const scored = (at: number, folded: string) => fieldsOf(kind).map((field) => ({ at, key: field.key, score: scoreOf(folded, field) }));
  const candidates = headers.flatMap((header, at) => (settled.has(at) || header === '' ? [] : scored(at, foldHeader(header))));
  for (const { at, key, score } of candidates.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    if (score === 0 || proposed[at] !== null || taken.has(key)) continue;
    proposed[at] = key;
    taken.add(key);
  }
  return proposed;
}
