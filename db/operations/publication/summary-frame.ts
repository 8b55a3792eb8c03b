import type { FrameBlock, SummaryFrame } from '#shared/summary/frame.ts';
import { periodIn } from '#shared/summary/report-head.ts';
import { summaryReportCatalogues } from '#shared/messages/summary-report-catalogue.ts';
import type { PaperBlock } from '#shared/meeting/paper.ts';
import { fillTemplate, titleOf } from '#shared/templates/render-template.ts';
import type { ReadStore } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';
import { ownTemplate, templateOf } from '../templates/fill-paper.ts';
import type { Asked } from './asked.ts';

/** Where the summary itself stands in its template. */
const SUMMARY: PaperBlock = { type: 'paragraph', text: '' };

/**
 * What the cellule's own template says around a summary; `undefined` where it has none.
 * @throws AppError `template_names_someone`
 */
export function summaryFrame(store: ReadStore, { scope, language }: Pick<Asked, 'scope' | 'language'>): SummaryFrame | undefined {
  if (ownTemplate(store, 'yearly_summary', language) === null) return undefined;
  const { label, cellule, controller } = readSettings(store);
  const period = periodIn(summaryReportCatalogues[language].period, { ...scope, language });
  const values = { label, cellule, controller, period };
  const template = templateOf(store, 'yearly_summary', language);
  const stretches = fillTemplate(template, values, () => SUMMARY);
  const at = stretches.findIndex((stretch) => 'part' in stretch);
  const blocksOf = (part: typeof stretches): FrameBlock[] =>
    part.flatMap((each) => ('blocks' in each ? each.blocks : [])).flatMap(frameBlock);
  const title = titleOf(template, values);
  return {
    title: title === '' ? null : title,
    before: blocksOf(stretches.slice(0, at)),
    after: blocksOf(stretches.slice(at + 1)),
    filled: Object.values(values).join(' '),
  };
}

/** A template makes headings, paragraphs, remarks and lists; a report has no lists: each item is a line. */
function frameBlock(block: PaperBlock): FrameBlock[] {
  if (block.type === 'heading' || block.type === 'paragraph' || block.type === 'notice') return [block];
  return block.type === 'list' ? [{ type: 'paragraph', text: block.items.map((item) => `– ${item}`).join('\n') }] : [];
}
