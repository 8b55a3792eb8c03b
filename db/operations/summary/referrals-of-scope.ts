import { type ConsentStatus, isFrozen } from '#shared/consent/consent.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import type { ReferralStatus } from '#shared/workflow/steps.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { loadMergedCodes } from '../codes/merged-codes.ts';
import { scopedQuery, type SummaryScope } from './scope.ts';

interface CountedDecision {
  readonly id: number;
  readonly level: 1 | 2;
  readonly on: LocalDate;
  readonly toldOn: LocalDate | null;
}

/**
 * A saisine received in the period, with what is counted of it. After an opposition its characteristics are all `null` and its lists empty
 * (shared/consent: only a statistical residue stays); dates and level, which tell of the cellule's work, stay.
 */
export interface CountedReferral {
  readonly id: number;
  readonly situationId: number;
  readonly receivedOn: LocalDate;
  readonly comesBack: boolean;
  readonly frozen: boolean;
  readonly status: ReferralStatus;
  readonly referrerType: string | null;
  readonly context: string | null;
  readonly problem: string | null;
  readonly gender: string | null;
  readonly ageBand: string | null;
  readonly territory: string | null;
  /** Reason of its closure, `null` when it is not closed. */
  readonly closure: string | null;
  readonly decisions: readonly CountedDecision[];
  readonly orientations: readonly string[];
  /** Structures to which it was directed, whatever the type of orientation. */
  readonly targets: readonly number[];
  readonly levers: readonly string[];
  /** Noted to be before another body, too. */
  readonly elsewhere: boolean;
}

/** A sollicitation ponctuelle of the period. */
export interface CountedEnquiry {
  readonly id: number;
  readonly referrerType: string;
}

const queries = {
  received: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('referral')
      .innerJoin('structure', 'structure.id', 'referral.structure_id')
      .select([
        'referral.id',
        'referral.situation_id',
        'referral.previous_referral_id',
        'referral.received_on',
        'referral.context',
        'referral.dominant_problem',
        'referral.gender',
        'referral.age_band',
        'referral.territory_sector',
        'referral.status',
        'referral.consent_status',
        'structure.type_code',
      ])
      .where('referral.received_on', '>=', from)
      .where('referral.received_on', '<=', to)
      .where(inSector)
      .orderBy('referral.received_on')
      .orderBy('referral.id'),
  ),
  decisions: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('referral')
      .innerJoin('decision', 'decision.referral_id', 'referral.id')
      .innerJoin('step', 'step.id', 'decision.step_id')
      .select(['decision.id', 'decision.referral_id', 'decision.level', 'decision.told_on as toldOn', 'step.on'])
      .where('referral.received_on', '>=', from)
      .where('referral.received_on', '<=', to)
      .where(inSector)
      .orderBy('decision.id'),
  ),
  orientations: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('referral')
      .innerJoin('decision', 'decision.referral_id', 'referral.id')
      .innerJoin('orientation', 'orientation.decision_id', 'decision.id')
      .leftJoin('orientation_target', 'orientation_target.orientation_id', 'orientation.id')
      .select(['decision.referral_id', 'orientation.type', 'orientation_target.structure_id'])
      .where('referral.received_on', '>=', from)
      .where('referral.received_on', '<=', to)
      .where(inSector),
  ),
  levers: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('referral')
      .innerJoin('decision', 'decision.referral_id', 'referral.id')
      .innerJoin('decision_lever', 'decision_lever.decision_id', 'decision.id')
      .select(['decision.referral_id', 'decision_lever.code'])
      .where('referral.received_on', '>=', from)
      .where('referral.received_on', '<=', to)
      .where(inSector),
  ),
  elsewhere: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('referral')
      .innerJoin('other_body', 'other_body.referral_id', 'referral.id')
      .select('other_body.referral_id')
      .distinct()
      .where('referral.received_on', '>=', from)
      .where('referral.received_on', '<=', to)
      .where(inSector),
  ),
  closures: scopedQuery((from, to, inSector) =>
    sql
      .selectFrom('referral')
      .innerJoin('step', 'step.referral_id', 'referral.id')
      .select(['step.referral_id', 'step.code'])
      .where('referral.received_on', '>=', from)
      .where('referral.received_on', '<=', to)
      .where('referral.status', '=', 'closed')
      .where('step.kind', '=', 'closed')
      .where(inSector)
      .orderBy('step.id'),
  ),
};

/** The saisines and the sollicitations ponctuelles received in a scope, in the order of their reception. */
export function referralsOfScope(
  store: ReadStore,
  scope: SummaryScope,
): { readonly referrals: readonly CountedReferral[]; readonly enquiries: readonly CountedEnquiry[] } {
  const decisions = byReferral(store.all(queries.decisions(scope)));
  const orientations = byReferral(store.all(queries.orientations(scope)));
  const levers = byReferral(store.all(queries.levers(scope)));
  const closures = new Map(store.all(queries.closures(scope)).map((row) => [row.referral_id, row.code]));
  const elsewhere = new Set(store.all(queries.elsewhere(scope)).map((row) => row.referral_id));
  const countedUnder = loadMergedCodes(store);
  const referrals: CountedReferral[] = [];
  const enquiries: CountedEnquiry[] = [];
  for (const row of store.all(queries.received(scope))) {
    // An enquiry has no situation, and belongs to no sector.
    if (row.situation_id === null) {
      if (scope.sector === '') enquiries.push({ id: row.id, referrerType: countedUnder('structureType', row.type_code) });
      continue;
    }
    const frozen = isFrozen(row.consent_status as ConsentStatus);
    const unlessFrozen = <T>(value: T | null | undefined): T | null => (frozen ? null : (value ?? null));
    const directed = frozen ? [] : (orientations.get(row.id) ?? []);
    referrals.push({
      id: row.id,
      situationId: row.situation_id,
      receivedOn: row.received_on,
      comesBack: row.previous_referral_id !== null,
      frozen,
      status: row.status as ReferralStatus,
      referrerType: unlessFrozen(countedUnder('structureType', row.type_code)),
      context: unlessFrozen(countedUnder('context', row.context)),
      problem: unlessFrozen(countedUnder('problem', row.dominant_problem)),
      gender: unlessFrozen(row.gender),
      ageBand: unlessFrozen(row.age_band),
      territory: unlessFrozen(row.territory_sector === '' ? null : row.territory_sector),
      closure: unlessFrozen(countedUnder('closure', closures.get(row.id) ?? null)),
      decisions: decisions.get(row.id) ?? [],
      orientations: directed.map(({ type }) => countedUnder('orientation', type)),
      targets: directed.flatMap(({ structure_id }) => structure_id ?? []),
      levers: frozen ? [] : (levers.get(row.id) ?? []).map(({ code }) => countedUnder('lever', code)),
      elsewhere: !frozen && elsewhere.has(row.id),
    });
  }
  return { referrals, enquiries };
}

function byReferral<Row extends { readonly referral_id: number }>(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.referral_id);
    if (group) group.push(row);
    else groups.set(row.referral_id, [row]);
  }
  return groups;
}
