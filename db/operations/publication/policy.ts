import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { prepared, type ReadStore, sql } from '#db/store/store.ts';
import type { WriteContext } from '../context.ts';

type Policy = OutputOf<'publication.policy'>;

/** What holds as long as nobody decided: the default of the guide, not locked. */
const unset: Policy = { threshold: 5, locked: false, lockedBy: null };

const last = prepared(() => sql.selectFrom('publication_policy').selectAll().orderBy('id', 'desc').limit(1));

/** The threshold that is proposed, and whether the data protection officer locked it. */
export function readPolicy(store: ReadStore): Policy {
  const row = store.first(last());
  if (!row) return unset;
  return { threshold: row.threshold === 11 ? 11 : 5, locked: row.locked === 1, lockedBy: row.locked === 1 ? row.locked_by : null };
}

/**
 * Refuses a threshold below a locked one; a stricter one is always possible.
 * @throws AppError `threshold_locked`
 */
export function requireThreshold(store: ReadStore, threshold: number): void {
  const policy = readPolicy(store);
  if (policy.locked && threshold < policy.threshold) throw new AppError('threshold_locked', { threshold: policy.threshold }, 'threshold');
}

/**
 * Decides the threshold. Every decision is kept. Locking needs the name of who locks; once locked, anything else needs a reason in words.
 * @throws AppError `lock_needs_name`, `reason_required`
 */
export function savePolicy(context: WriteContext, input: ParsedInputOf<'publication.savePolicy'>): Record<string, never> {
  const { store } = context;
  const before = readPolicy(store);
  context.subject('setting', null);
  const lockedBy = input.locked ? input.lockedBy : null;
  if (input.locked && lockedBy === null) throw new AppError('lock_needs_name', {}, 'lockedBy');
  const same = before.threshold === input.threshold && before.locked === input.locked && before.lockedBy === lockedBy;
  if (same) {
    context.unaudited();
    return {};
  }
  if (before.locked && input.reason === null) throw new AppError('reason_required', {}, 'reason');
  context.facts({ threshold: input.threshold, locked: input.locked ? 1 : 0, wasLocked: before.locked ? 1 : 0 });
  store.run(
    sql.insertInto('publication_policy').values({
      threshold: input.threshold,
      locked: input.locked ? 1 : 0,
      locked_by: lockedBy,
      reason: input.reason,
      recorded_at: context.now,
      recorded_by: context.slot,
    }),
  );
  return {};
}
