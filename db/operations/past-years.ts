import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { indicators, typedTotalOf } from '#shared/summary/indicators.ts';
import { sql, type WriteStore } from '#db/store/store.ts';
import { requireCode } from './code-checks.ts';
import { readSettings } from './settings.ts';

type PastYear = ParsedInputOf<'year.savePastYear'>;
type PastList = PastYear['lists'][number];

/**
 * Writes what is known of a year from before the software, in place of what was known before.
 * @throws AppError `twice_in_list`, `unknown_code`, `list_exceeds_total`, `more_situations_than_referrals`, beside the list or the total
 */
export function savePastYear(store: WriteStore, input: PastYear): void {
  const { year, referrals, enquiries, comment, totals, lists } = input;
  refuseTwice(totals, 'totals');
  refuseTwice(lists, 'lists');
  const situations = totals.find(({ indicator }) => indicator === 'situations')?.value ?? null;
  if (situations !== null && situations > referrals) throw new AppError('more_situations_than_referrals', {}, 'totals');
  for (const [index, list] of lists.entries()) {
    checkList(store, list, typedTotalOf(list.indicator, { referrals, situations }), `lists.${index}`);
  }
  store.run(sql.deleteFrom('past_year').where('year', '=', year));
  store.run(sql.insertInto('past_year').values({ year, referrals, enquiries, comment }));
  for (const { indicator, value } of totals) store.run(sql.insertInto('past_year_count').values({ year, indicator, code: '', value }));
  for (const list of lists) {
    for (const { code, value } of list.values) {
      store.run(sql.insertInto('past_year_count').values({ year, indicator: list.indicator, code, value }));
    }
    if (list.comment !== null) {
      store.run(sql.insertInto('past_year_comment').values({ year, indicator: list.indicator, text: list.comment }));
    }
  }
}

function refuseTwice(entries: readonly { readonly indicator: string }[], field: string): void {
  if (new Set(entries.map(({ indicator }) => indicator)).size < entries.length) throw new AppError('twice_in_list', {}, field);
}

/** A list adds up to its total at most; where a unit may have several codes, none of them may exceed it. */
function checkList(store: WriteStore, list: PastList, total: number, field: string): void {
  if (new Set(list.values.map(({ code }) => code)).size < list.values.length) throw new AppError('twice_in_list', {}, field);
  for (const { code } of list.values) requireTypedCode(store, list.indicator, code, field);
  const values = list.values.map(({ value }) => value);
  const said = indicators[list.indicator].multiple ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
  if (said > total) throw new AppError('list_exceeds_total', { said, total }, field);
}

function requireTypedCode(store: WriteStore, indicator: PastList['indicator'], code: string, field: string): void {
  const { codeList } = indicators[indicator];
  if (codeList !== null) return requireCode(store, codeList, code, field);
  const codes = indicator === 'territory' ? readSettings(store).territorySectors.map((sector) => sector.code) : ['1', '2', 'none'];
  if (!codes.includes(code)) throw new AppError('unknown_code', {}, field);
}
