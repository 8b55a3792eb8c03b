/**
 * A text in lower case without accents, with plain spaces, apostrophes and hyphens, character for character: a place in it is the same place in the
 * original.
 */
export function flatText(text: string): string {
  return text.replace(/./gsu, (character) => {
    const plain = (character.normalize('NFD')[0] ?? character).toLowerCase();
    const folded = foldSign(plain);
    return folded.length === character.length ? folded : character;
  });
}

function foldSign(sign: string): string {
  if (/[\u2018\u2019\u02bc]/.test(sign)) return "'";
  if (/[\u00a0\u202f\s]/.test(sign)) return ' ';
  return /[\u2010\u2011]/.test(sign) ? '-' : sign;
}

const emptyWords = new Set(
  'au aux avec ce ces cette dans de des du elle elles en est et ete la le les leur leurs ont ou ou par pas plus pour que qui sa se ses son sont sur un une and are at by for from has have in is its of on or the their they to was were with'.split(
    ' ',
  ),
);

/** The words of a flat text that tell something, without the endings of the plural. */
export function stemsOf(flat: string): readonly string[] {
  return (flat.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !emptyWords.has(word) && (word.length > 1 || /\d/.test(word))).map(stem);
}

/** A word without the endings of gender and number: « bailleurs » and « bailleur », « orientées » and « orientation » stay apart. */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(aux|ies|[esx]+)$/, '') : word;
}
