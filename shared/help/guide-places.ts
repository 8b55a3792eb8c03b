/** The chapters of docs/guide in their order, by the name of their file. */
export const chapterIds = [
  '01-coffre',
  '02-appel',
  '03-accord',
  '04-suivi',
  '05-aujourdhui',
  '06-reunions',
  '07-annuaire',
  '08-bilan',
  '09-publier',
  '10-cles',
  '11-sauvegardes',
  '12-conservation',
  '13-journal',
  '14-reglages',
  '15-documents',
  '16-recherche',
  '17-importer',
  '18-listes',
  '19-corriger',
] as const;

/** What changed from version to version (docs/nouveautes.md): read, searched and listed like a chapter, after them. */
export const NEWS = 'nouveautes';

/** Everything that the guide shows, in its order. */
export const guideIds = [...chapterIds, NEWS] as const;

export type ChapterId = (typeof guideIds)[number];

/** Which chapter speaks of a screen, by the beginning of its path; the first that fits. */
const places: readonly (readonly [RegExp, ChapterId])[] = [
  [/^\/aujourdhui/, '05-aujourdhui'],
  [/^\/saisines\/\d+\/droits/, '12-conservation'],
  [/^\/saisines\/\d+\/lettre/, '15-documents'],
  [/^\/saisines\/\d+/, '04-suivi'],
  [/^\/saisines/, '02-appel'],
  [/^\/reunions/, '06-reunions'],
  [/^\/annuaire/, '07-annuaire'],
  [/^\/bilan\/comparer/, '08-bilan'],
  [/^\/bilan\/./, '09-publier'],
  [/^\/bilan/, '08-bilan'],
  [/^\/parametres\/(?:cles|passation)/, '10-cles'],
  [/^\/parametres\/sauvegardes/, '11-sauvegardes'],
  [/^\/parametres\/conservation/, '12-conservation'],
  [/^\/parametres\/journal/, '13-journal'],
  [/^\/recherche/, '16-recherche'],
  [/^\/parametres\/importer/, '17-importer'],
  [/^\/parametres\/(?:listes|reprise)/, '18-listes'],
  [/^\/parametres\/(?:en-tete|modeles)/, '15-documents'],
  [/^\/parametres\/corbeille/, '19-corriger'],
  [/^\/parametres/, '14-reglages'],
];

/** The chapter for the screen of a path; that of the vault before one is open, or where none speaks of the screen. */
export function chapterOfPath(path: string | null): ChapterId {
  return places.find(([place]) => path !== null && place.test(path))?.[1] ?? '01-coffre';
}

/** The chapter that a link of the guide means (`09-publier.md`, `../nouveautes.md`), or `null`. */
export function chapterOfLink(to: string): ChapterId | null {
  return guideIds.find((id) => to.replace(/^\.\.\//, '') === `${id}.md`) ?? null;
}
