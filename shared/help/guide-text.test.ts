import { describe, expect, test } from 'vitest';
import { plainText, readChapter } from './guide-text.ts';

const blocks = (markdown: string) => readChapter('x', markdown).sections.flatMap((section) => section.blocks);

describe('a chapter of the guide', () => {
  test('has its title, what stands before the first heading, then its sections', () => {
    const chapter = readChapter('08-bilan', '# Le bilan\n\nPour vous.\n\n## Comparer\n\nDes années.\n');
    expect(chapter.title).toBe('Le bilan');
    expect(chapter.sections.map(({ title }) => title)).toEqual([null, 'Comparer']);
  });

  test('joins the lines of a paragraph, and those of an item of a list', () => {
    expect(blocks('Une ligne\nen deux.\n- un\n  deux\n- trois\n').map(plainText)).toEqual(['Une ligne en deux.', 'un deux trois']);
  });

  test.each([
    ['**fort**', 'strong', 'fort'],
    ['*Aujourd’hui*', 'emphasis', 'Aujourd’hui'],
    ['`Ctrl+L`', 'code', 'Ctrl+L'],
  ])('reads %s', (markdown, kind, text) => {
    expect(blocks(markdown)).toEqual([{ kind: 'paragraph', text: [{ kind, text }] }]);
  });

  test('reads a link to a chapter, a numbered list and a fence', () => {
    expect(blocks('[Publier](09-publier.md)')).toEqual([
      { kind: 'paragraph', text: [{ kind: 'link', text: 'Publier', to: '09-publier.md' }] },
    ]);
    expect(blocks('1. un\n2. deux')).toMatchObject([{ kind: 'list', ordered: true, items: [[{ text: 'un' }], [{ text: 'deux' }]] }]);
    expect(blocks('```sql\n# SELECT\n\n- 1\n```')).toEqual([{ kind: 'code', text: '# SELECT\n\n- 1' }]);
  });

  test('reads a picture on a line of its own, with what it shows; of another place it stays text', () => {
    expect(blocks('Voici.\n![La liste.](../images/guide/liste.webp)\nSuite.')).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'picture', name: 'liste.webp', text: 'La liste.' },
      { kind: 'paragraph' },
    ]);
    expect(blocks('![x](https://example.org/x.webp)')[0]?.kind).toBe('paragraph');
  });

  test('never takes markup for anything but text', () => {
    expect(blocks('<img src=x onerror=alert(1)>').map(plainText)).toEqual(['<img src=x onerror=alert(1)>']);
  });
});
