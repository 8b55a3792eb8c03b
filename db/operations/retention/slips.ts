import { randomInt } from 'node:crypto';
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { erasureGrounds } from '#shared/contract/retention-group.ts';
import { type LocalDate, yearOf } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { retentionStateOf } from '#shared/retention/retention-rule.ts';
import { wasBrokenAtOpening } from '#db/audit/audit-chain.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import type { InGroup, ReadContext, ReadOperations, WriteContext, WriteOperations } from '../context.ts';
import { countPieces } from './count-pieces.ts';
import { type DatedFile, filesByKey, filesPastTerm, fileValue, readTerms, writeTerms } from './dated-files.ts';
import { eraseFile } from './erase-file.ts';
import { type FileKey, fileOf } from './file-key.ts';
import { composeSlip } from './slip-paper.ts';

export type Slip = OutputOf<'retention.slip'>['slip'];
type Ground = (typeof erasureGrounds)[number];

const slipsQuery = () => sql.selectFrom('elimination_slip').selectAll().orderBy('id', 'desc');
type SlipRow = NonNullable<ReturnType<typeof firstSlip>>;

function firstSlip(store: ReadStore, slipId: number) {
  return store.first(slipsQuery().where('id', '=', slipId));
}

function linesOf(store: ReadStore, slipId: number) {
  return store.all(sql.selectFrom('elimination_file').selectAll().where('slip_id', '=', slipId).orderBy('position'));
}

type LineRow = ReturnType<typeof linesOf>[number];

/** The file of a line; `null` once it is gone. */
function keyOf(line: LineRow): FileKey | null {
  if (line.kind === 'enquiry') return line.referral_id === null ? null : { kind: 'enquiry', referralId: line.referral_id };
  return line.situation_id === null ? null : { kind: 'situation', situationId: line.situation_id };
}

const fileFor = (find: ReturnType<typeof filesByKey>, line: LineRow): DatedFile | null => {
  const key = keyOf(line);
  return key === null ? null : find(key);
};

function stateOf(row: Pick<SlipRow, 'erased_on' | 'abandoned_on' | 'visa_number' | 'waiver'>): Slip['state'] {
  if (row.erased_on !== null) return 'erased';
  if (row.abandoned_on !== null) return 'abandoned';
  return row.visa_number !== null || row.waiver !== null ? 'visa' : 'prepared';
}

function firstReferral(store: ReadStore, line: LineRow): number | null {
  const key = keyOf(line);
  if (key === null || line.outcome === 'erased') return null;
  if (key.kind === 'enquiry') return key.referralId;
  return (
    store.first(sql.selectFrom('referral').select('id').where('situation_id', '=', key.situationId).orderBy('id').limit(1))?.id ?? null
  );
}

/** What would become of a file if its slip were erased today. A request does not wait for the term. */
function standingOf(slip: Pick<SlipRow, 'cause' | 'months'>, file: DatedFile | null, today: LocalDate): 'ready' | 'new_event' | 'open' {
  if (file === null) return 'new_event';
  if (file.open) return 'open';
  return slip.cause === 'request' || retentionStateOf(file, slip.months, today) === 'proposed' ? 'ready' : 'new_event';
}

function slipValue(store: ReadStore, row: SlipRow, today: LocalDate): Slip {
  const state = stateOf(row);
  const find = state === 'erased' || state === 'abandoned' ? null : filesByKey(store);
  return {
    id: row.id,
    reference: row.reference,
    cause: row.cause,
    requestGround: row.request_ground as Ground | null,
    requestedOn: row.requested_on,
    state,
    madeOn: row.made_on,
    months: row.months,
    visaNumber: row.visa_number,
    visaOn: row.visa_on,
    waiver: row.waiver,
    erasedOn: row.erased_on,
    files: linesOf(store, row.id).map((line) => ({
      position: line.position,
      kind: line.kind,
      code: line.code,
      firstYear: line.first_year,
      lastYear: line.last_year,
      pieces: line.pieces,
      outcome: line.outcome,
      standing: find === null || line.outcome !== null ? null : standingOf(row, fileFor(find, line), today),
      referralId: firstReferral(store, line),
    })),
  };
}

/** A slip with its files. @throws AppError `not_found` */
export function loadSlip({ store, today }: ReadContext, slipId: number): Slip {
  const row = firstSlip(store, slipId);
  if (!row) throw new AppError('not_found', {}, 'slipId');
  return slipValue(store, row, today);
}

