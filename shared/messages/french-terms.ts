/** French words of the field that the English interface keeps, since no English word is the same thing; one group, for `split`. */
export const frenchTerms =
  /\b(fiches? de saisine|saisines?|cellules?|copil|mandataires?(?: judiciaires?)?|déports?|veille|bordereaux?(?: d’élimination)?)\b/gi;
