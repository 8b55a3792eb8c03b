import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { addDays } from '#shared/dates/local-date.ts';
import { seedVault } from '#db/operations/seed-vault.ts';
import { refreshSituation } from '#db/operations/referral-state.ts';
import { writeSettings } from '#db/operations/settings.ts';
import { type Vault, vaultOver } from '#db/process/run-operation.ts';
import { migrate } from '#db/schema/migrate.ts';
import type { Tables } from '#db/schema/tables.ts';
import { sql, type WriteStore } from '#db/store/store.ts';

const orNothing = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values);
const day = fc.integer({ min: 0, max: 1_095 }).map((days) => addDays('2020-01-01', days));
const structure = fc.integer({ min: 1, max: 8 });

/** Days are counted from the first of January 2020; a fictional vault covers three years. */
const referral = fc.record({
  /** Which of a few persons; several saisines of one are ré-interpellations. */
  person: fc.integer({ min: 1, max: 9 }),
  receivedOn: day,
  referrer: structure,
  context: orNothing('squalor', 'isolation', 'a_code_of_old'),
  problem: orNothing('psychological', 'debt'),
  gender: orNothing('woman', 'man', 'other'),
  ageBand: orNothing('25_34', '75_plus'),
  territory: orNothing('north', 'south', 'of_old', ''),
  decisions: fc.array(
    fc.record({
      level: fc.constantFrom(1 as const, 2 as const),
      after: fc.nat(60),
      toldAfter: orNothing(0, 5, 30),
      orientations: fc.array(
        fc.record({ type: fc.constantFrom('contact', 'relay', 'advice', 'other'), targets: fc.uniqueArray(structure, { maxLength: 3 }) }),
        { maxLength: 3 },
      ),
      levers: fc.array(
        fc.record({ code: fc.constantFrom('outreach', 'housing', 'missing_resource'), other: orNothing('Places', 'places') }),
        {
          maxLength: 2,
        },
      ),
    }),
    { maxLength: 2 },
  ),
  closed: orNothing('relay', 'death', 'a_code_of_old'),
  exchanges: fc.array(fc.record({ partner: structure, after: fc.nat(400) }), { maxLength: 3 }),
});

const meeting = fc.record({
  on: day,
  status: fc.constantFrom('planned', 'convened', 'held', 'cancelled', 'postponed'),
  reason: orNothing('bilateral', 'schedule'),
  seats: fc.array(
    fc.record({
      structure: fc.option(structure),
      kind: fc.constantFrom('permanent', 'deputy', 'invited', 'observer'),
      state: fc.constantFrom('expected', 'present', 'left', 'excused', 'absent'),
    }),
    { maxLength: 4 },
  ),
  /** Which saisines were on the agenda, and what came of it. */
  items: fc.array(fc.record({ referral: fc.nat(20), outcome: orNothing('decided', 'postponed', 'watch') }), { maxLength: 3 }),
});

/** What a random vault is made of: persons, saisines, enquiries, meetings, oppositions; anything may be missing. */
export const vaultPlan = fc.record({
  referrals: fc.array(referral, { maxLength: 25 }),
  enquiries: fc.array(fc.record({ receivedOn: day, referrer: structure }), { maxLength: 4 }),
  meetings: fc.array(meeting, { maxLength: 4 }),
  /** Persons who objected. */
  opposed: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
});

type VaultPlan = typeof vaultPlan extends fc.Arbitrary<infer Plan> ? Plan : never;

/** A vault in memory, without a key: for counting only. Rows are written as they are, so that states are there which the operations of today refuse. */
export function randomVault(plan: VaultPlan): Vault {
  const database = new Database(':memory:');
  migrate(database);
  const vault = vaultOver(database, 'test', () => new Date('2026-11-21T12:00:00'));
  const { store } = vault;
  database.transaction(() => {
    seedVault(store, { folder: '', label: 'CLSM', cellule: 'cellule', controller: 'ville', passphrase: '', language: 'fr' });
    writeSettings(store, {
      territorySectors: [
        { code: 'north', label: 'Nord' },
        { code: 'south', label: 'Sud' },
      ],
    });
    writeStructures(store);
    const ids = writeReferrals(store, plan);
    for (const [index, { receivedOn, referrer }] of plan.enquiries.entries()) {
      insert(store, 'referral', {
        kind: 'enquiry',
        reference: `S${index}`,
        received_on: receivedOn,
        structure_id: referrer,
        status: 'answered',
      });
    }
    writeMeetings(store, plan, ids);
  })();
  return vault;
}

