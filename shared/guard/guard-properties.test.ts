import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowing, MARIE_DUPONT, TERRITORY } from './corpus/corpus-knowledge.ts';
import { foldText } from './fold-text.ts';
import { compileGuard, guardText } from './guard-text.ts';

/** Family names that are no ordinary word, of every build. */
const LAST_NAMES = [
  'Dupont',
  'Dupont-Martin',
  'Le Goff',
  'd’Hervé',
  'De La Tourette',
  'Ben Ali',
  'Lebœuf',
  'Kerdoncuff',
  'El Amrani',
  'Nguyễn',
  'Müller',
  'Šimić',
];
const FIRST_NAMES = ['Éloïse', 'Jean-Pierre', 'Gwenaëlle', 'Mohamed', 'Anne Lise', 'Cœlia'];

const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
const spellings: Record<string, (name: string) => string> = {
  'as it is': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'in small letters': (name) => name.toLowerCase(),
  'without accents': (name) => bare(name),
  'with accents written apart': (name) => name.normalize('NFD'),
  'œ in two letters': (name) => name.replaceAll('œ', 'oe').replaceAll('Œ', 'OE'),
};
const GAPS = [' ', '\u00a0', '\u202f', '  ', '-', '\u2011', '–', "'", '’', '', '\n', ' - ', '\u200b', '.'];
const SPACERS = [' ', '.', '-', '\u00a0', '_', '\u2009'];
const INVISIBLE = ['\u00ad', '\u200b', '\u2060', '\ufeff'];

