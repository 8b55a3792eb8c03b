import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type * as z from 'zod';
import { NOT_RECORDED } from '#shared/code-lists/code.ts';
import { consentStatuses, isFrozen } from '#shared/consent/consent.ts';
import type { summaryScope } from '#shared/contract/summary-group.ts';
import { yearOf } from '#shared/dates/local-date.ts';
import type { Tables } from '#db/schema/tables.ts';
import { type Compilable, prepared } from '#db/store/store.ts';

/** What is counted: first and last day, both included, and a territory sector; `''` is the whole territory, `not_recorded` those of no sector. */
export type SummaryScope = z.output<typeof summaryScope>;

/** The calendar years that a period touches, ascending. */
export function yearsOf({ from, to }: Pick<SummaryScope, 'from' | 'to'>): readonly number[] {
  const first = yearOf(from);
  return Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, index) => first + index);
}

const referral = expressionBuilder<Tables, 'referral'>();
const isOpposed = referral('referral.consent_status', 'in', consentStatuses.filter(isFrozen));

const everywhere = referral(referral.lit(1), '=', referral.lit(1));
const nowhere = referral.or([referral('referral.territory_sector', 'is', null), referral('referral.territory_sector', '=', ''), isOpposed]);
const inOne = (sector: string): Expression<SqlBool> =>
  referral.and([referral('referral.territory_sector', '=', sector), referral.not(isOpposed)]);

/**
 * A query over the days of a scope, built once for each way of naming a sector. Where a person lives is one of the characteristics that are
 * not used after an opposition: such a saisine belongs to no sector, so that the sectors still add up to the whole.
 * @param build makes the query; `inSector` is a condition on the table `referral`, which must be among its tables
 */
export function scopedQuery<O>(
  build: (from: string, to: string, inSector: Expression<SqlBool>) => Compilable<O>,
): (scope: SummaryScope) => Compilable<O> {
  const whole = prepared((from: string, to: string) => build(from, to, everywhere));
  const unplaced = prepared((from: string, to: string) => build(from, to, nowhere));
  const placed = prepared((from: string, to: string, sector: string) => build(from, to, inOne(sector)));
  return ({ from, to, sector }) => {
    if (sector === '') return whole(from, to);
    return sector === NOT_RECORDED ? unplaced(from, to) : placed(from, to, sector);
  };
}
