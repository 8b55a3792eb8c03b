import type { PaperBlock } from '#shared/meeting/paper.ts';
import type { Piece, TemplateBlock } from './parse-template.ts';
import type { TemplateField, TemplatePart } from './template-kinds.ts';

/** Texts of one line or of several; a field that is `null` or missing has nothing to say. */
export type FieldValues = Partial<Readonly<Record<TemplateField, string | null>>>;

/** What a template is filled with. */
export interface TemplateValues {
  readonly fields: FieldValues;
  readonly parts: Partial<Readonly<Record<TemplatePart, readonly PaperBlock[]>>>;
}

export interface RenderedTemplate {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

/** A stretch of a filled template: blocks that stand in it, or a part where the vault has something to say. */
export type FilledStretch = { readonly blocks: readonly PaperBlock[] } | { readonly part: TemplatePart };

/**
 * Fills a template. A line of text in which a field has nothing to say is left out whole, so that no letter reads « Note :  »; a heading goes with
 * what it stands above.
 */
export function renderTemplate(blocks: readonly TemplateBlock[], { fields, parts }: TemplateValues): RenderedTemplate {
  const stretches = fillTemplate(blocks, fields, (part) => parts[part]?.[0]);
  return {
    title: titleOf(blocks, fields),
    blocks: stretches.flatMap((stretch) => ('part' in stretch ? (parts[stretch.part] ?? []) : stretch.blocks)),
  };
}

/** The title of a filled template; empty when it has none, or a field of it has nothing to say. */
export function titleOf(blocks: readonly TemplateBlock[], fields: FieldValues): string {
  const title = blocks.find((block): block is Extract<TemplateBlock, { readonly pieces: unknown }> => block.type === 'title');
  return title ? (fill(title.pieces, fields) ?? '') : '';
}

/**
 * Fills a template whose parts are composed elsewhere, in its order; what has nothing to say is left out, as `renderTemplate` does.
 * @param firstOf the first block of a part; `undefined` for one that is empty
 */
export function fillTemplate(
  blocks: readonly TemplateBlock[],
  fields: FieldValues,
  firstOf: (part: TemplatePart) => PaperBlock | undefined,
): FilledStretch[] {
  const filled = blocks.flatMap((block): { readonly first: PaperBlock; readonly part: TemplatePart | null }[] => {
    if (block.type === 'part') {
      const first = firstOf(block.part);
      return first ? [{ first, part: block.part }] : [];
    }
    return fillBlock(block, fields).map((first) => ({ first, part: null }));
  });
  return filled.flatMap(({ first, part }, at): FilledStretch[] => {
    if (part !== null) return [{ part }];
    return first.type === 'heading' && !standsAbove(first.level, filled[at + 1]?.first) ? [] : [{ blocks: [first] }];
  });
}

function standsAbove(level: 1 | 2, next: PaperBlock | undefined): boolean {
  return next !== undefined && (next.type !== 'heading' || next.level > level);
}

/** The text of some pieces; `null` when a field of theirs has nothing to say. */
function fill(pieces: readonly Piece[], fields: FieldValues): string | null {
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

function fillBlock(block: Exclude<TemplateBlock, { readonly type: 'part' }>, fields: FieldValues): PaperBlock[] {
  switch (block.type) {
    case 'title':
      return [];
    case 'list': {
      const items = block.items.flatMap((item) => fill(item, fields) ?? []);
      return items.length === 0 ? [] : [{ type: 'list', items }];
    }
    default: {
      const text = fill(block.pieces, fields);
      if (text === null) return [];
      if (block.type === 'heading') return [{ type: 'heading', level: 1, text }];
      if (block.type === 'subheading') return [{ type: 'heading', level: 2, text }];
      return [{ type: block.type, text }];
    }
  }
}
