import type { Token } from '../tokenise.ts';

/**
 * Words for streets and dwellings (folded, with their abbreviations).
 * - `street`: with a number they make an address, with a capital name a small place;
 * - `common`: also everyday words (« une place », « en cours », « 2 cours »): a number above 1, or a capital name, is needed;
 * - `area`: a place by itself when a capital name follows (« résidence Les Lilas », « hameau de … »).
 */
const WAYS: ReadonlyMap<string, { readonly way: string; readonly nature: 'street' | 'common' | 'area' }> = new Map(
  (
    [
      ['street', 'rue r', 'rue'],
      ['street', 'avenue av ave', 'avenue'],
      ['street', 'boulevard bd bld blvd boul', 'boulevard'],
      ['street', 'allee all allees', 'allee'],
      ['street', 'impasse imp', 'impasse'],
      ['street', 'chemin che chem', 'chemin'],
      ['street', 'quai', 'quai'],
      ['street', 'square sq', 'square'],
      ['street', 'sentier sente venelle', 'sentier'],
      ['street', 'ruelle', 'ruelle'],
      ['street', 'faubourg fbg fg', 'faubourg'],
      ['street', 'esplanade', 'esplanade'],
      ['street', 'promenade', 'promenade'],
      ['street', 'traverse', 'traverse'],
      ['street', 'parvis', 'parvis'],
      ['common', 'route rte', 'route'],
      ['common', 'place pl', 'place'],
      ['common', 'cours crs', 'cours'],
      ['common', 'passage', 'passage'],
      ['common', 'voie', 'voie'],
      ['common', 'montee', 'montee'],
      ['common', 'mail', 'mail'],
      ['common', 'cour', 'cour'],
      ['common', 'clos', 'clos'],
      ['common', 'domaine', 'domaine'],
      ['common', 'porte', 'porte'],
      ['common', 'pont', 'pont'],
      ['area', 'residence res', 'residence'],
      ['area', 'lotissement lot', 'lotissement'],
      ['area', 'cite', 'cite'],
      ['area', 'hameau', 'hameau'],
      ['area', 'lieudit', 'lieudit'],
      ['area', 'villa', 'villa'],
      ['area', 'quartier', 'quartier'],
      ['area', 'village', 'village'],
      ['area', 'commune', 'commune'],
      ['area', 'tour', 'tour'],
    ] as const
  ).flatMap(([nature, names, way]) => names.split(' ').map((name) => [name, { way, nature }] as const)),
);

const SHORT = /^(r|av|ave|bd|bld|blvd|boul|all|imp|che|chem|sq|fbg|fg|rte|pl|crs|res|lot)$/;

/** The kind of way a token names, or null. An abbreviation of one or two letters needs what follows to look like one (`next`: what comes after it). */
export function wayOf(
  token: Token | undefined,
  next: string,
): { readonly way: string; readonly nature: 'street' | 'common' | 'area' } | null {
  if (token === undefined || token.type !== 'word') return null;
  const way = WAYS.get(token.text);
  if (way === undefined || next.startsWith("'")) return null;
  return SHORT.test(token.text) && !/^(\. ?| )$/.test(next) ? null : way;
}

/** True for a shortened way (« r. », « av. »): it may be another word when nothing confirms it. */
export function isShortWay(folded: string): boolean {
  return SHORT.test(folded);
}
