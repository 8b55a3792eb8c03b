import type { Language } from '#shared/dates/language.ts';
import { type ChapterId, guideIds, NEWS } from '#shared/help/guide-places.ts';
import { type GuideChapter, readChapter } from '#shared/help/guide-text.ts';
import { typesetFrench } from '#shared/messages/typeset.ts';

/** The guide of docs/guide, put into this part of the program when it is built: nothing is fetched. */
const files: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: import.meta.glob<string>(['../../../docs/guide/[0-9]*.md', '../../../docs/nouveautes.md'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
  en: import.meta.glob<string>(['../../../docs/guide/en/[0-9]*.md', '../../../docs/nouveautes.en.md'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
};

const folders: Readonly<Record<Language, string>> = { fr: '../../../docs/guide', en: '../../../docs/guide/en' };

const news: Readonly<Record<Language, string>> = { fr: '../../../docs/nouveautes.md', en: '../../../docs/nouveautes.en.md' };

function readAll(language: Language): Readonly<Record<ChapterId, GuideChapter>> {
  const read = (id: ChapterId) => {
    const markdown = files[language][id === NEWS ? news[language] : `${folders[language]}/${id}.md`] ?? '';
    return readChapter(id, language === 'fr' ? typesetText(markdown) : markdown);
  };
  return Object.fromEntries(guideIds.map((id) => [id, read(id)])) as Record<ChapterId, GuideChapter>;
}

/** Code stays as it is typed: a no-break space in it would not run. */
function typesetText(markdown: string): string {
  return markdown
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith('```') ? part : typesetFrench(part)))
    .join('');
}

/** The whole guide, in French. */
export const guide = readAll('fr');

/** What each chapter says in short, in English. */
export const summaries = readAll('en');
