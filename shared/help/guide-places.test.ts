import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chapterIds, chapterOfPath } from './guide-places.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/guide');
const filesOf = (where: string) =>
  fs
    .readdirSync(where)
    .filter((name) => /^\d.*\.md$/.test(name))
    .sort();

test('each file of the guide is a chapter of the application, also in short in English', () => {
  expect(filesOf(folder)).toEqual(chapterIds.map((id) => `${id}.md`));
  expect(filesOf(path.join(folder, 'en'))).toEqual(filesOf(folder));
});

test('the list of chapters in the folder names each one', () => {
  const readme = fs.readFileSync(path.join(folder, 'README.md'), 'utf8');
  expect(chapterIds.filter((id) => !readme.includes(`(${id}.md)`))).toEqual([]);
});

test.each([
  [null, '01-coffre'],
  ['/aujourdhui', '05-aujourdhui'],
  ['/saisines/nouvelle', '02-appel'],
  ['/saisines/12', '04-suivi'],
  ['/saisines/12/droits', '12-conservation'],
  ['/reunions/3/animer', '06-reunions'],
  ['/bilan', '08-bilan'],
  ['/bilan/registre/4', '09-publier'],
  ['/parametres/passation', '10-cles'],
  ['/parametres', '14-reglages'],
  ['/parametres/en-tete', '15-documents'],
  ['/parametres/modeles', '15-documents'],
  ['/saisines/12/lettre', '15-documents'],
  ['/recherche', '16-recherche'],
])('the screen at %s has the chapter %s', (at, chapter) => {
  expect(chapterOfPath(at)).toBe(chapter);
});
