import type { PaperBlock } from '#shared/meeting/paper.ts';
import type { Piece, TemplateBlock } from './parse-template.ts';
import type { TemplateField, TemplatePart } from './template-kinds.ts';

/** What a template is filled with. A field that is `null` or missing has nothing to say. */
export interface TemplateValues {
  readonly fields: Partial<Readonly<Record<TemplateField, string | null>>>;
  readonly parts: Partial<Readonly<Record<TemplatePart, readonly PaperBlock[]>>>;
}

export interface RenderedTemplate {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

/**
 * Fills a template. A line of text in which a field has nothing to say is left out whole, so that no letter reads « Note :  »; a heading goes with
 * what it stands above.
 */
export function renderTemplate(blocks: readonly TemplateBlock[], values: TemplateValues): RenderedTemplate {
  const filled = blocks.flatMap((block) => fillBlock(block, values));
  const title = blocks.find((block): block is Extract<TemplateBlock, { readonly pieces: unknown }> => block.type === 'title');
  return {
    title: title ? (fill(title.pieces, values) ?? '') : '',
    blocks: filled.filter((block, at) => block.type !== 'heading' || standsAbove(block.level, filled[at + 1])),
  };
}

function standsAbove(level: 1 | 2, next: PaperBlock | undefined): boolean {
  return next !== undefined && (next.type !== 'heading' || next.level > level);
}

/** The text of some pieces; `null` when a field of theirs has nothing to say. */
function fill(pieces: readonly Piece[], { fields }: TemplateValues): string | null {
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else {
      const value = fields[piece.field]?.trim();
      if (value === undefined || value === '') return null;
      text += value;
    }
  }
  return text;
}

function fillBlock(block: TemplateBlock, values: TemplateValues): PaperBlock[] {
  switch (block.type) {
    case 'title':
      return [];
    case 'part':
      return [...(values.parts[block.part] ?? [])];
    case 'list': {
      const items = block.items.flatMap((item) => fill(item, values) ?? []);
      return items.length === 0 ? [] : [{ type: 'list', items }];
    }
    default: {
      const text = fill(block.pieces, values);
      if (text === null) return [];
      if (block.type === 'heading') return [{ type: 'heading', level: 1, text }];
      if (block.type === 'subheading') return [{ type: 'heading', level: 2, text }];
      return [{ type: block.type, text }];
    }
  }
}
