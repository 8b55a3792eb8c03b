import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { isAgreement, isFrozen, needsReason, refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { requireStructures } from './code-checks.ts';
import type { WriteContext, WriteOperations } from './context.ts';
import { loadState, refreshSituation, refuseWith } from './referral-state.ts';

type ConsentInput = ParsedInputOf<'person.recordConsent'>['consent'];
type Identity = ParsedInputOf<'person.saveIdentity'>['identity'];

/** Whether an identity is held for a situation. */
export function holdsIdentity(store: ReadStore, situationId: number | null): boolean {
  if (situationId === null) return false;
  return store.first(sql.selectFrom('identity').select('situation_id').where('situation_id', '=', situationId)) !== undefined;
}

/**
 * Adds a consent to a situation's history.
 * @throws AppError `consent_needs_reason`, `agreement_needs_giver`, `identity_still_held`, `date_in_future`
 */
export function writeConsent(context: WriteContext, situationId: number, consent: ConsentInput): void {
  const { store } = context;
  if (consent.on > context.today) throw new AppError('date_in_future', {}, 'consent.on');
  if (needsReason(consent.status) && consent.reason === null) throw new AppError('consent_needs_reason', {}, 'consent.reason');
  if (isAgreement(consent.status) && consent.givenBy === null) throw new AppError('agreement_needs_giver', {}, 'consent.givenBy');
  if (!isAgreement(consent.status) && !isFrozen(consent.status) && holdsIdentity(store, situationId)) {
    throw new AppError('identity_still_held', {}, 'eraseIdentity');
  }
  requireStructures(store, consent.scope, 'consent.scope');
  const { id } = store.run(
    sql.insertInto('consent').values({
      situation_id: situationId,
      status: consent.status,
      on: consent.on,
      given_by: consent.givenBy,
      reason: consent.reason,
      review_on: consent.reviewOn,
      recorded_at: context.now,
      recorded_by: context.slot,
    }),
  );
  for (const structureId of new Set(consent.scope))
    store.run(sql.insertInto('consent_scope').values({ consent_id: id, structure_id: structureId }));
}

/** Writes a situation's identity; an identity without any value is removed. The gate has been asked before. */
export function writeIdentity(context: WriteContext, situationId: number, identity: Identity): void {
  if (identity.birthDate !== null && identity.birthDate > context.today) {
    throw new AppError('birth_date_impossible', {}, 'identity.birthDate');
  }
  context.store.run(sql.deleteFrom('identity').where('situation_id', '=', situationId));
  if (Object.values(identity).every((value) => value === null)) return;
  context.store.run(
    sql.insertInto('identity').values({
      situation_id: situationId,
      last_name: identity.lastName,
      first_name: identity.firstName,
      birth_date: identity.birthDate,
      address: identity.address,
      phone: identity.phone,
      email: identity.email,
    }),
  );
}

function situationOf(context: WriteContext, referralId: number): { situationId: number; state: ReturnType<typeof loadState> } {
  const state = loadState(context.store, referralId);
  if (state.situationId === null) throw new AppError('enquiry_has_no_way');
  context.subject('situation', state.situationId);
  return { situationId: state.situationId, state };
}

export const personWrites: WriteOperations<
  'person.recordConsent' | 'person.readIdentity' | 'person.saveIdentity' | 'person.eraseIdentity'
> = {
  'person.recordConsent': (context, { referralId, consent, eraseIdentity }) => {
    const { situationId } = situationOf(context, referralId);
    if (eraseIdentity) context.store.run(sql.deleteFrom('identity').where('situation_id', '=', situationId));
    writeConsent(context, situationId, consent);
    refreshSituation(context.store, situationId);
    return {};
  },

  'person.readIdentity': (context, { referralId }) => {
    const { situationId, state } = situationOf(context, referralId);
    refuseWith(refusalOf({ what: 'read_identity' }, state.consentState));
    const row = context.store.first(sql.selectFrom('identity').selectAll().where('situation_id', '=', situationId));
    return {
      lastName: row?.last_name ?? null,
      firstName: row?.first_name ?? null,
      birthDate: row?.birth_date ?? null,
      address: row?.address ?? null,
      phone: row?.phone ?? null,
      email: row?.email ?? null,
    };
  },

  'person.saveIdentity': (context, { referralId, identity }) => {
    const { situationId, state } = situationOf(context, referralId);
    refuseWith(refusalOf({ what: 'hold_identity' }, state.consentState));
    writeIdentity(context, situationId, identity);
    return {};
  },

  'person.eraseIdentity': (context, { referralId }) => {
    const { situationId } = situationOf(context, referralId);
    context.store.run(sql.deleteFrom('identity').where('situation_id', '=', situationId));
    return {};
  },
};
