import { describe, expect, it } from 'vitest';
import { codeLists } from '#shared/code-lists/code-lists.ts';
import { proposeWording, type WordingFacts, type WordingOrientation } from './propose-wording.ts';

const nothing: WordingFacts = { orientations: [], actions: [], levers: [], invited: [], meetingCancelled: false };

function orientation(type: string, targets: readonly string[] = [], driver: string | null = null): WordingOrientation {
  const label = codeLists.orientation.find((code) => code.code === type)?.fr;
  if (label === undefined) throw new Error(`no orientation ${type}`);
  return { type, label, targets, driver };
}

/** The six rows of the public table of Poitiers for 2022 (bilan d’activité 2022), written with its own names; « Relai » is spelt « Relais ». */
const poitiers: readonly (readonly [Partial<WordingFacts>, string, string | null])[] = [
  [
    { orientations: [orientation('concertation', ['DAC-PTA'], 'ICF Habitat')], meetingCancelled: true },
    'Organisation d’une réunion de concertation par ICF Habitat et le DAC-PTA',
    'Réunion de cellule annulée',
  ],
  [{ orientations: [orientation('contact', ['Coordinatrice de parcours'])] }, 'Mise en lien avec la coordinatrice de parcours', null],
  [
    { orientations: [orientation('contact', ['CHL', 'DAC-PTA']), orientation('home_visit')] },
    'Mise en lien avec CHL et DAC-PTA',
    'Intervention bilatérale au domicile',
  ],
  [
    { orientations: [orientation('synthesis', ['Secteur de psychiatrie'])] },
    'Organisation d’une réunion de synthèse avec le secteur de psychiatrie',
    null,
  ],
  [
    {
      actions: [{ label: 'Organisation d’une réunion de concertation', owner: 'DAC', recurrence: 'Une fois par an' }],
      invited: ['MDPH', 'Un chez Soi d’Abord', 'Service social du CHU', 'Cadre des urgences du CHU'],
    },
    'Organisation d’une réunion de concertation par le DAC une fois par an',
    'Membres invités\u00a0: MDPH, Un chez Soi d’Abord, Service social du CHU, Cadre des urgences du CHU',
  ],
  [{ orientations: [orientation('relay', ['Coordinatrice de parcours du CHL'])] }, 'Relais vers la coordinatrice de parcours du CHL', null],
];

const others: readonly (readonly [string, Partial<WordingFacts>, string, string | null])[] = [
  ['nothing coded: nothing is made up', {}, '', null],
  [
    'an orientation without a structure keeps its label',
    { orientations: [orientation('contact')] },
    'Mise en lien avec un partenaire',
    null,
  ],
  ['the DAC by its label', { orientations: [orientation('dac')] }, 'Orientation vers le DAC-PTA', null],
  ['the DAC by its name', { orientations: [orientation('dac', ['DAC 86'])] }, 'Orientation vers DAC 86', null],
  [
    'another body, named',
    { orientations: [orientation('other_body', ['Conseil local de sécurité'])] },
    'Orientation vers le conseil local de sécurité',
    null,
  ],
  ['another body, not named', { orientations: [orientation('other_body')] }, 'Orientation vers une autre instance', null],
  ['advice', { orientations: [orientation('advice')] }, 'Éclairage et conseils', null],
  ['« Autre » never publishes what was typed', { orientations: [orientation('other', ['EKIDOM'])] }, 'Autre orientation avec EKIDOM', null],
  [
    'a home visit by one structure with another',
    { orientations: [orientation('home_visit', ['Équipe mobile de psychiatrie'], 'CCAS')] },
    'Intervention bilatérale au domicile par le CCAS avec l’équipe mobile de psychiatrie',
    null,
  ],
  ['a name with parts stays whole', { orientations: [orientation('relay', ['CHHL - CMP'])] }, 'Relais vers CHHL - CMP', null],
  [
    'three structures',
    { orientations: [orientation('contact', ['CHL', 'EKIDOM', 'UDAF'])] },
    'Mise en lien avec CHL, EKIDOM et UDAF',
    null,
  ],
  [
    'capitals inside a name stay',
    { orientations: [orientation('contact', ['Conseil Départemental'])] },
    'Mise en lien avec le Conseil Départemental',
    null,
  ],
  [
    'levers, when no action is coded',
    { levers: ['Concertation annuelle', 'Accompagnement social'] },
    'Concertation annuelle, accompagnement social',
    null,
  ],
  [
    'several notes are told apart',
    { orientations: [orientation('advice'), orientation('home_visit')], meetingCancelled: true },
    'Éclairage et conseils',
    'Intervention bilatérale au domicile\u00a0; Réunion de cellule annulée',
  ],
];

describe('the wording that is proposed for publication', () => {
  it.each(poitiers.map((row, index) => [index + 1, ...row] as const))(
    'writes row %i as Poitiers published it',
    (_row, facts, publicWording, publicNote) => {
      expect(proposeWording({ ...nothing, ...facts })).toEqual({ publicWording, publicNote });
    },
  );

  it.each(others)('%s', (_case, facts, publicWording, publicNote) => {
    expect(proposeWording({ ...nothing, ...facts })).toEqual({ publicWording, publicNote });
  });
});