/** The slip, not erased and not abandoned, on which a file stands. */
export function slipOf(store: ReadStore, file: FileKey): { slipId: number; reference: string } | null {
  const waiting = sql
    .selectFrom('elimination_file')
    .innerJoin('elimination_slip', 'elimination_slip.id', 'elimination_file.slip_id')
    .select(['elimination_slip.id', 'elimination_slip.reference'])
    .where('elimination_slip.erased_on', 'is', null)
    .where('elimination_slip.abandoned_on', 'is', null)
    .where('elimination_file.outcome', 'is', null);
  const row = store.first(
    file.kind === 'situation'
      ? waiting.where('elimination_file.situation_id', '=', file.situationId)
      : waiting.where('elimination_file.referral_id', '=', file.referralId),
  );
  return row ? { slipId: row.id, reference: row.reference } : null;
}

function nextReference(store: ReadStore, year: number): string {
  const taken = store.all(sql.selectFrom('elimination_slip').select('reference').where('reference', 'like', `be-${year}-%`));
  const highest = Math.max(0, ...taken.map((row) => Number(/-(\d+)$/.exec(row.reference)?.[1] ?? 0)));
  return `be-${year}-${String(highest + 1).padStart(2, '0')}`;
}

function writeSlip(
  context: WriteContext,
  files: readonly DatedFile[],
  cause: { readonly cause: 'term' } | { readonly cause: 'request'; readonly ground: Ground; readonly requestedOn: string },
): number {
  const { store, today } = context;
  for (const file of files) if (slipOf(store, file.key) !== null) throw new AppError('file_on_slip', { code: file.code });
  const { id } = store.run(
    sql.insertInto('elimination_slip').values({
      reference: nextReference(store, yearOf(today)),
      cause: cause.cause,
      request_ground: cause.cause === 'request' ? cause.ground : null,
      requested_on: cause.cause === 'request' ? cause.requestedOn : null,
      months: readTerms(store).months,
      made_on: today,
      made_by: context.slot,
    }),
  );
  for (const [index, file] of [...files].sort((a, b) => a.code.localeCompare(b.code)).entries()) {
    store.run(
      sql.insertInto('elimination_file').values({
        slip_id: id,
        position: index + 1,
        code: file.code,
        kind: file.key.kind,
        first_year: yearOf(file.firstOn),
        last_year: yearOf(file.lastEventOn),
        pieces: countPieces(store, file.key),
        situation_id: file.key.kind === 'situation' ? file.key.situationId : null,
        referral_id: file.key.kind === 'enquiry' ? file.key.referralId : null,
      }),
    );
  }
  context.subject('slip', id);
  context.facts({ files: files.length });
  return id;
}

/** A slip on which something may still be changed. @throws AppError `not_found`, `slip_over` */
function openSlip(context: WriteContext, slipId: number): Slip {
  const slip = loadSlip(context, slipId);
  context.subject('slip', slipId);
  if (slip.state === 'erased' || slip.state === 'abandoned') throw new AppError('slip_over');
  return slip;
}

const change = (store: WriteStore, slipId: number, values: Partial<Omit<SlipRow, 'id'>>): void =>
  void store.run(sql.updateTable('elimination_slip').set(values).where('id', '=', slipId));

/** Asks each file of a slip again, and erases those that may be. */
function eraseSlip(context: WriteContext, slipId: number): OutputOf<'retention.erase'> {
  const { store } = context;
  const slip = openSlip(context, slipId);
  if (slip.state !== 'visa') throw new AppError('slip_needs_visa');
  const kept: OutputOf<'retention.erase'>['kept'] = [];
  const toErase: { readonly position: number; readonly key: FileKey }[] = [];
  const keys = new Map(linesOf(store, slipId).map((line) => [line.position, keyOf(line)] as const));
  const decide = (position: number, outcome: NonNullable<LineRow['outcome']>): void =>
    void store.run(sql.updateTable('elimination_file').set({ outcome }).where('slip_id', '=', slipId).where('position', '=', position));
  for (const { position, code, standing } of slip.files) {
    if (standing === null) continue;
    const key = standing === 'ready' ? keys.get(position) : undefined;
    if (key) {
      toErase.push({ position, key });
    } else {
      const why = standing === 'open' ? 'open' : 'new_event';
      decide(position, why);
      kept.push({ code, why });
    }
  }
  // In an order of chance, so that the numbers of the residues do not follow the lines of the slip.
  let details = 0;
  for (let left = toErase.length; left > 0; left--) {
    const [next] = toErase.splice(randomInt(left), 1);
    if (!next) continue;
    decide(next.position, 'erased');
    details += eraseFile(store, next.key);
  }
  const erased = linesOf(store, slipId).filter((line) => line.outcome === 'erased').length;
  change(store, slipId, { erased_on: context.today, erased_by: context.slot });
  context.facts({ files: erased, kept: kept.length, auditDetails: details });
  return { erased, kept, pagesLater: false };
}

