import { yearOf, type LocalDate } from '#shared/dates/local-date.ts';
import { programVersion } from '#shared/program-version.ts';
import type { Publication } from '#shared/publication/publication-format.ts';
import type { OpenYearTotal, Override, ReportFacts, YearTotal } from '#shared/summary/compose-input.ts';
import { type ComposedSummary, composeReport } from '#shared/summary/compose-report.ts';
import type { ReadStore } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';
import { countSummary } from '../summary/count-summary.ts';
import { referralsOfScope } from '../summary/referrals-of-scope.ts';
import { situationRows } from '../summary/situation-rows.ts';
import { situationsOf } from '../summary/situations.ts';
import { loadWords } from '../summary/vault-words.ts';
import { yearReads } from '../year.ts';
import type { Asked } from './asked.ts';
import { loadProse } from './prose-store.ts';
import { summaryFrame } from './summary-frame.ts';

/** What is only known when it leaves, and stands in the document. */
export interface Leaving {
  readonly madeOn: LocalDate;
  readonly readers: string | null;
  /** `open` only. */
  readonly override: Override | null;
}

/** The label of a territory sector; `null` for the whole territory. */
export function sectorLabel(store: ReadStore, asked: Pick<Asked, 'scope' | 'language'>): string | null {
  const { sector } = asked.scope;
  if (sector === '') return null;
  const words = loadWords(store, asked.language);
  return [...words.sectors, words.notRecorded].find(({ code }) => code === sector)?.label ?? sector;
}

function factsOf(store: ReadStore, asked: Asked, madeOn: LocalDate): Omit<ReportFacts, 'audience'> {
  const { label, cellule } = readSettings(store);
  const frame = summaryFrame(store, asked);
  return {
    ...(frame === undefined ? {} : { frame }),
    from: asked.scope.from,
    to: asked.scope.to,
    sector: sectorLabel(store, asked),
    madeOn,
    version: programVersion,
    language: asked.language,
    label,
    cellule,
    edited: loadProse(store, asked),
  };
}

/** Totals of the years up to the end of the period, of the whole territory: open whoever reads them. */
function yearsUntil(store: ReadStore, { scope }: Asked, today: LocalDate, withComments: boolean): readonly YearTotal[] {
  if (scope.sector !== '') return [];
  return yearReads['year.trend']({ store, today } as Parameters<(typeof yearReads)['year.trend']>[0], {}).flatMap((row) =>
    row.year > yearOf(scope.to)
      ? []
      : [{ year: row.year, value: row.referrals, unit: 'referral', source: row.source, comment: withComments ? row.comment : null }],
  );
}

/**
 * The same for a guaranteed document: of the vault's years distinct persons, which are open totals; their saisines beside them would tell how many
 * persons came back. What was typed in stays as it was published then, without its comment.
 */
function openYearsUntil(store: ReadStore, asked: Asked, today: LocalDate): readonly OpenYearTotal[] {
  return yearsUntil(store, asked, today, false).map(({ year, value, unit, source }): OpenYearTotal => {
    if (source === 'typed') return { year, value, unit, source, comment: null };
    const { referrals } = referralsOfScope(store, { from: `${year}-01-01`, to: `${year}-12-31`, sector: '' });
    return { year, value: situationsOf(referrals).length, unit: 'situation', source, comment: null };
  });
}

/**
 * The guaranteed document: from the publication file, and from totals that count nobody in particular.
 * @param regrouped what was put together or left out, in sentences without a number
 */
export function composeGuaranteedSummary(
  store: ReadStore,
  asked: Asked,
  publication: Publication,
  regrouped: readonly string[],
  madeOn: LocalDate,
): ComposedSummary {
  const { totals } = countSummary(store, asked.scope, asked.language);
  const planned = totals['meetings-planned'];
  return composeReport({
    kind: 'guaranteed',
    facts: { ...factsOf(store, asked, madeOn), audience: asked.made.audience },
    publication,
    vocabulary: asked.vocabulary,
    years: openYearsUntil(store, asked, madeOn),
    meetings: planned === undefined ? null : { planned, held: totals['meetings-held'] ?? 0, cancelled: totals['meetings-cancelled'] ?? 0 },
    regrouped,
  });
}

/** The document with exact numbers and one row a saisine: personal data. Persons who opposed, or took their agreement back, have no row. */
export function composeExactSummary(
  store: ReadStore,
  asked: Asked,
  audience: 'copil' | 'cellule',
  { madeOn, readers, override }: Leaving,
): ComposedSummary {
  const { rows, withoutRow } = situationRows(store, asked.scope);
  return composeReport({
    kind: 'open',
    facts: { ...factsOf(store, asked, madeOn), audience },
    counts: countSummary(store, asked.scope, asked.language),
    rows,
    withoutRow,
    years: yearsUntil(store, asked, madeOn, true),
    override,
    readers,
  });
}
