import { type ConsentStatus, isFrozen } from '#shared/consent/consent.ts';
import type { CountTable } from '#shared/summary/counts.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { scopedQuery, type SummaryScope } from './scope.ts';
import type { StructureTree } from './structure-tree.ts';
import { byFrequency, countBy, tally } from './tally.ts';
import type { VaultWords } from './vault-words.ts';

const queries = {
  exchanges: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('exchange')
      .innerJoin('referral', 'referral.id', 'exchange.referral_id')
      .select((builder) => ['exchange.partner_id', builder.fn.countAll<number>().as('count')])
      .where('exchange.on', '>=', from)
      .where('exchange.on', '<=', to)
      .where(inSector)
      .groupBy('exchange.partner_id'),
  ),
  closures: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('step')
      .innerJoin('referral', 'referral.id', 'step.referral_id')
      .select((builder) => ['step.code', 'referral.consent_status', builder.fn.countAll<number>().as('count')])
      .where('step.kind', '=', 'closed')
      .where('step.on', '>=', from)
      .where('step.on', '<=', to)
      .where(inSector)
      .groupBy(['step.code', 'referral.consent_status']),
  ),
  actions: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('referral')
      .innerJoin('action', 'action.referral_id', 'referral.id')
      .select((builder) => ['action.status', builder.fn.countAll<number>().as('count')])
      .where('referral.received_on', '>=', from)
      .where('referral.received_on', '<=', to)
      .where(inSector)
      .groupBy('action.status'),
  ),
};

interface Part {
  readonly totals: Readonly<Record<string, number>>;
  readonly tables: readonly CountTable[];
}

const weight = (row: { readonly count: number }): number => row.count;
const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((all, row) => all + row.count, 0);

/** Bilateral exchanges of the period: by body, and by type of the structure that was asked. */
export function countExchanges(store: ReadStore, scope: SummaryScope, words: VaultWords, structures: StructureTree): Part {
  const rows = store.all(queries.exchanges(scope));
  const types = countBy(rows, (row) => structures.typeOf(row.partner_id), weight);
  const bodies = countBy(rows, (row) => String(structures.bodyOf(row.partner_id)), weight);
  return {
    totals: { exchanges: sum(rows) },
    tables: [
      tally('exchange-partner-type', words, types, words.list('structureType')),
      tally(
        'exchange-partner',
        words,
        bodies,
        byFrequency(bodies, (code) => structures.nameOf(Number(code))),
      ),
    ],
  };
}

/** Saisines closed in the period; the reason is one of the characteristics that are not used after an opposition. */
export function countClosures(store: ReadStore, scope: SummaryScope, words: VaultWords): Part {
  const rows = store.all(queries.closures(scope));
  const reasons = countBy(
    rows,
    (row) => (isFrozen(row.consent_status as ConsentStatus) ? null : words.countedUnder('closure', row.code)),
    weight,
  );
  return { totals: { closed: sum(rows) }, tables: [tally('closed-reason', words, reasons, words.list('closure'))] };
}

/** Actions of the saisines of the period. */
export function countActions(store: ReadStore, scope: SummaryScope, words: VaultWords): Part {
  const rows = store.all(queries.actions(scope));
  const statuses = countBy(rows, ({ status }) => status, weight);
  return { totals: { actions: sum(rows) }, tables: [tally('action-status', words, statuses, words.list('actionStatus'))] };
}
