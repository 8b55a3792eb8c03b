import { describe, expect, it } from 'vitest';
import { applyChange, changeBetween, type LockedText, lockedText, templateOf } from './locked-text.ts';

const numbers = [
  { id: 'year', shown: '2022' },
  { id: 'n', shown: '6' },
  { id: 'met', shown: '1' },
];
const template = 'En ⟦year⟧, ⟦n⟧ situations ont été portées. ⟦met⟧ a été vue en réunion.';
const paragraph = lockedText(template, numbers);

/** The text in which `what` becomes `by`. */
const change = (what: string, by: string, subject: LockedText = paragraph) => {
  const from = subject.text.indexOf(what);
  return applyChange(subject, { from, to: from + what.length, inserted: by });
};
const insertAfter = (what: string, inserted: string) => {
  const at = paragraph.text.indexOf(what) + what.length;
  return applyChange(paragraph, { from: at, to: at, inserted });
};

describe('a paragraph with locked numbers', () => {
  it('is read with its numbers in place and kept as the same template', () => {
    expect(paragraph.text).toBe('En 2022, 6 situations ont été portées. 1 a été vue en réunion.');
    expect(templateOf(paragraph)).toBe(template);
  });

  it.each([
    ['words are changed', change('portées', 'connues'), 'En ⟦year⟧, ⟦n⟧ situations ont été connues. ⟦met⟧ a été vue en réunion.'],
    ['words are put before everything', applyChange(paragraph, { from: 0, to: 0, inserted: 'Bilan. ' }), `Bilan. ${template}`],
    ['a whole sentence goes, number and all', change(' 1 a été vue en réunion.', ''), 'En ⟦year⟧, ⟦n⟧ situations ont été portées.'],
    ['a comma is typed after a number', insertAfter('6', ','), 'En ⟦year⟧, ⟦n⟧, situations ont été portées. ⟦met⟧ a été vue en réunion.'],
    [
      'another number is written elsewhere',
      change('portées', 'portées par 3 bailleurs'),
      `En ⟦year⟧, ⟦n⟧ situations ont été portées par 3 bailleurs. ⟦met⟧ a été vue en réunion.`,
    ],
    [
      'brackets that would read as a marker are typed',
      insertAfter('portées', ' ⟦n⟧'),
      'En ⟦year⟧, ⟦n⟧ situations ont été portées n. ⟦met⟧ a été vue en réunion.',
    ],
  ])('is kept when %s', (_, result, expected) => {
    expect(typeof result === 'string' ? result : templateOf(result)).toBe(expected);
  });

  it.each([
    ['one figure of a number is deleted', applyChange(paragraph, { from: 4, to: 5, inserted: '' }), 'number'],
    ['a figure is typed inside a number', applyChange(paragraph, { from: 5, to: 5, inserted: '9' }), 'number'],
    ['a figure is typed at the end of a number', insertAfter('6', '0'), 'number'],
    ['a figure is typed at the start of a number', insertAfter('2022, ', '3'), 'number'],
    ['decimals are pasted behind a number', insertAfter('6', ',5'), 'number'],
    ['a number alone is deleted', change('6', ''), 'number'],
    ['a number is deleted with the space beside it', change('6 ', ''), 'number'],
    ['a selection with a number is typed over', change('6 situations', '7 situations'), 'selection'],
    ['half of a number is selected and deleted with words', change('22, 6 situations', ''), 'number'],
  ])('refuses when %s', (_, result, refusal) => {
    expect(result).toBe(refusal);
  });

  it('does not let decimals come letter by letter', () => {
    const withComma = insertAfter('6', ',') as LockedText;
    const at = withComma.text.indexOf('6,') + 2;
    expect(applyChange(withComma, { from: at, to: at, inserted: '5' })).toBe('number');
  });
});

describe('what a key changed', () => {
  it.each([
    ['typing', 'a 11 b', 'a 111 b', 5, { from: 4, to: 4, inserted: '1' }],
    ['deleting backwards', 'a 11 b', 'a 1 b', 3, { from: 3, to: 4, inserted: '' }],
    ['deleting at the end', 'abc', 'ab', 2, { from: 2, to: 3, inserted: '' }],
    ['writing over a selection', 'un mot ici', 'un terme ici', 8, { from: 3, to: 6, inserted: 'terme' }],
    ['an undo that leaves the caret at the start', 'un ici', 'un mot ici', 0, { from: 3, to: 3, inserted: 'mot ' }],
  ])('is found after %s', (_, before, after, caret, expected) => {
    const found = changeBetween(before, after, caret);
    expect(before.slice(0, found.from) + found.inserted + before.slice(found.to)).toBe(after);
    expect(found.to - found.from).toBe(expected.to - expected.from);
  });
});
