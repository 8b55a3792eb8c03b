import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/dates/language.ts';
import { composeReport } from './compose-report.ts';
import { contradictions } from './contradictions.ts';
import { fictionalSummary } from './testing/fictional-summary.ts';
import { poitiersOpen, poitiersPublic } from './testing/poitiers-summary.ts';
import { typedNumbers } from './typed-numbers.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const reports = {
  fr: { public: composeReport(poitiersPublic('fr')).report, open: composeReport(poitiersOpen('fr')).report },
  en: { public: composeReport(poitiersPublic('en')).report, open: composeReport(poitiersOpen('en')).report },
};

/** What is said of a sentence: each finding's text, `!` before one that blocks. */
function said(text: string, kind: 'public' | 'open', language: Language): readonly string[] {
  return contradictions({ id: 'p', text, numbers: [] }, reports[language][kind]).map(
    (finding) => (finding.blocking ? '! ' : '') + plain(finding.text),
  );
}

const small = (typed: string): string => `! « ${typed} » : un nombre de moins de 5 personnes ne peut pas figurer dans ce bilan.`;
const nowhere = (typed: string): string => `« ${typed} » n’est le chiffre d’aucun tableau de ce bilan.`;
const share = (typed: string): string => `« ${typed} » n’est la part d’aucune ligne des tableaux de ce bilan.`;
const smallShare = (typed: string): string =>
  `! « ${typed} » : cette part désigne moins de 5 personnes et ne peut pas figurer dans ce bilan.`;

describe('numbers that somebody types into a summary for the public (38 situations, k = 5)', () => {
  it.each<[string, readonly string[]]>([
    // what the tables say
    ['38 situations ont été portées à la connaissance de la cellule.', []],
    ['Trente-huit situations ont été suivies.', []],
    ['Les bailleurs sociaux ont saisi la cellule pour 14 situations.', []],
    ['Bailleur social : 14.', []],
    ['« Psychiatrie adulte publique » (10 situations).', []],
    ['24 situations ont trouvé une réponse au niveau 1.', []],
    ['La visite à domicile conjointe a été retenue 11 fois.', []],
    ['Onze situations ont donné lieu à une visite à domicile conjointe.', []],
    ['Une dizaine de situations venaient de la psychiatrie.', []],
    ['Une quinzaine de situations viennent des bailleurs.', []],
    ['Environ 40 situations en quatre ans.', []],
    ['La moitié des situations relèvent de troubles psychologiques.', []],
    ['37 % des situations viennent d’un bailleur social.', []],
    ['36,8 % des situations viennent d’un bailleur social.', []],
    ['Près des deux tiers ont trouvé une réponse au niveau 1.', []],
    ['Un tiers des situations concernent les conditions de vie.', []],
    ['6 situations en 2022.', []],
    // what they do not
    ['29 saisines venaient de bailleurs.', [nowhere('29')]],
    ['40 situations ont été portées à la connaissance de la cellule.', ['« 40 » : le tableau dit 38 situations.']],
    ['Quarante situations au total.', ['« Quarante » : le tableau dit 38 situations.']],
    ['Il y eut 41 situations suivies.', ['« 41 » n’est le chiffre d’aucun tableau de ce bilan ; le total est de 38 situations.']],
    [
      'Les bailleurs ont saisi : 15 pour « Bailleur social ».',
      ['« 15 » : le tableau « Type de saisissant » dit 14 pour « Bailleur social ».'],
    ],
    ['Psychiatrie adulte publique : 12.', ['« 12 » : le tableau « Type de saisissant » dit 10 pour « Psychiatrie adulte publique ».']],
    ['Le partenariat compte 53 structures.', [nowhere('53')]],
    ['Les trois quarts des situations viennent des bailleurs.', [share('Les trois quarts')]],
    ['82 % des situations relèvent du niveau 1.', [share('82 %')]],
    ['Soixante-dix pour cent des saisines.', [share('Soixante-dix pour cent')]],
    ['Sept situations sur dix sont nouvelles.', [share('Sept situations sur dix')]],
    ['1 234 personnes ont été informées.', [nowhere('1 234')]],
    ['Une centaine de situations.', [nowhereTotal('Une centaine')]],
    // small numbers: blocking
    ['3 situations concernaient un mineur.', [small('3')]],
    ['Trois situations concernaient un mineur.', [small('Trois')]],
    ['Deux personnes ont été hospitalisées.', [small('Deux')]],
    ['Quatre femmes ont été relogées.', [small('Quatre')]],
    ['1 seule situation venait de la justice.', [small('1')]],
    ['Une seule situation venait de la justice.', [small('Une')]],
    ['Une situation a été examinée en urgence.', [small('Une')]],
    ['Une personne est décédée.', [small('Une')]],
    ['L’une d’elles a été hospitalisée.', [small('une')]],
    ['Une d’entre elles a déménagé.', [small('Une')]],
    ['Entre deux et quatre personnes sont parties.', [small('deux'), small('quatre')]],
    ['Une ou deux personnes.', [small('deux')]],
    ['5 % des situations concernent des mineurs.', [smallShare('5 %')]],
    ['Un dixième des situations.', [smallShare('Un dixième')]],
    ['Une situation sur vingt venait de la justice.', [smallShare('Une situation sur vingt')]],
    ['Une demi-douzaine de personnes.', []],
    ['Aucune situation ne venait de la mission locale.', [none('Aucune')]],
    ['Aucune personne n’a été hospitalisée.', [none('Aucune')]],
    // numbers that count nobody
    ['La cellule existe depuis 2018 et se réunit le 12 janvier 2023 à 14 h 30.', []],
    ['La cellule s’est réunie deux fois et a préparé trois réunions.', []],
    ['Une réunion de concertation a lieu une fois par an.', []],
    ['Les réponses de niveau 1 et de niveau 2 se complètent.', []],
    ['Le 1er trimestre et le 2e trimestre se ressemblent.', []],
    ['Deux partenaires ont rejoint la cellule.', []],
    ['Une situation complexe demande du temps, et une rencontre aussi.', []],
    ['Les personnes de 35 à 54 ans sont nombreuses : 17.', []],
    ['L’article R.1110-2 du code, page 4, seuil de 5.', []],
    ['Sur la période 2019-2022, la cellule a travaillé avec chacun.', []],
    ['Ni l’un ni l’autre.', []],
  ])('%s', (text, expected) => {
    expect(said(text, 'public', 'fr')).toEqual(expected);
  });
});

