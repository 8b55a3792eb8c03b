import type { SummaryReportWords } from '#shared/messages/summary-report-catalogue.ts';
import type { WrittenProse } from './prose-writer.ts';
import type { ReportBlock, SummaryReport } from './report.ts';

/** Words that a cellule wrote for all its summaries, in the order in which they stand. */
export type FrameBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph' | 'notice'; readonly text: string };

/** What the cellule's own template puts around a summary. */
export interface SummaryFrame {
  /** `null`: the program's own title. */
  readonly title: string | null;
  readonly before: readonly FrameBlock[];
  readonly after: readonly FrameBlock[];
  /** What the vault filled into its fields: its own names, and the period. */
  readonly filled: string;
}

/** A heading begins a section; what stands before the first one has a section of its own name. */
function sectionsOf(blocks: readonly FrameBlock[], place: 'before' | 'after', title: string): SummaryReport['sections'] {
  const sections: { id: string; title: string; blocks: ReportBlock[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading' && block.level === 1) {
      sections.push({ id: `${place}-${sections.length + 1}`, title: block.text, blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ id: `${place}-1`, title, blocks: [] });
    sections.at(-1)?.blocks.push(reportBlock(block, `${place}-${at + 1}`));
  }
  return sections.filter((section) => section.blocks.length > 0);
}

function reportBlock(block: FrameBlock, id: string): ReportBlock {
  if (block.type === 'heading') return { type: 'heading', level: 2, text: block.text };
  return block.type === 'notice' ? { type: 'notice', text: block.text } : { type: 'paragraph', id, text: block.text };
}

/**
 * Puts a frame around a composed report.
 * @returns the report, and every text of the frame as somebody's own: to be read against the tables and by the guard, as edited prose is
 */
export function framed(
  report: SummaryReport,
  { title, before, after, filled }: SummaryFrame,
  words: SummaryReportWords['frame'],
): { readonly report: SummaryReport; readonly typed: readonly WrittenProse[] } {
  const texts = [...(title === null ? [] : [title]), ...[...before, ...after].map(({ text }) => text)];
  return {
    report: {
      ...report,
      title: title ?? report.title,
      sections: [...sectionsOf(before, 'before', words.before), ...report.sections, ...sectionsOf(after, 'after', words.after)],
    },
    typed: texts.map((text, at) => ({ id: `frame-${at + 1}`, composed: filled, text, numbers: [] })),
  };
}
