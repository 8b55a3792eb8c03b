import type { Language } from '#shared/dates/language.ts';
import { templateWords } from '#shared/messages/templates.ts';
import { neededParts, TEMPLATE_LENGTH, type TemplateField, type TemplateKind, templateKinds, type TemplatePart } from './template-kinds.ts';

/** A stretch of text, or the place of a field in it. */
export type Piece = { readonly text: string } | { readonly field: TemplateField };

/** A block of a template, in the order of the paper. A part stands for what the vault composes there. */
export type TemplateBlock =
  | { readonly type: 'title' | 'heading' | 'subheading' | 'paragraph' | 'notice'; readonly pieces: readonly Piece[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Piece[])[] }
  | { readonly type: 'part'; readonly part: TemplatePart };

/** What cannot be understood, and on which line (from 1). */
export interface TemplateProblem {
  readonly line: number;
  readonly code:
    | 'unknown_field'
    | 'unknown_part'
    | 'open_brace'
    | 'part_not_alone'
    | 'part_twice'
    | 'part_missing'
    | 'no_title'
    | 'two_titles'
    | 'too_long';
  /** What was written. */
  readonly what: string;
}

export interface ParsedTemplate {
  readonly blocks: readonly TemplateBlock[];
  readonly problems: readonly TemplateProblem[];
}

const FIELD = /\{([^{}\n]*)\}/g;
const PART = /^\[\[([^[\]]*)\]\]$/;

/**
 * Reads a template. A line that begins with `# ` is the title, `## ` and `### ` headings, `> ` a remark set apart, `- ` an item of a list; `[[…]]` alone on
 * its line is a part; anything else is a paragraph, which goes on until an empty line. `{…}` names a field, in the words of the language.
 */
export function parseTemplate(kind: TemplateKind, language: Language, text: string): ParsedTemplate {
  const reader = new TemplateReader(kind, language);
  if (text.length > TEMPLATE_LENGTH) reader.note(1, 'too_long', '');
  else for (const [at, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) reader.line(line.trim(), at + 1);
  return reader.end();
}

/** What stands against a template; nothing when it can be used. */
export function templateProblems(kind: TemplateKind, language: Language, text: string): readonly TemplateProblem[] {
  return parseTemplate(kind, language, text).problems;
}

const marks = [
  ['### ', 'subheading'],
  ['## ', 'heading'],
  ['# ', 'title'],
  ['> ', 'notice'],
] as const;

class TemplateReader {
  private readonly fields: ReadonlyMap<string, TemplateField>;
  private readonly parts: ReadonlyMap<string, TemplatePart>;
  private readonly needed: ReadonlyMap<string, TemplatePart>;
  private readonly blocks: TemplateBlock[] = [];
  private readonly problems: TemplateProblem[] = [];
  private paragraph: { readonly lines: string[]; readonly at: number } | null = null;
  private list: Piece[][] | null = null;

  constructor(kind: TemplateKind, language: Language) {
    const words = templateWords[language];
    this.fields = new Map(templateKinds[kind].fields.map((field) => [words.fields[field].name, field]));
    this.parts = new Map(templateKinds[kind].parts.map((part) => [words.parts[part].name, part]));
    this.needed = new Map((neededParts[kind] ?? []).map((part) => [words.parts[part].name, part]));
  }

  note(line: number, code: TemplateProblem['code'], what: string): void {
    this.problems.push({ line, code, what });
  }

  line(line: string, at: number): void {
    if (line.startsWith('- ')) {
      this.closeParagraph();
      const item = this.pieces(line.slice(2), at);
      if (this.list) this.list.push(item);
      else {
        this.list = [item];
        this.blocks.push({ type: 'list', items: this.list });
      }
      return;
    }
    this.list = null;
    const mark = marks.find(([beginning]) => line.startsWith(beginning));
    if (line === '' || mark || line.includes('[[')) this.closeParagraph();
    if (line === '') return;
    if (mark) this.marked(mark, line, at);
    else if (line.includes('[[')) this.partLine(line, at);
    else if (this.paragraph) this.paragraph.lines.push(line);
    else this.paragraph = { lines: [line], at };
  }

  end(): ParsedTemplate {
    this.closeParagraph();
    if (this.problems.length === 0 && !this.blocks.some(({ type }) => type === 'title')) this.note(1, 'no_title', '');
    if (this.problems.length === 0) {
      for (const [name, part] of this.needed) if (!this.has(part)) this.note(1, 'part_missing', name);
    }
    return { blocks: this.blocks, problems: this.problems };
  }

  private marked([beginning, type]: (typeof marks)[number], line: string, at: number): void {
    if (type === 'title' && this.blocks.some((block) => block.type === 'title')) this.note(at, 'two_titles', line);
    this.blocks.push({ type, pieces: this.pieces(line.slice(beginning.length).trim(), at) });
  }

  private partLine(line: string, at: number): void {
    const name = PART.exec(line)?.[1]?.trim();
    if (name === undefined) return this.note(at, 'part_not_alone', line);
    const part = this.parts.get(name);
    if (part && this.has(part)) this.note(at, 'part_twice', name);
    else if (part) this.blocks.push({ type: 'part', part });
    else this.note(at, 'unknown_part', name);
  }

  private has(part: TemplatePart): boolean {
    return this.blocks.some((block) => block.type === 'part' && block.part === part);
  }

  private closeParagraph(): void {
    if (!this.paragraph) return;
    const { lines, at } = this.paragraph;
    this.paragraph = null;
    const pieces = lines.flatMap((line, index): Piece[] => [...(index === 0 ? [] : [{ text: '\n' }]), ...this.pieces(line, at + index)]);
    this.blocks.push({ type: 'paragraph', pieces });
  }

  private pieces(line: string, at: number): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    const say = (text: string) => {
      if (/[{}]/.test(text)) this.note(at, 'open_brace', text.trim());
      if (text !== '') pieces.push({ text });
    };
    for (const match of line.matchAll(FIELD)) {
      say(line.slice(from, match.index));
      from = match.index + match[0].length;
      const name = (match[1] ?? '').trim();
      const field = this.fields.get(name);
      if (field) pieces.push({ field });
      else this.note(at, 'unknown_field', name);
    }
    say(line.slice(from));
    return pieces;
  }
}
