/**
 * Labels one after the other: « Tutelles, CCAS et Ville ». Where a label has a comma or an « et » itself they are parted by semicolons: « Police, gendarmerie ; Secours ».
 * @param and « et », « ou »
 */
export function joinWords(labels: readonly string[], and: string): string {
  const last = labels.at(-1);
  if (last === undefined) return '';
  if (labels.length === 1) return last;
  if (labels.some((label) => /,|\bet\b|\band\b/.test(label))) return labels.join('\u00a0; ');
  return `${labels.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** A label inside of a sentence: « Maintien dans le logement » → « maintien dans le logement », « CCAS » as it is. */
export function lowerFirst(label: string): string {
  const second = label.charAt(1);
  return second !== '' && second === second.toUpperCase() && /\p{L}/u.test(second) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A label without what it says to the person who fills a form: « Autre (préciser) » → « Autre ». */
export function plainLabel(label: string): string {
  return label.replace(/\s*\((?:préciser|specify)\)$/, '');
}
