import { fold } from '#shared/text/fold.ts';
import { type GuideChapter, type GuideSection, plainText } from './guide-text.ts';

export interface GuideHit {
  readonly chapter: GuideChapter;
  /** Which of its sections. */
  readonly section: number;
  /** The words around the first one found, at most about 160 characters. */
  readonly excerpt: string;
}

/** Sections that hold every typed word at the beginning of one of their words (accents, capitals and œ do not count); those whose heading holds them come first. */
export function searchGuide(chapters: readonly GuideChapter[], typed: string): GuideHit[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const hits = chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section, index) => {
      const heading = wordsOf(`${chapter.title} ${section.title ?? ''}`);
      const text = textOf(section);
      const words = [...heading, ...wordsOf(text)];
      if (!holdsAll(words, wanted)) return [];
      return [{ hit: { chapter, section: index, excerpt: excerptOf(text, wanted) }, inHeading: holdsAll(heading, wanted) }];
    }),
  );
  return hits.sort((a, b) => Number(b.inHeading) - Number(a.inHeading)).map(({ hit }) => hit);
}

const textOf = (section: GuideSection): string =>
  section.blocks
    .filter((block) => block.kind !== 'code')
    .map(plainText)
    .join(' ');

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[ '+`]+/)
    .filter((word) => word !== '');

const holdsAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((part) => words.some((word) => word.startsWith(part)));

function excerptOf(text: string, wanted: readonly string[]): string {
  const words = text.split(' ');
  const found = words.findIndex((word) => wordsOf(word).some((part) => wanted.some((each) => part.startsWith(each))));
  const from = Math.max(0, found - 6);
  const taken: string[] = [];
  for (let at = from, length = 0; at < words.length && length < 150; at += 1) {
    const word = words[at] ?? '';
    taken.push(word);
    length += word.length + 1;
  }
  const after = from + taken.length < words.length;
  return `${from > 0 ? '… ' : ''}${taken.join(' ')}${after ? ' …' : ''}`;
}
