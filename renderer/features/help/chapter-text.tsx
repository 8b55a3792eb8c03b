import { chapterOfLink, type ChapterId } from '#shared/help/guide-places.ts';
import { type Block, type GuideChapter, type Inline, plainText } from '#shared/help/guide-text.ts';
import { pictures } from './pictures.ts';

interface ChapterTextProps {
  readonly chapter: GuideChapter;
  readonly onChapter: (id: ChapterId) => void;
  /** Takes the heading of a section, so that a search can lead to it. */
  readonly headingRef?: (section: number, element: HTMLHeadingElement | null) => void;
}

/** The sections of a chapter; its title stands above. */
export function ChapterText({ chapter, onChapter, headingRef }: ChapterTextProps) {
  return chapter.sections.map((section, index) => (
    <section key={section.title ?? ''} className="help-section">
      {section.title !== null && (
        <h4 ref={(element) => headingRef?.(index, element)} tabIndex={-1}>
          {section.title}
        </h4>
      )}
      {named(section.blocks, keyOf).map(([key, block]) => (
        <HelpBlock key={key} block={block} onChapter={onChapter} />
      ))}
    </section>
  ));
}

const keyOf = (block: Block): string => (block.kind === 'picture' ? block.name : plainText(block));

/** Each with a name of its own, made of its words: the same words twice get a number. */
function named<T>(parts: readonly T[], wordsOf: (part: T) => string): (readonly [string, T])[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const words = wordsOf(part);
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return [`${times} ${words}`, part];
  });
}

function HelpBlock({ block, onChapter }: { readonly block: Block; readonly onChapter: (id: ChapterId) => void }) {
  const runs = (text: readonly Inline[]) =>
    named(text, (run) => run.text).map(([key, run]) => <Run key={key} run={run} onChapter={onChapter} />);
  switch (block.kind) {
    case 'paragraph':
      return <p>{runs(block.text)}</p>;
    case 'list': {
      const items = named(block.items, (item) => item.map((run) => run.text).join('')).map(([key, item]) => (
        <li key={key}>{runs(item)}</li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return <pre>{block.text}</pre>;
    case 'picture':
      return <Picture name={block.name} text={block.text} />;
  }
}

/** Its room is kept before it is read, so that nothing moves. */
function Picture({ name, text }: { readonly name: string; readonly text: string }) {
  const picture = pictures[name];
  if (!picture) return null;
  const [width, height] = picture.size;
  return <img className="help-picture" src={picture.address} width={width} height={height} alt={text} loading="lazy" />;
}

function Run({ run, onChapter }: { readonly run: Inline; readonly onChapter: (id: ChapterId) => void }) {
  switch (run.kind) {
    case 'strong':
      return <strong>{run.text}</strong>;
    case 'emphasis':
      return <em>{run.text}</em>;
    case 'code':
      return <kbd className="help-key">{run.text}</kbd>;
    case 'text':
      return run.text;
    case 'link': {
      const chapter = chapterOfLink(run.to);
      // The application opens no page of the network: such an address is only said.
      if (chapter === null) return `${run.text} (${run.to})`;
      return (
        <button type="button" className="help-link" onClick={() => onChapter(chapter)}>
          {run.text}
        </button>
      );
    }
  }
}
