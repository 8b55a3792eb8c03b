import type { FormPart } from './form-part.ts';
import type { FactsValues } from './values.ts';

/** The facts inside a form's values. */
export type FactsPart = FormPart<FactsValues>;
