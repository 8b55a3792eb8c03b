import { randomBytes } from 'node:crypto';
import { isFrozen, type ConsentStatus } from '#shared/consent/consent.ts';
import { isLocalDate, type LocalDate } from '#shared/dates/local-date.ts';
import { daysToEarliest, shifted } from '#shared/retention/earliest-days.ts';
import { type ReadStore, sql, type WriteStore } from '#db/store/store.ts';
import { type FileKey, referralsOf } from './file-key.ts';

/** What the guard says of the free texts that the residue may keep; asked while the identity is still known. */
export interface TextsThatStay {
  /** A reviewed text of a decision: nothing in it shows the person. */
  readonly wording: (text: string) => boolean;
  /** A missing resource: what the register of the territory's needs would show. */
  readonly missingResource: (text: string) => boolean;
  /** What stands in place of a wording that may not stay: labels of the decision's codes. */
  readonly coded: (decisionId: number) => string;
}

/** What took the place of what: old numbers → new ones. */
export interface Replaced {
  readonly referrals: ReadonlyMap<number, number>;
  readonly items: ReadonlyMap<number, number>;
  /** The new opaque situation; `null` for an enquiry. */
  readonly situationId: number | null;
}

/** A name that means nothing, and is never given again. */
const opaque = (): string => `x-${randomBytes(6).toString('hex')}`;

/** The one free text that is counted by what it says: a resource that the territory lacks. */
const MISSING = 'missing_resource';

interface Kept {
  readonly store: WriteStore;
  readonly texts: TextsThatStay;
  /** Writes a date of the file as the residue keeps it. */
  readonly when: <D extends LocalDate | null>(date: D) => D;
}

/**
 * Writes the anonymous statistical residue of a file beside it: what the yearly figures and tables are made of, copied field by field from this
 * list; what is not on it is not there, today's columns and tomorrow's alike. The file itself is removed by the caller, afterwards.
 */
export function writeResidue(store: WriteStore, file: FileKey, texts: TextsThatStay): Replaced {
  const ids = referralsOf(store, file);
  const situationId = file.kind === 'situation' ? store.run(sql.insertInto('situation').values({ code: opaque() })).id : null;
  const referrals = new Map<number, number>();
  const items = new Map<number, number>();
  // One shift for the whole file: saisines of one person stay in their order.
  const days = daysToEarliest(ids.flatMap((id) => keptDates(store, id)));
  const kept: Kept = { store, texts, when: (date) => shifted(date, days) };
  for (const id of ids) {
    const copy = copyReferral(kept, id, situationId, referrals);
    referrals.set(id, copy);
    store.run(sql.insertInto('residue').values({ referral_id: copy }));
    const steps = copySteps(kept, id, copy);
    copyExchanges(kept, id, copy);
    const decisions = copyDecisions(kept, id, copy, steps);
    copyActions(kept, id, copy, decisions);
    for (const [old, item] of copyItems(kept, id, copy, steps)) items.set(old, item);
  }
  return { referrals, items, situationId };
}

/** Every date of a referral that the residue keeps. */
function keptDates(store: ReadStore, id: number): LocalDate[] {
  const referral = store.all(sql.selectFrom('referral').select(['received_on', 'decided_on']).where('id', '=', id));
  const steps = store.all(sql.selectFrom('step').select(['on', 'detail']).where('referral_id', '=', id));
  const exchanges = store.all(sql.selectFrom('exchange').select('on').where('referral_id', '=', id));
  const decisions = store.all(sql.selectFrom('decision').select('told_on').where('referral_id', '=', id));
  const items = store.all(sql.selectFrom('agenda_item').select(['told_on', 'review_on']).where('referral_id', '=', id));
  const dates = [
    ...referral.flatMap((row) => [row.received_on, row.decided_on]),
    ...steps.flatMap((row) => [row.on, dateIn(row.detail)]),
    ...exchanges.map((row) => row.on),
    ...decisions.map((row) => row.told_on),
    ...items.flatMap((row) => [row.told_on, row.review_on]),
  ];
  return dates.filter((date) => date !== null);
}

