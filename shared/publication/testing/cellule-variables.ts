import type { Settings } from '../settings.ts';
import type { VariableSpec } from '../variable-spec.ts';

/** Small copies of the cellule's code lists, with families for the regrouping; weights make codes frequent or rare in fictional vaults. */
interface TestVariable {
  readonly spec: VariableSpec;
  readonly weights: readonly number[];
}

function tree(
  name: string,
  role: VariableSpec['role'],
  families: Readonly<Record<string, Readonly<Record<string, number>>>>,
): TestVariable {
  const codes = Object.values(families).flatMap((codesOf) => Object.keys(codesOf));
  const parents = Object.fromEntries(
    Object.entries(families).flatMap(([family, codesOf]) =>
      family === '' ? [] : Object.keys(codesOf).map((code) => [code, `family:${family}`]),
    ),
  );
  return {
    spec: { kind: 'tree', name, role, codes, parents },
    weights: Object.values(families).flatMap((codesOf) => Object.values(codesOf)),
  };
}

function ordered(name: string, role: VariableSpec['role'], codes: Readonly<Record<string, number>>): TestVariable {
  return { spec: { kind: 'ordered', name, role, codes: Object.keys(codes) }, weights: Object.values(codes) };
}

function flag(name: string, yes: number): TestVariable {
  return { spec: { kind: 'flag', name, role: 'sensitive', codes: ['yes', 'no'] }, weights: [yes, 100 - yes] };
}

/** Eight one-way variables, as a year's summary has them. */
export const mainVariables: readonly TestVariable[] = [
  tree('sector', 'identifying', {
    housing: { bailleur: 26, hebergement: 5 },
    protection: { mandataire: 7, tutelaire: 8 },
    health: { psychiatrie: 10, pedopsychiatrie: 1, hopital: 5, ville: 3 },
    social: { departement: 8, ccas: 9, medico_social: 4, dac: 4, mdph: 1 },
    public: { ville_service: 8, police: 4, justice: 1, secours: 1, elu: 2, etat: 1 },
    others: { quartier: 5, universite: 1, habitants: 3, autre: 1, inconnu: 0 },
  }),
  tree('territory', 'identifying', { '': { nord: 30, centre: 28, sud: 18, est: 14, ouest: 8, inconnu: 2 } }),
  tree('gender', 'identifying', { '': { femme: 48, homme: 50, autre: 1, inconnu: 1 } }),
  ordered('age', 'identifying', {
    '<18': 2,
    '18-24': 8,
    '25-34': 16,
    '35-44': 20,
    '45-54': 21,
    '55-64': 17,
    '65-74': 10,
    '75+': 6,
    inconnu: 2,
  }),
  ordered('quarter', 'identifying', { T1: 27, T2: 25, T3: 20, T4: 28 }),
  tree('problem', 'sensitive', {
    psychic: { psychique: 30, arret_soins: 9, refus_soins: 8, refus_accompagnement: 6 },
    living: { voisinage: 16, incurie: 12, dette: 5, isolement: 6 },
    body: { somatique: 3, addictions: 5 },
    '': { inconnu: 1 },
  }),
  tree('context', 'sensitive', {
    home: { maintien: 28, acces: 8, incurie: 10, voisinage: 14 },
    care: { rupture: 12, sortie: 7, protection: 5 },
    professionals: { epuisement: 7, coordination: 6 },
    links: { isolement: 4, disparition: 2, famille: 3 },
    '': { inconnu: 1 },
  }),
  ordered('level', 'sensitive', { '1': 62, '2': 30, declined: 8 }),
];

/** The many variables of a full year: consent, orientations and levers, one yes/no each, come on top. */
export const fullVariables: readonly TestVariable[] = [
  ...mainVariables,
  tree('consent', 'sensitive', {
    agreed: { oral: 30, ecrit: 18, representant: 10 },
    open: { non_informee: 20, anonyme: 12, sans_reponse: 6 },
    opposed: { opposition: 3, retrait: 1 },
  }),
  ...[34, 22, 15, 12, 9, 6, 18, 4, 2, 3].map((yes, index) => flag(`orientation:${index + 1}`, yes)),
  ...[30, 22, 12, 18, 6, 10, 14, 11, 13, 8, 3, 16, 5, 7, 9, 4].map((yes, index) => flag(`lever:${index + 1}`, yes)),
];

const crosses: readonly (readonly string[])[] = [
  ['sector', 'problem'],
  ['gender', 'age'],
  ['context', 'level'],
  ['quarter', 'level'],
  ['territory', 'problem'],
  ['age', 'problem'],
  ['sector', 'level'],
  ['gender', 'context'],
];

/** The settings of the tests: eight cross tables to try and one table of classes. */
export function celluleSettings(variables: readonly TestVariable[], threshold = 5): Settings {
  return {
    threshold,
    audience: 'public',
    variables: variables.map((variable) => variable.spec),
    crosses,
    classes: ['context', 'level', 'problem'],
  };
}
