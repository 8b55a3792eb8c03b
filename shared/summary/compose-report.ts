import { summaryReportCatalogues } from '#shared/messages/summary-report-catalogue.ts';
import { composeGuaranteed } from './compose-guaranteed.ts';
import type { ComposeInput } from './compose-input.ts';
import { composeOpen } from './compose-open.ts';
import { framed } from './frame.ts';
import type { WrittenProse } from './prose-writer.ts';
import type { SummaryReport } from './report.ts';

/** A composed summary: the document, and its paragraphs as templates. */
export interface ComposedSummary {
  readonly report: SummaryReport;
  readonly prose: readonly WrittenProse[];
  /** Words of the cellule's own template: not edited here, but read against the tables and by the guard as edited prose is. */
  readonly typed: readonly WrittenProse[];
}

/**
 * Composes the yearly summary as one document, from a publication file alone (`guaranteed`) or from exact counts (`open`: personal data). Pure: the same
 * input gives the same report.
 * @throws RangeError when the publication names a dimension or a code that has no word, or has a cell without a number
 */
export function composeReport(input: ComposeInput): ComposedSummary {
  const { report, prose } = input.kind === 'guaranteed' ? composeGuaranteed(input) : composeOpen(input);
  const { frame, language } = input.facts;
  if (frame === undefined) return { report, prose, typed: [] };
  return { ...framed(report, frame, summaryReportCatalogues[language].frame), prose };
}
