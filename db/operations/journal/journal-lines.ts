import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { auditCategoryOf, namesOfCategory } from '#shared/audit/audit-category.ts';
import { addDays } from '#shared/dates/local-date.ts';
import { type ReadStore, sql } from '#db/store/store.ts';

type Line = OutputOf<'journal.list'>['rows'][number];
export type Filters = ParsedInputOf<'journal.list'>['filters'];

/** The instant at which a local day begins, as the audit writes instants. */
const beginOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

function filtered(store: ReadStore, filters: Filters) {
  let query = sql.selectFrom('audit').leftJoin('audit_detail', 'audit_detail.seq', 'audit.seq');
  if (filters.from !== null) query = query.where('audit.at', '>=', beginOf(filters.from));
  if (filters.until !== null) query = query.where('audit.at', '<', beginOf(addDays(filters.until, 1)));
  if (filters.slot !== null) query = query.where('audit.slot', '=', filters.slot);
  if (filters.category !== null) {
    const { names, groups } = namesOfCategory(filters.category);
    const listed = filters.category !== 'written';
    query = query.where((is) => {
      const among = is.or([
        ...(names.length === 0 ? [] : [is('audit.operation', 'in', [...names])]),
        ...groups.map((group) => is('audit.operation', 'like', `${group}%`)),
      ]);
      return listed ? among : is.not(among);
    });
  }
  if (filters.reference !== null) {
    const found = recordsNamed(store, filters.reference);
    query = query.where((is) =>
      is.or([
        is.and([is('audit.subject_kind', '=', 'referral'), is('audit.subject_id', 'in', found.referrals)]),
        is.and([is('audit.subject_kind', '=', 'situation'), is('audit.subject_id', 'in', found.situations)]),
      ]),
    );
  }
  return query;
}

/** Numbers of the file with that code or reference; the code of a situation stands for all its saisines. */
function recordsNamed(store: ReadStore, reference: string): { readonly referrals: number[]; readonly situations: number[] } {
  const rows = store.all(
    sql
      .selectFrom('referral')
      .leftJoin('situation', 'situation.id', 'referral.situation_id')
      .select(['referral.id', 'referral.situation_id'])
      .where((is) => is.or([is('referral.reference', '=', reference), is('situation.code', '=', reference)])),
  );
  return { referrals: rows.map((row) => row.id), situations: rows.flatMap((row) => row.situation_id ?? []) };
}

/** Names of records that mean no person: references, codes, days, names of structures. */
function namesOf(store: ReadStore, rows: readonly { subject_kind: string | null; subject_id: number | null }[]) {
  const ids = (kind: string): number[] => [
    ...new Set(rows.flatMap((row) => (row.subject_kind === kind && row.subject_id !== null ? [row.subject_id] : []))),
  ];
  const names = new Map<string, { readonly name: string; readonly referralId: number | null }>();
  const put = (kind: string, id: number, name: string, referralId: number | null = null): void =>
    void names.set(`${kind} ${id}`, { name, referralId });
  for (const row of store.all(sql.selectFrom('referral').select(['id', 'reference']).where('id', 'in', ids('referral'))))
    put('referral', row.id, row.reference, row.id);
  for (const row of store.all(
    sql
      .selectFrom('situation')
      .innerJoin('referral', 'referral.situation_id', 'situation.id')
      .select((builder) => ['situation.id', 'situation.code', builder.fn.min('referral.id').as('referral_id')])
      .where('situation.id', 'in', ids('situation'))
      .groupBy(['situation.id', 'situation.code']),
  ))
    put('situation', row.id, row.code, row.referral_id);
  for (const row of store.all(
    sql
      .selectFrom('structure_name')
      .select(['structure_id', 'name'])
      .where('kind', '=', 'current')
      .where('structure_id', 'in', ids('structure')),
  ))
    put('structure', row.structure_id, row.name);
  for (const row of store.all(sql.selectFrom('meeting').select(['id', 'on']).where('id', 'in', ids('meeting'))))
    put('meeting', row.id, row.on);
  for (const row of store.all(sql.selectFrom('elimination_slip').select(['id', 'reference']).where('id', 'in', ids('slip'))))
    put('slip', row.id, row.reference);
  return (kind: string | null, id: number | null) => (kind === null || id === null ? undefined : names.get(`${kind} ${id}`));
}

/** Lines of the audit under the filters, the latest first. */
export function journalLines(
  store: ReadStore,
  filters: Filters,
  page: { readonly offset: number; readonly limit: number },
): { readonly rows: Line[]; readonly total: number } {
  const rows = store.all(
    filtered(store, filters)
      .select(['audit.seq', 'audit.at', 'audit.operation', 'audit.subject_kind', 'audit.subject_id', 'audit.slot'])
      .select(['audit_detail.facts', 'audit_detail.erased_by'])
      .orderBy('audit.seq', 'desc')
      .limit(page.limit)
      .offset(page.offset),
  );
  const total = store.first(filtered(store, filters).select((builder) => builder.fn.countAll<number>().as('count')))?.count ?? 0;
  const nameOf = namesOf(store, rows);
  return {
    total,
    rows: rows.map((row) => {
      const name = nameOf(row.subject_kind, row.subject_id);
      return {
        seq: row.seq,
        at: row.at,
        operation: row.operation,
        category: auditCategoryOf(row.operation),
        subjectKind: row.subject_kind,
        subject: name?.name ?? (row.subject_kind === 'year' && row.subject_id !== null ? String(row.subject_id) : null),
        referralId: name?.referralId ?? null,
        erased: row.erased_by !== null,
        slot: row.slot,
        facts: row.facts === null ? {} : (JSON.parse(row.facts) as Line['facts']),
      };
    }),
  };
}
