import { fold } from '#shared/text/fold.ts';

/** A structure under all its names. */
export interface NamedStructure {
  readonly id: number;
  readonly names: readonly string[];
}

export type StructureMatch =
  | { readonly id: number }
  /** Structures that it may be; empty: none is near, it would be a new one. */
  | { readonly near: readonly number[] };

const foldName = (name: string): string => fold(name).replaceAll(/[']/g, ' ').replaceAll(/\s+/g, ' ').trim();

/** Words that half of the directory has. */
const common = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'd',
  'l',
  'et',
  'a',
  'au',
  'service',
  'services',
  'centre',
  'association',
  'ville',
  'pole',
  'social',
  'sociale',
  'poitiers',
]);

/** Finds structures by their names: made once for a directory, asked for each text. */
export function structureMatcher(directory: readonly NamedStructure[]): (text: string) => StructureMatch {
  const exact = new Map<string, Set<number>>();
  const words: { readonly id: number; readonly words: readonly string[] }[] = [];
  for (const { id, names } of directory) {
    for (const name of names) {
      const folded = foldName(name);
      exact.set(folded, (exact.get(folded) ?? new Set()).add(id));
      words.push({ id, words: folded.split(' ').filter((word) => !common.has(word)) });
    }
  }
  return (text) => {
    const found = exact.get(foldName(text)) ?? exact.get(foldName(text.replaceAll(/\([^)]*\)/g, ' ')));
    if (found?.size === 1) return { id: [...found][0] as number };
    if (found) return { near: [...found] };
    const asked = foldName(text)
      .split(' ')
      .filter((word) => !common.has(word) && word.length > 1);
    const scored = new Map<number, number>();
    for (const entry of words) {
      const shared = asked.filter((word) => entry.words.includes(word)).length;
      if (shared === 0) continue;
      const score = (2 * shared) / (asked.length + entry.words.length);
      if (score >= 0.4) scored.set(entry.id, Math.max(score, scored.get(entry.id) ?? 0));
    }
    return {
      near: [...scored]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, 3)
        .map(([id]) => id),
    };
  };
}

const typeWords: readonly (readonly [RegExp, string])[] = [
  [/\b(ccas|cias)\b/, 'ccas'],
  [/\b(mdph|maison departementale des personnes handicapees)\b/, 'mdph'],
  [/\b(dac|pta|dispositif d appui)\b/, 'dac'],
  [/\b(police|gendarmerie|commissariat)\b/, 'police'],
  [/\b(habitat|hlm|oph|opac|logement social|bailleur|immobiliere|ekidom|logiparc)\b/, 'social_landlord'],
  [/\b(udaf|tutelle|tutelaire|mandataire|mjpm|atmp)\b/, 'guardian'],
  [/\b(pedopsychiatrie|cmpp|cmpea|pedo psychiatrie)\b/, 'child_psychiatry'],
  [/\b(cmp|psychiatrie|psychiatrique|laborit|emppp?|chs|eps[m]?)\b/, 'adult_psychiatry'],
  [/\b(chu|hopital|urgences|centre hospitalier|clinique)\b/, 'general_hospital'],
  [/\b(chrs|hebergement|pension de famille|residence accueil|croix rouge|siao)\b/, 'accommodation'],
  [/\b(savs|samsah|esat|ime|apajh|csapa|caarud)\b/, 'medico_social'],
  [/\b(departement|conseil departemental|mds|maison des solidarites|mdsi|utas)\b/, 'department'],
  [/\b(centre social|maison de quartier|centre socio)\b/, 'community_centre'],
  [/\b(gem|unafam|entraide mutuelle|usagers)\b/, 'users'],
  [/\b(spip|pjj|tribunal|parquet|justice)\b/, 'justice'],
  [/\b(pompiers|sdis|samu|secours)\b/, 'rescue'],
  [/\b(medecin|infirmier|idel|cpts|maison de sante|liberal|cabinet)\b/, 'primary_care'],
  [/\b(mission locale|universite|ecole|college|lycee|education|pole emploi|france travail)\b/, 'education'],
  [/\b(ars|prefecture|ddets|ddtes|etat)\b/, 'state'],
  [/\b(elu|elue|adjoint|conseiller municipal)\b/, 'elected'],
  [/\b(mairie|ville|municipal|municipale|agglomeration|metropole|schs|hygiene|service)\b/, 'town_service'],
];

/** The type that the name of a new structure tells; `null` when it tells none. The person sees it, and may choose another. */
export function guessStructureType(name: string): string | null {
  const folded = foldName(name);
  return typeWords.find(([words]) => words.test(folded))?.[1] ?? null;
}
