import { codeLists } from '#shared/code-lists/code-lists.ts';
import { monthNames } from '#shared/dates/format.ts';
import type { GuardFinding, GuardKind } from '#shared/guard/finding.ts';
import { foldText } from '#shared/guard/fold-text.ts';
import type { Guard } from '#shared/guard/guard-text.ts';
import { type Destination, judge } from '#shared/guard/judge.ts';
import { PhraseSet } from '#shared/guard/phrases.ts';
import { readText } from '#shared/guard/tokenise.ts';
import type { ReportAudience } from '#shared/summary/report.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import { guardFor } from '../compiled-guards.ts';
import { knownAround, knownPerson } from '../guard-knowledge.ts';
import { readSettings } from '../settings.ts';

/** What the guard says of a text: what must be rewritten, and what is to be read again. */
export interface GuardVerdict {
  readonly blocked: readonly GuardKind[];
  readonly doubtful: readonly GuardKind[];
}

/** The guard of everything that leaves with a summary. It knows every person of the vault, and every professional. */
export interface SummaryGuard {
  /** Words that somebody typed. What also stands in `composed`, the program's own sentence, is no finding. */
  typed(text: string, composed?: string): GuardVerdict;
  /** A label of the vault's lists; one that the program ships says nothing of anybody. */
  label(text: string): GuardVerdict;
  /** Any text of the finished document: only what cannot be a chance likeness (a full name, a number of a person). */
  sweep(text: string): GuardVerdict;
  /** Whether a typed text names a structure of the directory, or a month: neither is ever public. */
  namesStructure(text: string): boolean;
  namesMonth(text: string): boolean;
}

const destinations: Readonly<Record<ReportAudience, Destination>> = { public: 'public', copil: 'export', cellule: 'paper' };

const queries = {
  identities: prepared(() => sql.selectFrom('identity').selectAll().orderBy('situation_id')),
  participants: prepared(() => sql.selectFrom('participant').select('name').distinct().where('name', 'is not', null).orderBy('name')),
  signers: prepared(() =>
    sql.selectFrom('agreement').select('person as name').distinct().where('person', 'is not', null).orderBy('person'),
  ),
};

/** Every label with which a vault starts, in both languages: bands of age look like ages, and are none. */
const shipped: readonly string[] = Object.values(codeLists).flatMap((list) => list.flatMap(({ fr, en }) => [fr, en]));
const shippedSet: ReadonlySet<string> = new Set(shipped);

const folded = (text: string): string => foldText(text).folded;
const months = new PhraseSet(Object.values(monthNames).flat());

/** Prepares the guard for one audience. */
export function summaryGuard(store: ReadStore, audience: ReportAudience): SummaryGuard {
  const around = knownAround(store);
  const { label, cellule, controller } = readSettings(store);
  const own = [label, cellule, controller];
  const named = [...store.all(queries.participants()), ...store.all(queries.signers())].flatMap(({ name }) =>
    name === null ? [] : [{ name }],
  );
  const guard: Guard = guardFor(store, {
    ...around,
    contacts: [...around.contacts, ...named],
    allowed: [...around.allowed, ...shipped],
    persons: store.all(queries.identities()).map((row) => knownPerson(row, null)),
  });
  const destination = destinations[audience];
  const verdict = (findings: readonly GuardFinding[]): GuardVerdict => {
    const { blocked, toConfirm } = judge(findings, { destination });
    return { blocked: kinds(blocked), doubtful: kinds(toConfirm) };
  };
  const structures = new PhraseSet(around.allowed);
  const excused = new PhraseSet([...shipped, ...own]);
  return {
    typed: (text, composed = '') => {
      const known = folded(composed);
      return verdict(guard(text).filter(({ excerpt }) => !known.includes(folded(excerpt))));
    },
    label: (text) => (shippedSet.has(text) ? { blocked: [], doubtful: [] } : verdict(guard(text))),
    sweep: (text) => ({ blocked: verdict(guard(text).filter(isCertain)).blocked, doubtful: [] }),
    namesStructure: (text) => {
      const { tokens } = readText(text);
      const inside = excused.find(tokens);
      return structures.find(tokens).some((span) => !inside.some(({ from, to }) => from <= span.from && span.to <= to));
    },
    namesMonth: (text) => months.find(readText(text).tokens).length > 0,
  };
}

const kinds = (findings: readonly GuardFinding[]): readonly GuardKind[] => [...new Set(findings.map(({ kind }) => kind))];

/** Numbers and addresses of a person, and names of several words: a single name is often a word of the program's. */
function isCertain({ kind, known, excerpt, severity }: GuardFinding): boolean {
  if (kind === 'name' || kind === 'contact') return known && /[\s-]/u.test(excerpt.trim());
  if (kind === 'nir' || kind === 'plate') return true;
  return known && severity === 'block' && kind !== 'initials' && kind !== 'exact_age';
}
