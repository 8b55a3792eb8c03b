import { useEffect, useRef, useState } from 'react';
import { type ChapterId, chapterIds, guideIds, NEWS } from '#shared/help/guide-places.ts';
import { searchGuide } from '#shared/help/search-guide.ts';
import { helpCatalogues } from '#shared/messages/help-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TextField } from '#renderer/components/fields/text-field.tsx';
import { Panel } from '#renderer/components/panel.tsx';
import { ChapterText } from './chapter-text.tsx';
import { guide, summaries } from './guide.ts';
import './help.css';

interface HelpPanelProps {
  /** The chapter of the screen that is shown. */
  readonly chapter: ChapterId;
  readonly onClose: () => void;
}

/** The guide beside the screen: the chapter of this screen, the list of chapters, and the words that one looks for. */
export function HelpPanel({ chapter: first, onClose }: HelpPanelProps) {
  const language = useLanguage();
  const words = helpCatalogues[language];
  const [shown, setShown] = useState<{ readonly chapter: ChapterId; readonly section: number } | null>({ chapter: first, section: 0 });
  const [typed, setTyped] = useState('');
  const top = useRef<HTMLHeadingElement>(null);
  const titles = language === 'fr' ? guide : summaries;
  const headings = useRef(new Map<number, HTMLHeadingElement>());
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    // At first the search has the focus; later what was asked for.
    if (!moved || shown === null) return;
    const target = headings.current.get(shown.section) ?? top.current;
    target?.focus({ preventScroll: true });
    (shown.section === 0 ? top.current : target)?.scrollIntoView({ block: 'start' });
  }, [moved, shown]);
  const goTo = (chapter: ChapterId, section = 0) => {
    setTyped('');
    setMoved(true);
    setShown({ chapter, section });
  };
  const searching = typed.trim() !== '';
  return (
    <Panel title={words.title} onClose={onClose} wide>
      <div className="help">
        <TextField name="help-search" label={words.search} value={typed} onChange={setTyped} autoFocus />
        {searching && <Found typed={typed} onChapter={goTo} />}
        {!searching && shown === null && <Contents onChapter={goTo} />}
        {!searching && shown !== null && (
          <article>
            <div>
              <button type="button" className="help-link" onClick={() => setShown(null)}>
                {words.toContents}
              </button>
            </div>
            <h3 ref={top} tabIndex={-1}>
              {titles[shown.chapter].title}
            </h3>
            {language !== 'fr' && <ChapterText chapter={summaries[shown.chapter]} onChapter={goTo} />}
            {language !== 'fr' && shown.chapter !== NEWS && <p className="quiet">{words.wholeChapter}</p>}
            {(language === 'fr' || shown.chapter !== NEWS) && (
              <div lang="fr" className="help-chapter">
                <ChapterText
                  chapter={guide[shown.chapter]}
                  onChapter={goTo}
                  headingRef={(section, element) => {
                    if (element) headings.current.set(section, element);
                    else headings.current.delete(section);
                  }}
                />
              </div>
            )}
            <Neighbours chapter={shown.chapter} onChapter={goTo} />
          </article>
        )}
      </div>
    </Panel>
  );
}

interface ListProps {
  readonly onChapter: (id: ChapterId, section?: number) => void;
}

function Contents({ onChapter }: ListProps) {
  const language = useLanguage();
  const titles = language === 'fr' ? guide : summaries;
  return (
    <nav aria-label={helpCatalogues[language].contents}>
      <ol className="help-contents">
        {guideIds.map((id) => (
          <li key={id}>
            <button type="button" className="help-link" onClick={() => onChapter(id)}>
              {titles[id].title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Found({ typed, onChapter }: ListProps & { readonly typed: string }) {
  const language = useLanguage();
  const words = helpCatalogues[language];
  const chapters = (from: typeof guide, ids: readonly ChapterId[] = guideIds) => ids.map((id) => from[id]);
  const summed = language === 'fr' ? [] : searchGuide(chapters(summaries), typed).map((hit) => ({ ...hit, section: 0, lang: language }));
  // What changed is whole in each language.
  const inFrench = language === 'fr' ? guideIds : chapterIds;
  const hits = [...summed, ...searchGuide(chapters(guide, inFrench), typed).map((hit) => ({ ...hit, lang: 'fr' }))];
  return (
    <>
      <output>{hits.length === 0 ? words.none : words.found(hits.length)}</output>
      <ul className="help-found">
        {hits.map(({ chapter, section, excerpt, lang }) => (
          <li key={`${lang} ${chapter.id} ${section}`} lang={lang}>
            <button
              type="button"
              className="help-link"
              onClick={() => onChapter(guideIds.find((id) => id === chapter.id) ?? '01-coffre', section)}
            >
              {[chapter.title, chapter.sections[section]?.title].filter((part) => part !== null && part !== undefined).join(' · ')}
            </button>
            <p>{excerpt}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Neighbours({ chapter, onChapter }: ListProps & { readonly chapter: ChapterId }) {
  const language = useLanguage();
  const words = helpCatalogues[language];
  const titles = language === 'fr' ? guide : summaries;
  const at = guideIds.indexOf(chapter);
  const before = guideIds[at - 1];
  const after = guideIds[at + 1];
  return (
    <nav aria-label={words.neighbours} className="help-neighbours">
      {before && (
        <button type="button" className="help-link" onClick={() => onChapter(before)}>
          {words.previous(titles[before].title)}
        </button>
      )}
      {after && (
        <button type="button" className="help-link" onClick={() => onChapter(after)}>
          {words.next(titles[after].title)}
        </button>
      )}
    </nav>
  );
}
