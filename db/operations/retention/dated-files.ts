import type { LocalDate } from '#shared/dates/local-date.ts';
import { AUDIT_MONTHS, RETENTION_MONTHS, type RetentionState, retentionStateOf, termOf } from '#shared/retention/retention-rule.ts';
import { isOpen, type ReferralStatus } from '#shared/workflow/steps.ts';
import { prepared, type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import type { FileKey } from './file-key.ts';

/** A file with what the retention rule must know of it. */
export interface DatedFile {
  readonly key: FileKey;
  readonly code: string;
  /** Its first referral. */
  readonly referralId: number;
  readonly firstOn: LocalDate;
  readonly lastEventOn: LocalDate;
  readonly expectedOn: LocalDate | null;
  readonly open: boolean;
}

const queries = {
  /** Of each situation: its dates. Of each enquiry: the same, under its own number. Residues have no file. */
  dates: prepared(() =>
    sql
      .selectFrom('file_event')
      .leftJoin('residue', 'residue.referral_id', 'file_event.referral_id')
      .select((builder) => [
        'file_event.situation_id',
        builder.case().when('file_event.situation_id', 'is', null).then(builder.ref('file_event.referral_id')).end().as('enquiry_id'),
        builder.fn.min('file_event.on').as('first_on'),
        builder.fn.max(builder.case().when('file_event.expected', '=', 0).then(builder.ref('file_event.on')).end()).as('last_on'),
        builder.fn.max(builder.case().when('file_event.expected', '=', 1).then(builder.ref('file_event.on')).end()).as('expected_on'),
      ])
      .where('residue.referral_id', 'is', null)
      .groupBy(['file_event.situation_id', 'enquiry_id']),
  ),
  referrals: prepared(() =>
    sql
      .selectFrom('referral')
      .leftJoin('situation', 'situation.id', 'referral.situation_id')
      .leftJoin('residue', 'residue.referral_id', 'referral.id')
      .select(['referral.id', 'referral.situation_id', 'referral.reference', 'referral.status', 'situation.code'])
      .where('residue.referral_id', 'is', null)
      .orderBy('referral.id'),
  ),
  settings: prepared(() => sql.selectFrom('meta').select('value').where('key', '=', 'retention')),
};

const nameOf = (key: FileKey): string => (key.kind === 'situation' ? `situation ${key.situationId}` : `enquiry ${key.referralId}`);

const keyOf = (situationId: number | null, referralId: number): FileKey =>
  situationId === null ? { kind: 'enquiry', referralId } : { kind: 'situation', situationId };

/** Every file of the vault with its dates, in no order. */
export function loadFiles(store: ReadStore): DatedFile[] {
  const files = new Map<string, { key: FileKey; code: string; referralId: number; open: boolean }>();
  for (const row of store.all(queries.referrals())) {
    const key = keyOf(row.situation_id, row.id);
    const id = nameOf(key);
    const known = files.get(id);
    const open = isOpen(row.status as ReferralStatus);
    if (known) {
      known.open ||= open;
      continue;
    }
    files.set(id, { key, code: row.code ?? row.reference, referralId: row.id, open });
  }
  return store.all(queries.dates()).flatMap((row) => {
    const file = files.get(nameOf(keyOf(row.situation_id, row.enquiry_id ?? 0)));
    if (!file || row.first_on === null) return [];
    return [{ ...file, firstOn: row.first_on, lastEventOn: row.last_on ?? row.first_on, expectedOn: row.expected_on }];
  });
}

/** Terms in months, as this vault has set them. */
export interface RetentionTerms {
  readonly months: number;
  readonly auditMonths: number;
}

/** The terms in force. */
export function readTerms(store: ReadStore): RetentionTerms {
  const stored = store.first(queries.settings());
  const terms = stored ? (JSON.parse(stored.value) as Partial<RetentionTerms>) : {};
  return { months: terms.months ?? RETENTION_MONTHS, auditMonths: terms.auditMonths ?? AUDIT_MONTHS };
}

/** Changes one of the terms. */
export function writeTerms(store: WriteStore, change: Partial<RetentionTerms>): void {
  const value = JSON.stringify({ ...readTerms(store), ...change });
  store.run(
    sql
      .insertInto('meta')
      .values({ key: 'retention', value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
  );
}

/** The files whose term has come, those longest past it first, with what the rule says of them. */
export function filesPastTerm(store: ReadStore, months: number, today: LocalDate): (DatedFile & { readonly state: RetentionState })[] {
  return loadFiles(store)
    .map((file) => ({ ...file, state: retentionStateOf(file, months, today) }))
    .filter((file) => file.state !== 'kept')
    .sort((a, b) => a.lastEventOn.localeCompare(b.lastEventOn) || a.code.localeCompare(b.code));
}

/** The files that are still there, by their key: asked once for all lines of a slip. */
export function filesByKey(store: ReadStore): (key: FileKey) => DatedFile | null {
  const files = new Map(loadFiles(store).map((file) => [nameOf(file.key), file]));
  return (key) => files.get(nameOf(key)) ?? null;
}

/** A file as the contract sends it. */
export function fileValue(file: DatedFile, months: number) {
  return {
    kind: file.key.kind,
    id: file.key.kind === 'situation' ? file.key.situationId : file.key.referralId,
    code: file.code,
    referralId: file.referralId,
    firstOn: file.firstOn,
    lastEventOn: file.lastEventOn,
    termOn: termOf(file.lastEventOn, months),
  };
}
