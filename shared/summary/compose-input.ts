import type { Language } from '#shared/dates/language.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import type { Publication } from '#shared/publication/publication-format.ts';
import type { SummaryCounts } from './counts.ts';
import type { SummaryFrame } from './frame.ts';
import type { ReportAudience } from './report.ts';

/** What every report needs beside its numbers. No clock: days are given. */
export interface ReportFacts {
  readonly audience: ReportAudience;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Label of the territory sector; `null` for the whole territory. */
  readonly sector: string | null;
  readonly madeOn: LocalDate;
  /** Version of the program. */
  readonly version: string;
  readonly language: Language;
  /** Name of the CLSM (« CLSM de Poitiers ») and the cellule's own. */
  readonly label: string;
  readonly cellule: string;
  /** Paragraphs that the coordinator edited, by their id, with the markers of locked numbers (prose.ts). */
  readonly edited: Readonly<Record<string, string>>;
  /** What the cellule's own template puts around it; absent: nothing. */
  readonly frame?: SummaryFrame;
}

/** A code in the report's language; `parent` is its family in the code list, `null` for none. */
export interface VocabularyCode {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
}

/** A code list in words. */
export interface VocabularyList {
  /** « Type de saisissant » */
  readonly label: string;
  /** What is counted under this name, in a sentence. */
  readonly definition: string;
  readonly codes: readonly VocabularyCode[];
}

/**
 * Words of the publication's dimensions, by indicator (indicators.ts), in the order of the code list, from the vault's own lists (`snapshotOf`). A
 * dimension `lever:joint_visit` is the code `joint_visit` of the list `lever`; any other dimension is the list of its own name. A code that no
 * list knows is an error of the program: `composeReport` throws, so that no raw code is ever printed.
 */
export type Vocabulary = Readonly<Record<string, VocabularyList>>;

/** Total of one year, for the trend. `typed`: from before the software. A comment is free text and only shown where nothing is guaranteed. */
export interface YearTotal {
  readonly year: number;
  readonly value: number;
  readonly unit: 'situation' | 'referral';
  readonly source: 'vault' | 'typed';
  readonly comment: string | null;
}

/**
 * A total that may stand beside a publication: of a vault's year the distinct persons, never the saisines, since their difference would tell how many
 * persons came back.
 */
export type OpenYearTotal = YearTotal & { readonly comment: null } & (
    | { readonly source: 'vault'; readonly unit: 'situation' }
    | { readonly source: 'typed' }
  );

/** Meetings as numbers only: they count no person. */
export interface MeetingTotals {
  readonly planned: number;
  readonly held: number;
  readonly cancelled: number;
}

/**
 * The guaranteed report. Its numbers are those of the publication file; `years` (open totals and what was typed in) and `meetings` may stand
 * beside them, since neither says anything about a group of persons (guide on anonymity: yearly totals are open).
 */
export interface GuaranteedInput {
  readonly kind: 'guaranteed';
  readonly facts: ReportFacts;
  readonly publication: Publication;
  readonly vocabulary: Vocabulary;
  readonly years: readonly OpenYearTotal[];
  readonly meetings: MeetingTotals | null;
  /** What was regrouped or left out, in sentences without any number of persons. */
  readonly regrouped: readonly string[];
}

/** A row of the table as Poitiers publishes it. */
export interface SituationRow {
  /** First day of the month of the meeting or the decision. */
  readonly month: LocalDate;
  readonly referrer: string;
  readonly level: 1 | 2 | null;
  /** The reviewed publishable wording; `null` as long as nothing is decided. */
  readonly decision: string | null;
  readonly purposes: readonly string[];
  readonly note: string | null;
}

/** What was overridden for a steering committee, printed in the document. */
export interface Override {
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
  /** What the control would have refused, in sentences. */
  readonly findings: readonly string[];
}

/** The report with exact numbers: personal data. Never for `public`. */
export interface OpenInput {
  readonly kind: 'open';
  readonly facts: ReportFacts & { readonly audience: 'copil' | 'cellule' };
  readonly counts: SummaryCounts;
  readonly rows: readonly SituationRow[];
  /** Saisines that are counted without a row, after an opposition. */
  readonly withoutRow: number;
  readonly years: readonly YearTotal[];
  /** `copil` only; for `cellule` the readers are named. */
  readonly override: Override | null;
  readonly readers: string | null;
}

export type ComposeInput = GuaranteedInput | OpenInput;
