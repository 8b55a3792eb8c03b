import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSlideKey, rowsOfPage, slideKey, slideKinds, slideParts, TEXT_CAPACITY, textPages } from './slides.ts';

describe('the key of a slide', () => {
  it('names one slide, and leads back to it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...slideKinds),
        fc.option(fc.integer({ min: 1, max: 1e9 })),
        fc.option(fc.constantFrom(...slideParts)),
        fc.integer({ min: 1, max: 999 }),
        (kind, itemId, part, page) => {
          const ref = { kind, itemId, part, page };
          expect(parseSlideKey(slideKey(ref))).toEqual(ref);
        },
      ),
    );
  });

  it.each(['', 'identity', 'situation/1/notes', '../cover', 'cover/p0x', 'situation/1/facts/p1/p2', 'cover\n'])('« %s » is none', (key) => {
    expect(parseSlideKey(key)).toBeNull();
  });
});

describe('a long text', () => {
  it('is cut into pages that each fit and together say the same', () => {
    const word = fc.stringMatching(/^[a-zé’]{1,14}$/u);
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '. ', '\n', ' ? ')), { maxLength: 300 });
    fc.assert(
      fc.property(text, (words) => {
        const whole = words.map(([each, after]) => each + after).join('');
        const pages = textPages(whole);
        expect(pages.join(' ').split(/\s+/u).filter(Boolean)).toEqual(whole.split(/\s+/u).filter(Boolean));
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(TEXT_CAPACITY);
      }),
      { numRuns: 60 },
    );
  });

  it('breaks between sentences rather than inside one', () => {
    expect(textPages('Une phrase courte. Une autre phrase.', 20)).toEqual(['Une phrase courte.', 'Une autre phrase.']);
  });

  it('cuts a single word that is longer than a page, and is one empty page when nothing is written', () => {
    expect(textPages('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
    expect(textPages('  ')).toEqual(['']);
  });
});

describe('a long list', () => {
  it('shows the last page when the one asked for has gone', () => {
    expect(rowsOfPage([1, 2, 3, 4, 5], 2, 9)).toEqual({ rows: [5], page: 3, pages: 3 });
    expect(rowsOfPage([], 2, 1)).toEqual({ rows: [], page: 1, pages: 1 });
  });
});
