import type { OutputOf } from '#shared/contract/contract.ts';
import type { ReferralRow } from './list-query.ts';

/** A row of the list, with what the test does not care for filled in. */
export function testRow(id: number, more: Partial<ReferralRow> = {}): ReferralRow {
  return {
    id,
    reference: `2026-${String(id).padStart(2, '0')}`,
    kind: 'referral',
    receivedOn: '2026-03-02',
    structureId: 1,
    structureName: 'Ekidom',
    context: 'housing_keep',
    dominantProblem: 'isolation',
    territorySector: null,
    status: 'received',
    level: null,
    frozen: false,
    nextDueOn: null,
    ...more,
  };
}

/** An answer of `referrals.list` with these rows, all there is. */
export function testPage(rows: readonly ReferralRow[], total = rows.length): OutputOf<'referrals.list'> {
  const counts = new Map<ReferralRow['status'], number>();
  for (const row of rows) counts.set(row.status, (counts.get(row.status) ?? 0) + 1);
  return { rows: [...rows], total, byStatus: [...counts].map(([status, count]) => ({ status, count })) };
}
