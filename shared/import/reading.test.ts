import { describe, expect, it } from 'vitest';
import { codeLists } from '#shared/code-lists/code-lists.ts';
import type { ImportList } from './fields.ts';
import { ownListValues } from './code-aliases.ts';
import { matchCode, splitValues } from './match-code.ts';
import { guessStructureType, structureMatcher } from './match-structure.ts';
import { fieldOfHeader } from './match-header.ts';
import { readDay } from './read-day.ts';
import type { Cell } from './sheet.ts';

const TODAY = '2026-11-21';

describe('a date as towns write it', () => {
  it.each<[Cell, string, boolean]>([
    ['12/3/21', '2021-03-12', false],
    ['12/03/2021', '2021-03-12', false],
    ['12.03.2021', '2021-03-12', false],
    ['12-03-21', '2021-03-12', false],
    ['2021-03-12', '2021-03-12', false],
    ['2021/03/12', '2021-03-12', false],
    ['12 mars 2021', '2021-03-12', false],
    ['1er avril 2021', '2021-04-01', false],
    ['Vendredi 12 mars 2021', '2021-03-12', false],
    ['le 12/03/2021', '2021-03-12', false],
    ['12/03/2021 14:30', '2021-03-12', false],
    ['12/03/2021 à 14h30', '2021-03-12', false],
    [' 12/03/99 ', '1999-03-12', false],
    ['44267', '2021-03-12', false],
    [44267, '2021-03-12', false],
    [44267.6, '2021-03-12', false],
    [{ day: '2021-03-12' }, '2021-03-12', false],
    ['mars 2021', '2021-03-01', true],
    ['Déc. 20', '2020-12-01', true],
    ['03/2021', '2021-03-01', true],
    ['mars-21', '2021-03-01', true],
  ])('%j is %s', (cell, day, monthOnly) => {
    expect(readDay(cell, TODAY, false)).toEqual({ day, monthOnly });
  });

  it('is counted from 1904 in an old workbook', () => {
    expect(readDay(42_805, TODAY, true)).toEqual({ day: '2021-03-12', monthOnly: false });
  });

  it.each<[Cell, string]>([
    ['31/02/2021', 'date_unreadable'],
    ['12/3', 'date_without_year'],
    ['12 mars', 'date_without_year'],
    ['2021', 'date_year_only'],
    [2021, 'date_year_only'],
    ['hier', 'date_unreadable'],
    ['à voir', 'date_unreadable'],
    ['+7', 'date_unreadable'],
    [7, 'date_unreadable'],
    [true, 'date_unreadable'],
  ])('%j is asked about', (cell, problem) => {
    expect(readDay(cell, TODAY, false)).toEqual({ problem });
  });
});

describe('a word of a column', () => {
  const values = (list: ImportList) => (list in ownListValues ? ownListValues[list as 'referralKind'] : codeLists[list as 'gender']);

  it.each<[ImportList, string, string | null]>([
    ['gender', 'F', 'woman'],
    ['gender', ' HOMME ', 'man'],
    ['gender', 'Mme', 'woman'],
    ['problem', 'TROUBLES DU VOISINAGE', 'neighbourhood'],
    ['problem', 'Trouble du voisinage', 'neighbourhood'],
    ['problem', 'addiction', 'addiction'],
    ['problem', 'Dettes', 'debt'],
    ['context', 'Salubrité', 'squalor'],
    ['protection', 'Curatelle renforcée', 'curatorship'],
    ['decisionLevel', 'N2', '2'],
    ['referralKind', 'Sollicitation ponctuelle', 'enquiry'],
    ['knownToPsychiatry', 'ne sait pas', 'unknown'],
    ['problem', 'NR', null],
    ['problem', '-', null],
    ['housing', 'Autre : caravane', 'other'],
  ])('of %s, « %s », is %s', (list, text, code) => {
    expect(matchCode(list, values(list), text)).toMatchObject({ code });
  });

  it.each<[ImportList, string, string]>([
    ['problem', 'refus de soin', 'care_refused'],
    ['problem', 'gros troubles du voisinage la nuit', 'neighbourhood'],
    ['orientation', 'lien partenaire', 'contact'],
  ])('of %s, « %s », is asked, with %s among the proposals', (list, text, code) => {
    const match = matchCode(list, values(list), text);
    expect('proposals' in match ? match.proposals : []).toContain(code);
  });

  it('may hold several values', () => {
    expect(splitValues('Addictions ; Isolement / Incurie + Dette')).toEqual(['Addictions', 'Isolement', 'Incurie', 'Dette']);
  });
});

describe('a structure of the file', () => {
  const match = structureMatcher([
    { id: 1, names: ['Centre hospitalier Henri Laborit', 'CHL', 'CHHL'] },
    { id: 2, names: ['CCAS de Poitiers'] },
  ]);
  it.each([
    ['chl', { id: 1 }],
    [' CCAS  DE POITIERS', { id: 2 }],
    ['CHL (pôle adultes)', { id: 1 }],
    ['Hôpital Laborit', { near: [1] }],
    ['Ekidom', { near: [] }],
  ])('« %s »', (text, expected) => {
    expect(match(text)).toMatchObject(expected);
  });
  it.each([
    ['UDAF 86', 'guardian'],
    ['Police municipale', 'police'],
    ['Habitat de la Vienne', 'social_landlord'],
    ['CMP Nord', 'adult_psychiatry'],
    ['Zzz', null],
  ])('%s tells its type: %s', (name, type) => {
    expect(guessStructureType(name)).toBe(type);
  });
});

describe('a heading', () => {
  it.each([
    ['Date de saisine', 'receivedOn'],
    ['DATE DE LA SAISINE *', 'receivedOn'],
    ['Reçu(e) le', 'receivedOn'],
    ['Date', 'receivedOn'],
    ['Date de naissance', 'birthDate'],
    ['Structure / service saisissant', 'structure'],
    ['Problématique(s)', 'problem'],
    ['N°', 'reference'],
    ['Décision de la cellule', 'decision'],
    ['Nom et prénom', 'lastName'],
    ['Couleur du ciel', null],
  ])('« %s » says %s', (header, field) => {
    expect(fieldOfHeader('referrals', header)).toBe(field);
  });
});
