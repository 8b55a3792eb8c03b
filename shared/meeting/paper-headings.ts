import type { PaperDocument, PaperSection } from './paper.ts';

/** A lower heading before the first higher one is read as a higher one: no level is skipped for those who go from heading to heading. */
export function headingsInOrder(sections: readonly PaperSection[]): PaperSection[] {
  let under = false;
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.type !== 'heading') return block;
      under ||= block.level === 1;
      return under ? block : { ...block, level: 1 };
    }),
  }));
}

/** Whether the headings of a paper are counted: one that stands alone needs no number. */
export function hasNumberedHeadings({ sections }: Pick<PaperDocument, 'sections'>): boolean {
  const first = headingsInOrder(sections).flatMap(({ blocks }) => blocks.filter((block) => block.type === 'heading' && block.level === 1));
  return first.length > 1;
}
