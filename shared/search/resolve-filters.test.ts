import { describe, expect, it } from 'vitest';
import { resolveSearch, type SearchChoices } from './resolve-filters.ts';

const choices: SearchChoices = {
  sectors: [
    { value: 'social_landlord', labels: ['Bailleur social', 'Social landlord'] },
    { value: 'dac', labels: ['DAC'] },
    { value: 'psychiatry_adult', labels: ['Psychiatrie adulte publique'] },
    { value: 'psychiatry_child', labels: ['Psychiatrie de l’enfant et de l’adolescent'] },
  ],
  statuses: [
    { value: 'watch', labels: ['En veille'] },
    { value: 'closed', labels: ['Clôturée'] },
  ],
  kinds: [
    { value: 'meeting', labels: ['Réunion', 'meeting'] },
    { value: 'structure', labels: ['Structure'] },
  ],
  territories: [{ value: 'trois_cites', labels: ['Trois-Cités'] }],
};

const empty = { words: '', levels: [], years: [], sectors: [], statuses: [], kinds: [], territories: [] };

describe('what is typed asks for', () => {
  it.each([
    ['dégradation logement', { words: 'dégradation logement' }],
    ['niveau:2 année:2022 secteur:bailleur loyer', { words: 'loyer', levels: [2], years: [2022], sectors: ['social_landlord'] }],
    ['NIVEAU:1 level:2', { levels: [1, 2] }],
    ['année:2019-2021', { years: [2019, 2020, 2021] }],
    ['année : x année:2022', { words: 'année : x', years: [2022] }],
    ['secteur:psychiatrie', { sectors: ['psychiatry_adult', 'psychiatry_child'] }],
    ['secteur:"psychiatrie enfant"', { sectors: ['psychiatry_child'] }],
    ['secteur:« bailleur social »', { sectors: ['social_landlord'] }],
    ['statut:veille statut:cloturee type:réunion', { statuses: ['watch', 'closed'], kinds: ['meeting'] }],
    ['quartier:"trois cités"', { territories: ['trois_cites'] }],
    ['rappel 14:30', { words: 'rappel 14:30' }],
  ])('%s', (typed, expected) => {
    expect(resolveSearch(typed, choices)).toEqual({ query: { ...empty, ...expected }, problems: [], unknownNames: [] });
  });

  it.each([
    ['niveau:3', { name: 'level', value: '3' }],
    ['année:22', { name: 'year', value: '22' }],
    ['année:2022-2019', { name: 'year', value: '2022-2019' }],
    ['secteur:plombier', { name: 'sector', value: 'plombier' }],
  ])('%s means nothing, and is said', (typed, problem) => {
    expect(resolveSearch(`${typed} loyer`, choices)).toEqual({
      query: { ...empty, words: 'loyer' },
      problems: [problem],
      unknownNames: [],
    });
  });

  it('a name that is no filter is a word, and said', () => {
    expect(resolveSearch('urgence:oui', choices)).toMatchObject({ query: { words: 'urgence:oui' }, unknownNames: ['urgence'] });
  });
});