/** Some steps keep a day in their detail (told on, to be seen again on); everything else in it was typed. */
function dateIn(detail: string | null): LocalDate | null {
  return detail !== null && isLocalDate(detail) ? detail : null;
}

function copyReferral({ store, when }: Kept, id: number, situationId: number | null, referrals: ReadonlyMap<number, number>): number {
  const row = store.first(sql.selectFrom('referral').selectAll().where('id', '=', id));
  if (!row) throw new Error('a file has its referrals');
  const frozen = isFrozen(row.consent_status as ConsentStatus);
  // After an opposition the characteristics are counted nowhere: they do not stay either.
  const counted = <T>(value: T): T | null => (frozen ? null : value);
  const copy = store.run(
    sql.insertInto('referral').values({
      kind: row.kind,
      reference: opaque(),
      situation_id: situationId,
      previous_referral_id: row.previous_referral_id === null ? null : (referrals.get(row.previous_referral_id) ?? null),
      received_on: when(row.received_on),
      structure_id: row.structure_id,
      channel: counted(row.channel),
      context: counted(row.context),
      dominant_problem: counted(row.dominant_problem),
      gender: counted(row.gender),
      age_band: counted(row.age_band),
      territory_sector: row.territory_sector,
      status: row.status,
      level: row.level,
      decided_on: when(row.decided_on),
      // Which agreement there was is forgotten; that a row may never be shown is not.
      consent_status: frozen ? 'opposed' : 'anonymous',
    }),
  ).id;
  if (frozen) return copy;
  // That another body examined it is counted; on which day is not.
  for (const { body } of store.all(sql.selectFrom('other_body').select('body').where('referral_id', '=', id)))
    store.run(sql.insertInto('other_body').values({ referral_id: copy, body, on: null }));
  for (const { code } of store.all(sql.selectFrom('referral_problem').select('code').where('referral_id', '=', id)))
    store.run(sql.insertInto('referral_problem').values({ referral_id: copy, code }));
  return copy;
}

function copySteps({ store, texts, when }: Kept, id: number, copy: number): Map<number, number> {
  const steps = new Map<number, number>();
  for (const row of store.all(sql.selectFrom('step').selectAll().where('referral_id', '=', id).orderBy('id'))) {
    const on = when(row.on);
    const step = store.run(
      sql.insertInto('step').values({
        referral_id: copy,
        kind: row.kind,
        on,
        code: row.code,
        detail: when(dateIn(row.detail)),
        recorded_at: `${on}T00:00:00.000Z`,
      }),
    ).id;
    steps.set(row.id, step);
    const watch = store.first(sql.selectFrom('watch').select(['lever', 'lever_other']).where('step_id', '=', row.id));
    if (watch) {
      const other = missingResource(watch.lever, watch.lever_other, texts);
      store.run(sql.insertInto('watch').values({ step_id: step, lever: watch.lever, lever_other: other }));
    }
  }
  return steps;
}

function missingResource(lever: string | null, other: string | null, texts: TextsThatStay): string | null {
  return lever === MISSING && other !== null && texts.missingResource(other) ? other : null;
}

function copyExchanges({ store, when }: Kept, id: number, copy: number): void {
  const rows = store.all(sql.selectFrom('exchange').select(['partner_id', 'on', 'channel']).where('referral_id', '=', id).orderBy('id'));
  for (const row of rows) {
    store.run(
      sql
        .insertInto('exchange')
        .values({ referral_id: copy, partner_id: row.partner_id, on: when(row.on), channel: row.channel, nominative: 0 }),
    );
  }
}