function nowhereTotal(typed: string): string {
  return `« ${typed} » n’est le chiffre d’aucun tableau de ce bilan ; le total est de 38 situations.`;
}
function none(typed: string): string {
  return `! « ${typed} » : une absence apprend quelque chose sur tous ; elle ne peut pas figurer dans ce bilan.`;
}

describe('however it is written', () => {
  it.each<[string, readonly string[]]>([
    ['Trente\u2011huit situations ont été suivies.', []],
    ['TROIS PERSONNES SONT PARTIES.', [small('TROIS')]],
    ['Les trois\u00a0quarts des situations.', [share('Les trois quarts')]],
    ['Une situation a été examinée.'.normalize('NFD'), [small('Une')]],
    ['', []],
    ['¤§⟬ 😀 …', []],
  ])('%s', (text, expected) => {
    expect(said(text, 'public', 'fr')).toEqual(expected);
  });
});

describe('the same in the exact report of the cellule (6 situations)', () => {
  it.each<[string, readonly string[]]>([
    ['6 situations ont été portées à la connaissance de la cellule.', []],
    ['Cinq ont trouvé une réponse au niveau 1, une autre en réunion.', []],
    ['7 saisines pour 6 situations.', []],
    ['9 situations ont été portées à la connaissance de la cellule.', ['« 9 » : le tableau dit 6 situations.']],
    [
      'Maintien dans le logement : 4 situations.',
      ['« 4 » : le tableau « Contexte d’interpellation » dit 3 pour « Maintien dans le logement ».'],
    ],
    ['Une seule ré-interpellation.', []],
    ['Aucune sollicitation, et aucune personne hospitalisée.', []],
    ['La moitié des situations portent sur le maintien dans le logement.', []],
    ['Les trois quarts des situations.', [share('Les trois quarts')]],
  ])('%s', (text, expected) => {
    expect(said(text, 'open', 'fr')).toEqual(expected);
  });
});