export const retentionReads: ReadOperations<InGroup<'retention', 'read'>> = {
  'retention.overview': ({ store, today }) => {
    const { months } = readTerms(store);
    const past = filesPastTerm(store, months, today).filter((file) => slipOf(store, file.key) === null);
    const of = (state: 'proposed' | 'to_close') => past.filter((file) => file.state === state).map((file) => fileValue(file, months));
    return {
      months,
      proposed: of('proposed'),
      toClose: of('to_close'),
      slips: store.all(slipsQuery()).map((row) => slipValue(store, row, today)),
    };
  },

  'retention.waiting': ({ store, today }) => {
    const past = filesPastTerm(store, readTerms(store).months, today).filter((file) => slipOf(store, file.key) === null);
    const slips = store.all(slipsQuery().where('erased_on', 'is', null).where('abandoned_on', 'is', null));
    return {
      proposed: past.filter((file) => file.state === 'proposed').length,
      toClose: past.filter((file) => file.state === 'to_close').length,
      slips: slips.length,
      auditBroken: wasBrokenAtOpening(store),
    };
  },

  'retention.slip': (context, { slipId }) => {
    const slip = loadSlip(context, slipId);
    return { slip, paper: composeSlip(context.store, slip) };
  },
};

export const retentionWrites: WriteOperations<InGroup<'retention', 'write'>> = {
  'retention.saveTerm': (context, { months }) => {
    context.subject('setting', null);
    context.facts({ months });
    writeTerms(context.store, { months });
    return {};
  },

  'retention.prepareSlip': (context, { files }: ParsedInputOf<'retention.prepareSlip'>) => {
    const { months } = readTerms(context.store);
    const proposed = filesPastTerm(context.store, months, context.today).filter((file) => file.state === 'proposed');
    const wanted = new Set(files.map((file) => `${file.kind} ${file.id}`));
    const chosen = proposed.filter((file) => {
      const { kind, id } = fileValue(file, months);
      return wanted.has(`${kind} ${id}`);
    });
    if (chosen.length < wanted.size) throw new AppError('file_not_proposed');
    return { id: writeSlip(context, chosen, { cause: 'term' }) };
  },

  'retention.requestErasure': (context, { referralId, ground, requestedOn }) => {
    const key = fileOf(context.store, referralId);
    const file = key === null ? null : filesByKey(context.store)(key);
    if (file === null) throw new AppError('not_found');
    if (requestedOn > context.today) throw new AppError('date_in_future', {}, 'requestedOn');
    if (file.open) throw new AppError('file_still_open');
    return { id: writeSlip(context, [file], { cause: 'request', ground, requestedOn }) };
  },

  'retention.takeOff': (context, { slipId, position }) => {
    const slip = openSlip(context, slipId);
    if (!slip.files.some((file) => file.position === position && file.outcome === null)) throw new AppError('not_found', {}, 'position');
    context.store.run(
      sql
        .updateTable('elimination_file')
        .set({ outcome: 'taken_off', situation_id: null, referral_id: null })
        .where('slip_id', '=', slipId)
        .where('position', '=', position),
    );
    return {};
  },

  'retention.abandon': (context, { slipId }) => {
    openSlip(context, slipId);
    change(context.store, slipId, { abandoned_on: context.today });
    return {};
  },

  'retention.recordVisa': (context, { slipId, number, on }) => {
    const slip = openSlip(context, slipId);
    if (on > context.today) throw new AppError('date_in_future', {}, 'on');
    if (on < slip.madeOn) throw new AppError('visa_before_slip', {}, 'on');
    change(context.store, slipId, { visa_number: number, visa_on: on, waiver: null });
    return {};
  },

  'retention.waiveVisa': (context, { slipId, reason }) => {
    const slip = openSlip(context, slipId);
    if (slip.cause !== 'request') throw new AppError('visa_not_waivable');
    change(context.store, slipId, { waiver: reason, visa_number: null, visa_on: null });
    return {};
  },

  'retention.erase': (context, { slipId }) => eraseSlip(context, slipId),
};