/** The same name, with any case for each letter, any accents, any separators between its words. */
const spelled = (name: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...Object.values(spellings)), fc.constantFrom(...GAPS), fc.infiniteStream(fc.boolean()), fc.boolean())
    .map(([spelling, gap, flips, flip]) => {
      const joined = spelling(name).replaceAll(/[ ’'-]+/g, gap);
      if (!flip) return joined;
      return Array.from(joined, (letter) => (flips.next().value === true ? letter.toUpperCase() : letter.toLowerCase())).join('');
    });
const around = fc.constantFrom(
  ['', ''],
  ['La situation de ', ' est bloquée.'],
  ['«\u00a0', '\u00a0»'],
  ['(', ')'],
  ['12/', '/34'],
  ['vu ', ', hier'],
  ['\n', '\n'],
  ['…', '…'],
);

describe('any variation of a known name is found', () => {
  const everyName = [...LAST_NAMES.map((lastName) => ({ lastName })), ...FIRST_NAMES.map((firstName) => ({ firstName }))];

  it('whatever its case, accents, spaces, hyphens and apostrophes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyName).chain((person) => spelled(Object.values(person)[0] ?? '').map((written) => ({ person, written }))),
        around,
        ({ person, written }, [before, after]) => {
          const findings = guardText(`${before}${written}${after}`, knowing(person));
          expect(findings.some((finding) => finding.known && finding.severity === 'block')).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('whichever of given and family name comes first', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAST_NAMES).chain((last) => spelled(last).map((written) => ({ last, written }))),
        fc.constantFrom(...FIRST_NAMES).chain((first) => spelled(first).map((written) => ({ first, written }))),
        fc.boolean(),
        fc.constantFrom(' ', ', ', '\u00a0', '_', '-', '\n'),
        ({ last, written: family }, { first, written: given }, familyFirst, gap) => {
          const text = familyFirst ? family + gap + given : given + gap + family;
          const covered = guardText(`Pour ${text} ?`, knowing({ lastName: last, firstName: first })).filter(
            (finding) => finding.known && finding.severity === 'block',
          );
          expect(covered.length).toBeGreaterThan(0);
          expect(Math.min(...covered.map((finding) => finding.start))).toBeLessThanOrEqual(5 + (text.length - text.trimStart().length));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('letter by letter, and with characters nobody sees between its letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAST_NAMES, ...FIRST_NAMES),
        fc.constantFrom(...SPACERS, ...INVISIBLE),
        fc.boolean(),
        around,
        (name, spacer, upper, [before, after]) => {
          const letters = Array.from(bare(name.replaceAll('œ', 'oe')).replaceAll(/[^\p{L}]/gu, '')).join(spacer);
          const text = before + (upper ? letters.toUpperCase() : letters) + after;
          expect(guardText(text, knowing({ lastName: name })).some((finding) => finding.known && finding.severity === 'block')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('even when it is an ordinary word, after a civility or beside the given name, in any case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Petit', 'Blanc', 'Roi', 'Marchand', 'Rose').chain((last) => spelled(last).map((written) => ({ last, written }))),
        fc.constantFrom('M. ', 'Mme ', 'madame ', 'Monsieur\u00a0', 'famille ', 'Éloïse ', 'ELOISE ', 'eloise, '),
        ({ last, written }, before) => {
          const findings = guardText(`avec ${before}${written} hier`, knowing({ lastName: last, firstName: 'Éloïse' }));
          expect(
            findings.some((finding) => finding.known && finding.severity === 'block' && finding.end >= 5 + before.length + written.length),
          ).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the guard can be trusted with any text', () => {
  const guard = compileGuard({ ...knowing(MARIE_DUPONT, { lastName: 'Petit' }), contacts: [{ name: 'Dr Sophie Lefèvre' }] });
  const pieces = fc.constantFrom(
    'Marie',
    'Dupont',
    'D U P',
    'M.',
    'Mme ',
    'D.',
    ' ',
    '\n',
    '3/4/78',
    '06',
    '12',
    '+33',
    '@',
    ' arobase ',
    '12 bis rue ',
    'de la',
    'Croix',
    'né le ',
    '47',
    'ans',
    'AB-123',
    '-CD',
    '2 78 04',
    '\u0301',
    '\u200b',
    'œ',
    '’',
    '\ud83d',
    '\ude00',
    '👩‍👧',
    'ﷺ',
    'İ',
    'ß',
    '',
    '(',
    '.',
    '86000',
    'Petit',
    'petit',
    'cent',
    'vingt',
    'mille',
  ); // prettier-ignore
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('never fails, and each finding says exactly where it is, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, excerpt } of guard(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(excerpt);
          last = end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('accepts any words as knowledge', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, text, other) => {
        const person = { lastName: name, firstName: other, address: other, email: name, phones: [text], birthDate: name };
        expect(() =>
          guardText(text, {
            persons: [person],
            contacts: [{ name: other, phone: name }],
            sectors: [name],
            smallPlaces: [other],
            allowed: [text],
          }),
        ).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a way back to the original for every folded character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts, ends } = foldText(text);
        for (let index = 0; index < folded.length; index += 1) {
          expect(ends[index]).toBeGreaterThan(starts[index] ?? 0);
          expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(ends[index]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same things in a text that was folded to look-alikes of its apostrophes and spaces', () => {
    fc.assert(
      fc.property(
        fc.array(
          pieces.filter((piece) => piece !== '\u0301' && !/[\ud800-\udfff]/.test(piece)),
          { maxLength: 30 },
        ),
        (parts) => {
          const text = parts.join('');
          const typed = text.replaceAll(' ', '\u00a0').replaceAll('’', "'");
          expect(guard(typed).map(({ kind, start, end }) => ({ kind, start, end }))).toEqual(
            guard(text).map(({ kind, start, end }) => ({ kind, start, end })),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a hostile text cannot stall the projector', () => {
  const guard = compileGuard({
    ...TERRITORY,
    persons: [MARIE_DUPONT, { lastName: 'Aaaaaaaaaaaa', firstName: 'Aaaa' }, { lastName: 'Illillillill' }],
    contacts: [{ name: 'Aaaa Bbbb' }],
    smallPlaces: ['a a a a a a a b'],
    allowed: ['a a a a a a c', 'rue rue rue rue'],
  });
  const SIZE = 200_000;
  it.each([
    'a',
    'a ',
    'A',
    'A.',
    '1',
    '1 ',
    '1l',
    '0',
    '06 ',
    '+33 ',
    'a@',
    'a.',
    '@',
    ' ',
    '\n',
    '-',
    "'",
    '\u0301',
    '\u200b',
    '.',
    'D U P O N T',
    'Marie D. ',
    'M. ',
    'rue ',
    '12 rue de la ',
    '3/4/',
    'mille ',
    'quatre-vingt-',
    'un point un arobase ',
    '2 78 04 ',
    'AB-123-',
    'ﷺ',
    'aB',
    '86000 A',
  ])('200 kB of « %s »', (unit) => {
    const text = `${unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE)}\nMarie Dupont`;
    const findings = guard(text);
    expect(findings.every(({ start, end, excerpt }) => text.slice(start, end) === excerpt)).toBe(true);
    expect(findings.at(-1)?.end).toBe(text.length);
  });
});
