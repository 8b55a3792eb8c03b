import type { CodeListName } from '#shared/code-lists/code-lists.ts';
import { NOT_RECORDED } from '#shared/code-lists/code.ts';
import type { Language } from '#shared/dates/language.ts';
import { type SummaryIndicatorWords, summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { type CountedUnder, loadMergedCodes, mergesOf } from '../codes/merged-codes.ts';
import { readSettings } from '../settings.ts';

/** A code with its word, and the family of its list. */
export interface WordedCode {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
}

/** Codes of a list that stand together. */
export interface Family extends WordedCode {
  /** How many codes of the list belong to it. */
  readonly members: number;
}

/** The words in which a vault tells its counts: its own code lists, its sectors, and the program's words. */
export interface VaultWords {
  readonly language: Language;
  readonly said: SummaryIndicatorWords;
  /** A list in its order, without « non renseigné ». */
  readonly list: (name: CodeListName) => readonly WordedCode[];
  /** The families of a list, in the order in which its codes name them; a code without a family stands for itself. */
  readonly families: (name: CodeListName) => readonly Family[];
  readonly familyOf: (name: CodeListName, code: string) => string;
  /** The value under which a stored one is counted. */
  readonly countedUnder: CountedUnder;
  readonly sectors: readonly WordedCode[];
  readonly notRecorded: WordedCode;
}

const codes = prepared(() =>
  sql.selectFrom('code').select(['list', 'code', 'label_fr', 'label_en', 'parent']).orderBy('list').orderBy('position'),
);

/** Loads the words of a vault in a language. */
export function loadWords(store: ReadStore, language: Language): VaultWords {
  const said = summaryIndicatorCatalogues[language];
  const lists = new Map<string, WordedCode[]>();
  const parents = new Map<string, string>();
  const merges = mergesOf(store);
  for (const row of store.all(codes())) {
    const worded = { code: row.code, label: language === 'fr' ? row.label_fr : row.label_en, parent: row.parent };
    if (row.parent !== null) parents.set(`${row.list} ${row.code}`, row.parent);
    // What was merged is counted under another value: it stands in no list of the counts.
    if (merges.has(`${row.list} ${row.code}`)) continue;
    const list = lists.get(row.list);
    if (list) list.push(worded);
    else lists.set(row.list, [worded]);
  }
  return {
    language,
    said,
    list: (name) => lists.get(name) ?? [],
    families: (name) => familiesOf(lists.get(name) ?? [], said.families),
    familyOf: (name, code) => parents.get(`${name} ${code}`) ?? code,
    countedUnder: loadMergedCodes(store),
    sectors: readSettings(store).territorySectors.map(({ code, label }) => ({ code, label, parent: null })),
    notRecorded: { code: NOT_RECORDED, label: said.rows.notRecorded, parent: null },
  };
}

function familiesOf(list: readonly WordedCode[], labels: Readonly<Record<string, string>>): readonly Family[] {
  const families = new Map<string, Family>();
  for (const { code, label, parent } of list) {
    const family = parent ?? code;
    const members = (families.get(family)?.members ?? 0) + 1;
    families.set(family, { code: family, label: labels[family] ?? label, parent: null, members });
  }
  return [...families.values()];
}