function copyDecisions({ store, texts, when }: Kept, id: number, copy: number, steps: ReadonlyMap<number, number>): Map<number, number> {
  const decisions = new Map<number, number>();
  for (const row of store.all(sql.selectFrom('decision').selectAll().where('referral_id', '=', id).orderBy('id'))) {
    const stepId = steps.get(row.step_id);
    if (stepId === undefined) throw new Error('a decision has its step');
    const decision = store.run(
      sql.insertInto('decision').values({
        step_id: stepId,
        referral_id: copy,
        level: row.level,
        // Reviewed so that they may leave the cellule; said again to the guard, which may know more of the person than it did then.
        public_wording: texts.wording(row.public_wording) ? row.public_wording : texts.coded(row.id),
        public_note: row.public_note !== null && texts.wording(row.public_note) ? row.public_note : null,
        meeting_cancelled: row.meeting_cancelled,
        told_on: when(row.told_on),
      }),
    ).id;
    decisions.set(row.id, decision);
    copyOrientations(store, row.id, decision);
    for (const each of store.all(sql.selectFrom('decision_purpose').selectAll().where('decision_id', '=', row.id))) {
      if (texts.wording(each.text)) store.run(sql.insertInto('decision_purpose').values({ ...each, decision_id: decision }));
    }
    for (const each of store.all(sql.selectFrom('decision_lever').selectAll().where('decision_id', '=', row.id))) {
      const other = missingResource(each.code, each.other, texts);
      store.run(sql.insertInto('decision_lever').values({ ...each, decision_id: decision, other }));
    }
  }
  return decisions;
}

function copyOrientations(store: WriteStore, decisionId: number, copy: number): void {
  for (const row of store.all(sql.selectFrom('orientation').selectAll().where('decision_id', '=', decisionId).orderBy('position'))) {
    const orientation = store.run(
      sql.insertInto('orientation').values({ decision_id: copy, position: row.position, type: row.type, driver_id: row.driver_id }),
    ).id;
    for (const target of store.all(sql.selectFrom('orientation_target').selectAll().where('orientation_id', '=', row.id)))
      store.run(sql.insertInto('orientation_target').values({ ...target, orientation_id: orientation }));
  }
}

function copyActions({ store }: Kept, id: number, copy: number, decisions: ReadonlyMap<number, number>): void {
  const actions = new Map<number, number>();
  for (const row of store.all(sql.selectFrom('action').selectAll().where('referral_id', '=', id).orderBy('id'))) {
    const action = store.run(
      sql.insertInto('action').values({
        referral_id: copy,
        decision_id: row.decision_id === null ? null : (decisions.get(row.decision_id) ?? null),
        previous_action_id: row.previous_action_id === null ? null : (actions.get(row.previous_action_id) ?? null),
        label: '',
        owner_id: row.owner_id,
        recurrence: row.recurrence,
        status: row.status,
      }),
    ).id;
    actions.set(row.id, action);
  }
}

/** The situation's passages in meetings: that it was there, for how long, and what came of it. */
function copyItems({ store, when }: Kept, id: number, copy: number, steps: ReadonlyMap<number, number>): Map<number, number> {
  const items = new Map<number, number>();
  for (const row of store.all(sql.selectFrom('agenda_item').selectAll().where('referral_id', '=', id).orderBy('id'))) {
    const item = store.run(
      sql.insertInto('agenda_item').values({
        meeting_id: row.meeting_id,
        position: row.position,
        type: row.type,
        referral_id: copy,
        minutes: row.minutes,
        outcome: row.outcome,
        review_on: when(row.review_on),
        told_on: when(row.told_on),
      }),
    ).id;
    items.set(row.id, item);
    for (const made of store.all(sql.selectFrom('agenda_item_step').selectAll().where('item_id', '=', row.id))) {
      const stepId = steps.get(made.step_id);
      if (stepId !== undefined) store.run(sql.insertInto('agenda_item_step').values({ item_id: item, step_id: stepId }));
    }
  }
  return items;
}
