import { checkReleases, type CheckVerdict } from '../check-publication.ts';
import { type LedgerEntry, ledgerPersons } from '../ledger.ts';
import { publish, visibleVariables } from '../publish.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Snapshot, SnapshotPerson } from '../snapshot.ts';
import { celluleSettings, fullVariables, mainVariables } from './cellule-variables.ts';
import { fictionalPersons } from './fictional-vault.ts';
import { unhurried } from './unhurried.ts';

/** What came of a vault's sequence of releases. */
export interface SequenceOutcome {
  readonly sizes: readonly number[];
  readonly releases: number;
  readonly withTables: number;
  readonly frozen: number;
  readonly refusals: number;
  readonly verdict: CheckVerdict;
  /** Releases of a period published before whose numbers are not the frozen ones. */
  readonly moved: number;
}

/**
 * Publishes a random vault over several years: each year is released, then situations are added, corrected and erased and the year is released again,
 * years are pooled, other periods overlap. `largest` bounds the whole vault. Answers what the independent checker says of the whole ledger together.
 */
export async function publishSequence(seed: number, largest: number): Promise<SequenceOutcome> {
  const random = seededRandom(`sequence ${seed}`);
  const variables = random.below(2) === 0 ? mainVariables : fullVariables;
  const settings = celluleSettings(variables, random.below(6) === 0 ? 11 : 5);
  const names = visibleVariables(settings).map((spec) => spec.name);
  const ledger: LedgerEntry[] = [];
  const given: unknown[] = [];
  let [withTables, frozen, refusals, moved] = [0, 0, 0, 0];
  const sizes: number[] = [];

  const release = async (snapshot: Snapshot): Promise<void> => {
    const result = await publish(snapshot, { ...settings, audience: random.below(2) === 0 ? 'public' : 'copil' }, ledger, unhurried);
    given.push(JSON.parse(result.json));
    if (result.kind === 'frozen') {
      frozen += 1;
      refusals += result.reasons.length;
      const entry = ledger.find((known) => known.id === result.entryId);
      if (JSON.stringify(entry?.publication.tables) !== JSON.stringify(result.publication.tables)) moved += 1;
      return;
    }
    if (result.publication.tables.length > 1) withTables += 1;
    ledger.push({
      id: String(ledger.length),
      publishedOn: `2024-01-${String(10 + ledger.length)}`,
      audience: settings.audience,
      period: snapshot.period,
      scope: snapshot.scope,
      publication: result.publication,
      variables: names,
      persons: ledgerPersons(snapshot, names),
    });
  };

  const everyone: SnapshotPerson[] = [];
  const years = 1 + random.below(3);
  for (let index = 0; index < years; index += 1) {
    const size = 4 + random.below(Math.max(1, Math.floor(largest / years) - 3));
    sizes.push(size);
    const persons = fictionalPersons(`${seed}/${index}`, size, variables);
    await release(year(2020 + index, 2020 + index, persons));
    const added = fictionalPersons(`${seed}/${index}/added`, random.below(4), variables);
    const corrected = persons.map((person) => (random.below(12) === 0 ? { ...person, values: added[0]?.values ?? person.values } : person));
    const kept = corrected.filter(() => random.below(20) !== 0);
    const now = [...kept, ...added];
    if (random.below(2) === 0) await release(year(2020 + index, 2020 + index, now));
    everyone.push(...now);
  }
  if (random.below(2) === 0) await release(year(2020, 2020 + years - 1, everyone));
  if (random.below(3) === 0) await release({ ...year(2020, 2021, everyone), period: { from: '2020-07-01', to: '2021-06-30' } });
  return { sizes, releases: given.length, withTables, frozen, refusals, verdict: checkReleases(given), moved };
}

/** The snapshot of one year or several. */
function year(from: number, to: number, persons: readonly SnapshotPerson[]): Snapshot {
  return {
    period: { from: `${from}-01-01`, to: `${to}-12-31` },
    scope: '',
    years: Array.from({ length: to - from + 1 }, (_, index) => String(from + index)),
    persons,
  };
}
