import type { LocalDate } from '#shared/dates/local-date.ts';

/** One value of a code list. The code is stable and never shown; the labels may be reworded by the cellule. */
export interface Code {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** Group of the value inside its list, used when small numbers must be merged. */
  readonly parent?: string;
  /** Days from and until which the value may be chosen; open when absent. Old records keep it. */
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
}

/** « Autre (préciser) »: present in every list that a person fills; what was meant is kept beside it. */
export const OTHER = 'other';

/** « Non renseigné »: never stored; absence is `null`, and is shown and counted under this code. */
export const NOT_RECORDED = 'not_recorded';
