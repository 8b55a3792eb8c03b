import { expect, test } from 'vitest';
import { readChapter } from './guide-text.ts';
import { searchGuide } from './search-guide.ts';

const chapters = [
  readChapter(
    'a',
    '# Le coffre\n\nUn dossier chiffré.\n\n## Ouvrir, verrouiller\n\nLa clé de secours rouvre le coffre quand la phrase est oubliée.',
  ),
  readChapter(
    'b',
    '# Les sauvegardes\n\nRestaurer demande la phrase secrète ou la clé de secours.\n\n## Clé USB\n\nUn second emplacement.',
  ),
];
const found = (typed: string) => searchGuide(chapters, typed).map(({ chapter, section }) => `${chapter.id}${section}`);

test.each([
  ['CHIFFRE', ['a0']],
  ['cle secours', ['a1', 'b0']],
  ['verrou', ['a1']],
  ['clé', ['b1', 'a1', 'b0']],
  ['usb second', ['b1']],
  ['cheval', []],
  ['  ', []],
])('« %s » finds the sections that hold every word', (typed, sections) => {
  expect(found(typed)).toEqual(sections);
});

test('the excerpt shows the words around what was found', () => {
  const long = readChapter('c', `# Titre\n\n${'mot '.repeat(80)}bordereau ${'fin '.repeat(80)}`);
  const [hit] = searchGuide([long], 'bordereau');
  expect(hit?.excerpt).toMatch(/^… (mot ){6}bordereau (fin )+…$/);
});
