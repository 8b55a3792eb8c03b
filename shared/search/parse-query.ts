import { fold } from '../text/fold.ts';

/** What can be asked for beside words, and how it is written in French and English: `niveau:2`, `year:2022`. */
export const filterNames = {
  level: ['niveau', 'level'],
  year: ['annee', 'year'],
  sector: ['secteur', 'sector'],
  status: ['statut', 'status'],
  kind: ['type', 'kind'],
  territory: ['territoire', 'quartier', 'territory'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FilterName = keyof typeof filterNames;

interface TypedFilter {
  readonly name: FilterName;
  readonly value: string;
}

/** What was typed: words to find, filters, and names before a colon that are no filter. */
interface ParsedQuery {
  readonly words: string;
  readonly filters: readonly TypedFilter[];
  readonly unknownNames: readonly string[];
}

const byName = new Map<string, FilterName>(
  Object.entries(filterNames).flatMap(([name, written]) => written.map((each) => [each, name as FilterName] as const)),
);

/** One part of what was typed: `nom:valeur`, `nom:"plusieurs mots"` (also between « »), or words. A colon with nothing before or after is no filter. */
const PART = /([\p{L}\p{M}]+)\s?:(?:"([^"]*)"|«\s*([^»]*?)\s*»|([^\s"«]\S*))/gu;

/** Takes filters out of what was typed. A time of day (`14:30`) or an address stays among the words. */
export function parseQuery(typed: string): ParsedQuery {
  const filters: TypedFilter[] = [];
  const unknownNames: string[] = [];
  const words = typed.replace(PART, (whole, name: string, quoted?: string, guillemets?: string, bare?: string) => {
    const known = byName.get(fold(name));
    const value = (quoted ?? guillemets ?? bare ?? '').trim();
    if (known === undefined) {
      unknownNames.push(name);
      return whole;
    }
    if (value !== '') filters.push({ name: known, value });
    return ' ';
  });
  return { words: words.replace(/\s+/g, ' ').trim(), filters, unknownNames };
}
