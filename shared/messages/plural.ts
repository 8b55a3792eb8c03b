/**
 * A count with its word: « 0 saisine », « 1 saisine », « 1 234 saisines ». French counts zero as singular; English does not.
 * @param many the plural word
 */
export function plural(count: number, one: string, many: string, language: 'fr' | 'en' = 'fr'): string {
  const singular = language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1;
  return `${groupDigits(count, language)} ${singular ? one : many}`;
}

/** 1234 as « 1 234 » (narrow no-break space) or `1,234`. */
export function groupDigits(count: number, language: 'fr' | 'en'): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',');
}