describe('in English', () => {
  it.each<[string, readonly string[]]>([
    ['38 situations were brought to the cellule.', []],
    ['Thirty-eight situations were followed.', []],
    ['Half of the situations are psychological disorders.', []],
    ['The cellule met twice in 2022, on 12 January 2023 at 14:30.', []],
    ['Level 1 and level 2 answers complete each other.', []],
    ['One partner joined; no one left.', []],
    ['40 situations were brought to the cellule.', ['“40”: the table says 38 situations.']],
    ['Three people were admitted.', ['! “Three”: a number of fewer than 5 persons may not stand in this summary.']],
    ['One person died.', ['! “One”: a number of fewer than 5 persons may not stand in this summary.']],
    [
      'One in twenty came from the courts.',
      ['! “One in twenty”: this share means fewer than 5 persons and may not stand in this summary.'],
    ],
    ['No situation came from schools.', ['! “No”: an absence tells something about everybody; it may not stand in this summary.']],
    ['Three quarters came from landlords.', ['“Three quarters” is not the share of any row of the tables of this summary.']],
  ])('%s', (text, expected) => {
    expect(said(text, 'public', 'en')).toEqual(expected);
  });
});

describe('locked numbers', () => {
  const numbers = [{ id: 'total', shown: '38' }];

  it('are never contradicted, wherever they are moved', () => {
    const text = 'La cellule a connu ⟦total⟧ situations.';
    expect(contradictions({ id: 'p', text, numbers }, reports.fr.public)).toEqual([]);
  });

  it.each(['La cellule a connu ⟦other⟧ situations.', 'La cellule a connu ⟦total situations.', 'La cellule a connu 38⟧ situations.'])(
    'cannot be changed: %s',
    (text) => {
      const findings = contradictions({ id: 'p', text, numbers }, reports.fr.public);
      expect(findings.map(({ blocking }) => blocking)).toEqual([true]);
    },
  );

  it('leave nothing to say about any paragraph as it was composed', async () => {
    const inputs = [
      poitiersPublic('fr'),
      poitiersPublic('en'),
      poitiersOpen('fr'),
      poitiersOpen('en'),
      ...(await Promise.all([6, 12, 26, 38, 60].map((persons) => fictionalSummary(persons, persons)))),
    ];
    for (const input of inputs) {
      const { report, prose } = composeReport(input);
      expect(prose.length).toBeGreaterThan(1);
      for (const paragraph of prose) expect(contradictions(paragraph, report)).toEqual([]);
    }
  });
});

describe('numbers in words', () => {
  it.each<[string, number]>([
    ['zéro situation', 0],
    ['deux situations', 2],
    ['dix-sept', 17],
    ['vingt et une situations', 21],
    ['vingt-deux', 22],
    ['trente-six', 36],
    ['soixante et onze', 71],
    ['soixante-quinze', 75],
    ['quatre-vingts', 80],
    ['quatre-vingt-un', 81],
    ['quatre-vingt-dix-neuf', 99],
    ['cent', 100],
    ['cent trois', 103],
    ['deux cent quarante et un', 241],
    ['mille deux cents', 1200],
    ['septante-trois', 73],
    ['une douzaine', 12],
    ['une demi-douzaine', 6],
    ['une vingtaine', 20],
    ['1 234', 1234],
    ['1\u202f234', 1234],
  ])('%s is %d', (text, value) => {
    expect(typedNumbers(text, 'fr').map((number) => number.value)).toEqual([value]);
  });

  it.each<[string, number]>([
    ['twenty-one', 21],
    ['two hundred and six', 206],
    ['a dozen', 12],
    ['half a dozen', 6],
    ['1,234', 1234],
  ])('%s is %d in English', (text, value) => {
    expect(typedNumbers(text, 'en').map((number) => number.value)).toEqual([value]);
  });
});
