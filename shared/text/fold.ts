/**
 * The form of a text under which the cellule looks for it: lower case, no accents, ligatures written out (œ → oe),
 * one kind of apostrophe, hyphens and repeated spaces as one space. « L’Œuvre  Saint-Éloi » and « l'oeuvre saint eloi » meet.
 * SQLite's own tokenizer folds accents but not œ, so texts are folded here before they are indexed and searched.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u00a0\u202f\s\-\u2010-\u2015_/.,;:()«»"]+/g, ' ')
    .trim();
}
