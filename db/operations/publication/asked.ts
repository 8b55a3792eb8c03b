import { createHash } from 'node:crypto';
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import type { Language } from '#shared/dates/language.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { valuesDigest } from '#shared/publication/ledger.ts';
import type { GuaranteedAudience, Settings } from '#shared/publication/settings.ts';
import type { Snapshot } from '#shared/publication/snapshot.ts';
import type { VariableSpec } from '#shared/publication/variable-spec.ts';
import type { ReadStore } from '#db/store/store.ts';
import { countSummary } from '../summary/count-summary.ts';
import type { SummaryScope } from '../summary/scope.ts';
import { situationRows } from '../summary/situation-rows.ts';
import { type SnapshotOfScope, snapshotOf } from '../summary/snapshot-of.ts';
import { ownTemplate } from '../templates/fill-paper.ts';
import { lastRelease } from './ledger-store.ts';
import { requireThreshold } from './policy.ts';

/**
 * What may be made for whom. Exact numbers for the public are not a kind: they cannot be asked for, prepared, composed or stored.
 * - `guaranteed`: from the audited publication file alone;
 * - `open`: exact, for the steering committee, by an override with its reason;
 * - `exact`: exact, for the members of the cellule.
 */
export type SummaryKind =
  | { readonly kind: 'guaranteed'; readonly audience: GuaranteedAudience }
  | { readonly kind: 'open'; readonly audience: 'copil' }
  | { readonly kind: 'exact'; readonly audience: 'cellule' };

/** A summary that was asked for, with the data as they were at that moment. */
export interface Asked {
  readonly made: SummaryKind;
  readonly scope: SummaryScope;
  readonly language: Language;
  readonly snapshot: Snapshot;
  /** Of the engine, with what was left out and put together by hand. */
  readonly settings: Settings;
  /** All variables, also those left out by hand: what can be offered. */
  readonly offered: readonly VariableSpec[];
  /** Words of the variables, from the vault's own lists. */
  readonly vocabulary: SnapshotOfScope['vocabulary'];
  /** Digest of the data and of the ledger: a summary leaves only as long as both are the same. */
  readonly stamp: string;
}

/**
 * Reads what a summary is made of.
 * @throws AppError `period_reversed`, `open_never_public`, `threshold_locked`, `unknown_code` for a sector or a merge that the vault does not know
 */
export function askSummary(store: ReadStore, input: ParsedInputOf<'publication.start'>): Asked {
  const { scope, language } = input;
  if (scope.to < scope.from) throw new AppError('period_reversed', {}, 'scope.to');
  const made = kindOf(input);
  if (made.kind !== 'exact') requireThreshold(store, input.threshold);
  const source = snapshotOf(store, scope, language);
  const { snapshot, variables, crosses, classes, vocabulary } = source;
  const offered = variables.filter((spec) => input.audience !== 'public' || spec.audience !== 'copil');
  const merged = checkedMerges(offered, input.merged);
  const left = new Set(input.leftOut);
  const kept = variables.filter((spec) => !left.has(spec.name));
  const known = new Set(kept.map((spec) => spec.name));
  return {
    made,
    scope,
    language,
    snapshot,
    settings: {
      threshold: input.threshold,
      audience: made.audience === 'public' ? 'public' : 'copil',
      variables: kept,
      crosses: crosses.filter((names) => !left.has(names.join('+')) && names.every((name) => known.has(name))),
      classes: classes.filter((name) => known.has(name)),
      merged,
    },
    offered,
    vocabulary,
    stamp: stampOf(store, { made, scope, language }, source),
  };
}

/** @throws AppError `open_never_public` */
function kindOf({ audience, open }: ParsedInputOf<'publication.start'>): SummaryKind {
  if (open && audience !== 'copil') throw new AppError('open_never_public', {}, 'open');
  if (audience === 'cellule') return { kind: 'exact', audience };
  return open && audience === 'copil' ? { kind: 'open', audience } : { kind: 'guaranteed', audience };
}

/** Coarser by hand is always possible, of codes that exist, each in one group. @throws AppError `unknown_code` */
function checkedMerges(variables: readonly VariableSpec[], merged: Readonly<Record<string, readonly (readonly string[])[]>>) {
  for (const [name, groups] of Object.entries(merged)) {
    const codes = variables.find((spec) => spec.name === name)?.codes;
    const asked = groups.flat();
    if (!codes || asked.some((code) => !codes.includes(code)) || new Set(asked).size !== asked.length) {
      throw new AppError('unknown_code', {}, `merged.${name}`);
    }
  }
  return merged;
}

/** Changes when anything that the summary shows has changed: persons, codes, words, exact counts, or the ledger. */
export function stampOf(
  store: ReadStore,
  { made, scope, language }: Pick<Asked, 'made' | 'scope' | 'language'>,
  { snapshot, variables, vocabulary }: SnapshotOfScope,
): string {
  const names = variables.map((spec) => spec.name);
  const persons = snapshot.persons.map((person) => [person.id, valuesDigest(person.values, names)]);
  const exact = made.kind === 'guaranteed' ? null : [countSummary(store, scope, language), situationRows(store, scope)];
  return createHash('sha256')
    .update(
      JSON.stringify([
        lastRelease(store),
        snapshot.years,
        variables,
        vocabulary,
        persons,
        exact,
        ownTemplate(store, 'yearly_summary', language),
      ]),
    )
    .digest('hex');
}
