import type { Language } from '#shared/dates/language.ts';
import { fillTemplate } from '#shared/messages/fill-template.ts';
import { publicationCatalogues } from '#shared/messages/publication-catalogue.ts';
import { isIndicator, indicatorWords } from '#shared/summary/indicators.ts';
import { joinWords } from '#shared/summary/join-words.ts';
import type { Asked } from './asked.ts';

/** The engine's variables and codes in the vault's words. */
export interface VariableWords {
  /** « Type de saisissant »; of one code of a list, « Levier d’action : visite à domicile conjointe ». */
  variable(name: string): string;
  code(variable: string, code: string): string;
  /** Several codes: « Tutelles, CCAS et Ville »; many: « Tutelles, CCAS, Ville et 12 autres ». */
  codes(variable: string, codes: readonly string[]): string;
  /** Several variables: « Genre × Âge ». */
  variables(names: readonly string[]): string;
}

/** Beyond so many, codes are counted and no longer named: the tables name them. */
const MOST_NAMED = 6;

/** A dimension `lever:joint_visit` is the code `joint_visit` of the list `lever`. */
function parts(name: string): readonly [list: string, code: string | null] {
  const at = name.indexOf(':');
  return at < 0 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
}

/** Words for the screens of the control; the document is worded by `composeReport`. */
export function variableWords(vocabulary: Asked['vocabulary'], language: Language): VariableWords {
  const said = indicatorWords(language);
  const { control } = publicationCatalogues[language];
  const listed = (list: string, code: string): string => vocabulary[list]?.codes.find((entry) => entry.code === code)?.label ?? code;
  const words: VariableWords = {
    variable: (name) => {
      const [list, code] = parts(name);
      const label = isIndicator(list) ? said[list].name : list;
      if (code === null) return label;
      return language === 'fr' ? `${label}\u00a0: ${listed(list, code)}` : `${label}: ${listed(list, code)}`;
    },
    code: (variable, code) => {
      const [list, flag] = parts(variable);
      return flag === null ? listed(list, code) : code === 'yes' ? control.columns.yes : control.columns.no;
    },
    codes: (variable, codes) => {
      const labels = codes.map((code) => words.code(variable, code));
      if (labels.length <= MOST_NAMED) return joinWords(labels, control.and);
      const separator = labels.some((label) => label.includes(',')) ? `${language === 'fr' ? '\u00a0' : ''}; ` : ', ';
      const first = labels.slice(0, MOST_NAMED - 1).join(separator);
      return fillTemplate(control.others, { first, count: labels.length - MOST_NAMED + 1 });
    },
    variables: (names) => names.map((name) => words.variable(name)).join(' × '),
  };
  return words;
}
