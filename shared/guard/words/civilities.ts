import type { Token } from '../tokenise.ts';

const TITLES: ReadonlySet<string> = new Set(
  'monsieur madame mademoiselle messieurs mesdames mesdemoiselles mr mme mmes mlle melle mlles mm dr drs docteur docteure docteurs professeur professeure sieur famille veuve epoux epouse consorts'.split(
    ' ',
  ),
);
/** Shortened titles that are also other words: only with a capital letter. */
const CAPITAL_TITLES: ReadonlySet<string> = new Set('m me maitre pr dame frere soeur abbe'.split(' '));

/** True for « M. », « Mme », « Dr », « famille »… `next` is what follows the title, which tells « M. » from « m’ ». */
export function isCivility(token: Token, next: string): boolean {
  if (token.type !== 'word') return false;
  if (TITLES.has(token.text)) return true;
  if (token.text === 'm') return next.startsWith('.') || (token.shape === 'upper' && next.startsWith(' '));
  return CAPITAL_TITLES.has(token.text) && token.shape !== 'lower';
}

/** The gap allowed between a title and the name: a space, a dot. */
function isTitleGap(gap: string): boolean {
  return gap.length <= 4 && /^[. \n]*$/.test(gap) && !gap.startsWith('\n');
}

/** True when the token at `index` is right after a civility (« M. et Mme Petit » counts once, through « Mme »). */
export function followsCivility(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return token !== undefined && before !== undefined && isTitleGap(token.gap) && isCivility(before, token.gap);
}
