import { GUARD_KINDS, type GuardFinding, type Sighting } from './finding.ts';

const RANK: ReadonlyMap<string, number> = new Map(GUARD_KINDS.map((kind, index) => [kind, index]));

/** Stronger first: block before warn, known before guessed, longer before shorter, then the order of the kinds. */
function compareForce(a: Sighting, b: Sighting): number {
  if (a.severity !== b.severity) return a.severity === 'block' ? -1 : 1;
  if (a.known !== b.known) return a.known ? -1 : 1;
  const length = b.end - b.start - (a.end - a.start);
  return length === 0 ? (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0) : length;
}

const isGuess = ({ kind }: Sighting): boolean => kind === 'title_name' || kind === 'possible_name';

/** A guess that someone is named says nothing more where a known name stands, and would stretch it (« Mme Dupont »). */
function withoutGuesses(sightings: readonly Sighting[]): Sighting[] {
  const names = sightings
    .filter(({ kind, known }) => known && (kind === 'name' || kind === 'contact' || kind === 'initials'))
    .toSorted((a, b) => a.start - b.start);
  const guesses = sightings.filter(isGuess).toSorted((a, b) => a.start - b.start);
  const overlapped = new Set<Sighting>();
  let from = 0;
  for (const guess of guesses) {
    for (let name = names[from]; name !== undefined && name.end <= guess.start; name = names[from]) from += 1;
    if ((names[from]?.start ?? Number.POSITIVE_INFINITY) < guess.end) overlapped.add(guess);
  }
  return sightings.filter((one) => !overlapped.has(one));
}

/**
 * One finding for each passage: sightings that overlap become one, which covers them all and says what the strongest says. Rewriting the
 * passage then removes everything that was seen in it.
 * @returns findings sorted by start, without overlap.
 */
export function mergeSightings(text: string, sightings: readonly Sighting[]): GuardFinding[] {
  const sorted = withoutGuesses(sightings)
    .filter((one) => one.end > one.start)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const findings: GuardFinding[] = [];
  let index = 0;
  while (index < sorted.length) {
    let strongest = sorted[index];
    if (strongest === undefined) break;
    const { start } = strongest;
    let { end } = strongest;
    index += 1;
    for (let next = sorted[index]; next !== undefined && next.start < end; next = sorted[index]) {
      end = Math.max(end, next.end);
      if (compareForce(next, strongest) < 0) strongest = next;
      index += 1;
    }
    const { kind, severity, known } = strongest;
    findings.push({ start, end, excerpt: text.slice(start, end), kind, severity, known });
  }
  return findings;
}
