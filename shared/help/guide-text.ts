/** A run of text in the guide. A link leads to a chapter of the guide by its file's name, or to an address, which is only shown: the application goes nowhere. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `name`: its file in docs/images/guide, without the folder. `text`: what it shows, for whoever does not see it. */
  | { readonly kind: 'picture'; readonly name: string; readonly text: string };

export interface GuideSection {
  /** Heading; `null` for what stands before the first one. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

export interface GuideChapter {
  /** Name of the file without its ending: `08-bilan`. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly GuideSection[];
}

/**
 * Reads one chapter of docs/guide: `#` title, `##` headings, paragraphs, lists, fenced code, pictures on a line of their own; `**`, `*`, `` ` ``
 * and `[text](to)` inside. What is not of this subset stays text: nothing of a file ever becomes markup.
 */
export function readChapter(id: string, markdown: string): GuideChapter {
  const lines = markdown.split(/\r?\n/);
  let title = id;
  const sections: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }];
  const add = (block: Block) => sections.at(-1)?.blocks.push(block);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (line.startsWith('# ')) {
      title = line.slice(2).trim();
      at += 1;
    } else if (line.startsWith('## ')) {
      sections.push({ title: line.slice(3).trim(), blocks: [] });
      at += 1;
    } else if (line.startsWith('```')) {
      const end = lines.findIndex((each, index) => index > at && each.startsWith('```'));
      const last = end === -1 ? lines.length : end;
      add({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last + 1;
    } else if (line.trim() === '') {
      at += 1;
    } else if (PICTURE.test(line)) {
      const [, text = '', name = ''] = PICTURE.exec(line) ?? [];
      add({ kind: 'picture', name, text });
      at += 1;
    } else {
      const end = endOfText(lines, at);
      add(readText(lines.slice(at, end)));
      at = end;
    }
  }
  return { id, title, sections: sections.filter((section) => section.title !== null || section.blocks.length > 0) };
}

/** The plain words of a block, as they are searched and excerpted. */
export function plainText(block: Block): string {
  if (block.kind === 'paragraph') return wordsOf(block.text);
  if (block.kind === 'list') return block.items.map(wordsOf).join(' ');
  // What a picture shows is said in the text around it.
  if (block.kind === 'picture') return '';
  return block.text;
}

const PICTURE = /^!\[([^\]]*)\]\((?:\.\.\/)*images\/guide\/([\w-]+\.webp)\)$/;
const ITEM = /^(?:-|(\d+)\.) +/;
const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g;

const wordsOf = (text: readonly Inline[]): string => text.map((run) => run.text).join('');

/** A paragraph or a list ends at an empty line, a heading, a fence; a list also begins a block of its own. */
function endOfText(lines: readonly string[], from: number): number {
  const list = ITEM.test(lines[from] ?? '');
  let at = from + 1;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('```') || PICTURE.test(line)) break;
    if (!list && ITEM.test(line)) break;
    at += 1;
  }
  return at;
}

function readText(lines: readonly string[]): Block {
  const first = ITEM.exec(lines[0] ?? '');
  if (first === null) return { kind: 'paragraph', text: readInlines(joined(lines)) };
  const items: string[][] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1)?.push(line);
  }
  return { kind: 'list', ordered: first[1] !== undefined, items: items.map((item) => readInlines(joined(item))) };
}

const joined = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');

function readInlines(text: string): Inline[] {
  const runs: Inline[] = [];
  let after = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > after) runs.push({ kind: 'text', text: text.slice(after, match.index) });
    const [whole, strong, emphasis, code, label, to] = match;
    if (label !== undefined && to !== undefined) runs.push({ kind: 'link', text: label, to });
    else if (strong !== undefined) runs.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) runs.push({ kind: 'emphasis', text: emphasis });
    else runs.push({ kind: 'code', text: code ?? '' });
    after = match.index + whole.length;
  }
  if (after < text.length) runs.push({ kind: 'text', text: text.slice(after) });
  return runs;
}
