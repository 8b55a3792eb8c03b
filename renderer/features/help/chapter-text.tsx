import { Fragment } from 'react';
import { chapterOfLink, type ChapterId } from '#shared/help/guide-places.ts';
import type { Block, GuideChapter, Inline } from '#shared/help/guide-text.ts';

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
      {section.blocks.map((block, at) => (
        <HelpBlock key={at} block={block} onChapter={onChapter} />
      ))}
    </section>
  ));
}

function HelpBlock({ block, onChapter }: { readonly block: Block; readonly onChapter: (id: ChapterId) => void }) {
  const runs = (text: readonly Inline[]) =>
    text.map((run, at) => (
      <Fragment key={at}>
        <Run run={run} onChapter={onChapter} />
      </Fragment>
    ));
  switch (block.kind) {
    case 'paragraph':
      return <p>{runs(block.text)}</p>;
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{runs(item)}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return <pre tabIndex={0}>{block.text}</pre>;
    case 'picture':
      return null;
  }
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
