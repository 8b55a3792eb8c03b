import { canonicalJson } from './canonical-json.ts';
import type { RefusalReason } from './explanation.ts';
import { changesSince, frozenRelease, type LedgerEntry, overlappingReleases } from './ledger.ts';
import { makeRelease } from './make-release.ts';
import { type Pace, type Progress, runPaced } from './pace.ts';
import type { Publication } from './publication-format.ts';
import { finish, type Published, totalDraft } from './release-draft.ts';
import { restrictPublication } from './restrict-publication.ts';
import { greatestThreshold, leastThreshold, type Settings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import type { VariableSpec } from './variable-spec.ts';

/** The period was published before: its numbers are kept. `reasons` is empty when nothing has changed since. */
export interface Frozen {
  readonly kind: 'frozen';
  readonly publication: Publication;
  readonly json: string;
  readonly entryId: string;
  readonly reasons: readonly RefusalReason[];
}

export type PublishResult = Published | Frozen;

/** Names of the variables that an audience may see. */
export function visibleVariables(settings: Pick<Settings, 'variables' | 'audience'>): readonly VariableSpec[] {
  return settings.variables.filter((spec) => settings.audience === 'copil' || spec.audience !== 'copil');
}

/**
 * Makes the yearly tables of a period that nobody can turn back into persons, and proves it.
 *
 * A period that was released before keeps its groups and numbers (`Frozen`), whatever was added, corrected or erased since. A period that
 * overlaps a release that showed more than totals gets its total only. Otherwise the variables are regrouped, cross tables are added one by one
 * while witnesses are found for everything together, then classes of situations.
 *
 * Deterministic: the same snapshot, settings and ledger give the same bytes.
 * @throws RangeError for a threshold below 5 or above 200, a person counted twice, or a code that is not listed
 * @throws Cancelled when `pace.cancelled` answers true
 */
export async function publish(snapshot: Snapshot, settings: Settings, ledger: readonly LedgerEntry[], pace: Pace): Promise<PublishResult> {
  return runPaced(publishSteps(snapshot, settings, ledger), pace);
}

/** The steps of `publish`, each of a few milliseconds. */
export function* publishSteps(
  snapshot: Snapshot,
  settings: Settings,
  ledger: readonly LedgerEntry[],
): Generator<Progress | undefined | void, PublishResult> {
  if (!Number.isSafeInteger(settings.threshold) || settings.threshold < leastThreshold || settings.threshold > greatestThreshold) {
    throw new RangeError('threshold out of bounds');
  }
  const specs = visibleVariables(settings);
  const frozen = frozenRelease(ledger, snapshot);
  if (frozen !== undefined) return keepFrozen(frozen, snapshot, settings);

  const overlapping = overlappingReleases(ledger, snapshot)[0];
  if (overlapping !== undefined) {
    return finish(
      totalDraft(snapshot, settings),
      undefined,
      [{ code: 'total_only_overlap', since: overlapping.publishedOn, remedies: [] }],
      ledger.length,
    );
  }
  if (snapshot.persons.length < 2 * settings.threshold) {
    const needed = 2 * settings.threshold;
    return finish(
      totalDraft(snapshot, settings),
      undefined,
      [{ code: 'total_only_too_few', persons: snapshot.persons.length, needed, remedies: ['pool_years'] }],
      ledger.length,
    );
  }
  return yield* makeRelease(snapshot, settings, specs, ledger.length);
}

function keepFrozen(entry: LedgerEntry, snapshot: Snapshot, settings: Settings): Frozen {
  const names = entry.variables;
  const changes = changesSince(entry, snapshot);
  const reasons: RefusalReason[] = [];
  const since = entry.publishedOn;
  if (changes.added > 0) reasons.push({ code: 'added_since', count: changes.added, since });
  if (changes.removed > 0) reasons.push({ code: 'removed_since', count: changes.removed, since });
  if (changes.corrected > 0) reasons.push({ code: 'corrected_since', count: changes.corrected, since });
  const visible = visibleVariables(settings).map((spec) => spec.name);
  const asked = visible.filter((name) => !names.includes(name)).length;
  if (asked > 0) reasons.push({ code: 'settings_changed_since', count: asked, since });
  if (settings.threshold > entry.publication.threshold) reasons.push({ code: 'settings_changed_since', count: 1, since });
  const publication = restrictPublication(entry.publication, visible);
  return { kind: 'frozen', publication, json: canonicalJson(publication), entryId: entry.id, reasons };
}