/** Writes a row as it is: columns left out are empty, and only the database checks it. Returns its number. */
function insert<T extends keyof Tables>(store: WriteStore, table: T, row: Partial<{ readonly [C in keyof Tables[T]]: unknown }>): number {
  return store.run(sql.insertInto(table).values(row as never)).id;
}

/** 3 and 4 are services of 2, 5 is a service of 4. */
function writeStructures(store: WriteStore): void {
  const types = ['social_landlord', 'adult_psychiatry', 'guardian', 'adult_psychiatry', 'child_psychiatry', 'ccas', 'dac', 'other'];
  const parents: Readonly<Record<number, number>> = { 3: 2, 4: 2, 5: 4 };
  for (const [index, type] of types.entries()) {
    const id = index + 1;
    insert(store, 'structure', { id, type_code: type, parent_id: parents[id] ?? null, permanent_member: 0, active: 1 });
    insert(store, 'structure_name', { structure_id: id, name: `Structure ${id}`, folded: `structure ${id}`, kind: 'current' });
  }
}

function writeReferrals(store: WriteStore, plan: VaultPlan): number[] {
  const persons = new Map<number, number>();
  const latest = new Map<number, number>();
  const ids = plan.referrals.map((row, index) => {
    const situationId = persons.get(row.person) ?? insert(store, 'situation', { code: `P${row.person}` });
    persons.set(row.person, situationId);
    const id = insert(store, 'referral', {
      kind: 'referral',
      reference: `R${index}`,
      situation_id: situationId,
      previous_referral_id: latest.get(row.person) ?? null,
      received_on: row.receivedOn,
      structure_id: row.referrer,
      // A person who objected has words that nobody else has: none of them may be seen.
      context: plan.opposed.includes(row.person) ? 'of_the_opposed' : row.context,
      dominant_problem: plan.opposed.includes(row.person) ? 'of_the_opposed' : row.problem,
      gender: row.gender,
      age_band: row.ageBand,
      territory_sector: row.territory,
    });
    latest.set(row.person, id);
    writeWay(store, id, row);
    return id;
  });
  for (const person of plan.opposed) {
    const situationId = persons.get(person);
    if (situationId === undefined) continue;
    insert(store, 'consent', { situation_id: situationId, status: 'opposed', on: '2022-01-01', recorded_at: '', recorded_by: '' });
  }
  for (const situationId of persons.values()) refreshSituation(store, situationId);
  return ids;
}

function writeWay(store: WriteStore, referralId: number, row: VaultPlan['referrals'][number]): void {
  const step = (kind: string, on: string, code: string | null = null): number =>
    insert(store, 'step', { referral_id: referralId, kind, on, code, recorded_at: '' });
  step('received', row.receivedOn);
  let on = row.receivedOn;
  for (const decision of row.decisions) {
    on = addDays(on, decision.after);
    const id = insert(store, 'decision', {
      step_id: step(decision.level === 1 ? 'decided_level1' : 'decided_level2', on),
      referral_id: referralId,
      level: decision.level,
      public_wording: 'Mise en lien',
      meeting_cancelled: 0,
      told_on: decision.toldAfter === null ? null : addDays(on, decision.toldAfter),
    });
    for (const [position, { type, targets }] of decision.orientations.entries()) {
      const orientation = insert(store, 'orientation', { decision_id: id, position, type });
      for (const [place, target] of targets.entries()) {
        insert(store, 'orientation_target', { orientation_id: orientation, position: place, structure_id: target });
      }
    }
    for (const [position, { code, other }] of decision.levers.entries()) {
      insert(store, 'decision_lever', { decision_id: id, position, code, other });
    }
  }
  if (row.closed !== null) step('closed', addDays(on, 30), row.closed);
  for (const { partner, after } of row.exchanges) {
    insert(store, 'exchange', { referral_id: referralId, partner_id: partner, on: addDays(row.receivedOn, after), nominative: 0 });
  }
}

function writeMeetings(store: WriteStore, plan: VaultPlan, referrals: readonly number[]): void {
  for (const { on, status, reason, seats, items } of plan.meetings) {
    const id = insert(store, 'meeting', { on, status, reason: status === 'cancelled' ? reason : null });
    for (const seat of seats) {
      insert(store, 'participant', { meeting_id: id, structure_id: seat.structure, kind: seat.kind, state: seat.state });
    }
    for (const [position, { referral: index, outcome }] of items.entries()) {
      const referralId = referrals[index];
      if (referralId === undefined) continue;
      insert(store, 'agenda_item', { meeting_id: id, position, type: 'situation', referral_id: referralId, minutes: 30, outcome });
    }
  }
}
