/** The two languages of the interface; French first. */
export type Language = 'fr' | 'en';
