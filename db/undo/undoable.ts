import { type ReadStore, sql } from '#db/store/store.ts';

type Input = Readonly<Record<string, unknown>>;

const numberIn = (input: Input, key: string): number | null => (typeof input[key] === 'number' ? input[key] : null);
const ofReferral = (_store: ReadStore, input: Input): number | null => numberIn(input, 'referralId');

/** The referral of a record that an operation names by its own number. */
const ofRecord =
  (table: 'exchange' | 'note' | 'action' | 'trash', key: string) =>
  (store: ReadStore, input: Input): number | null =>
    store.first(
      sql
        .selectFrom(table as 'note')
        .select('referral_id')
        .where('id', '=', numberIn(input, key) ?? 0),
    )?.referral_id ?? null;

const ofOrientation = (store: ReadStore, input: Input): number | null =>
  store.first(
    sql
      .selectFrom('orientation')
      .innerJoin('decision', 'decision.id', 'orientation.decision_id')
      .select('decision.referral_id')
      .where('orientation.id', '=', numberIn(input, 'orientationId') ?? 0),
  )?.referral_id ?? null;

/** Operations that can be undone, and how each names its referral: edits, steps and deletions. What concerns the person, or leaves, cannot. */
const undoable: Readonly<Record<string, (store: ReadStore, input: Input) => number | null>> = {
  'referrals.update': ofReferral,
  ...Object.fromEntries(
    [
      'assess',
      'decline',
      'decideLevel1',
      'reviseLevel1',
      'escalate',
      'postpone',
      'decideLevel2',
      'reviseLevel2',
      'watch',
      'wake',
      'close',
      'withdraw',
      'undo',
      'tell',
    ].map((step) => [`steps.${step}`, ofReferral]),
  ),
  'followUp.addExchanges': ofReferral,
  'followUp.updateExchange': ofRecord('exchange', 'id'),
  'followUp.removeExchange': ofRecord('exchange', 'id'),
  'followUp.recordResult': ofOrientation,
  'followUp.addAction': ofReferral,
  'followUp.setActionStatus': ofRecord('action', 'actionId'),
  'otherBody.save': ofReferral,
  'otherBody.remove': ofReferral,
  'followUp.addNote': ofReferral,
  'followUp.updateNote': ofRecord('note', 'id'),
  'followUp.removeNote': ofRecord('note', 'id'),
  'today.postpone': ofReferral,
  'today.delegate': ofReferral,
  'trash.restore': ofRecord('trash', 'id'),
};

/** Every name of the list, for a test that they exist. */
export const undoableOperations: readonly string[] = Object.keys(undoable);

/** The referral that an operation changes, when it can be undone; `null` otherwise. */
export function referralOfWrite(store: ReadStore, operation: string, input: unknown): number | null {
  return undoable[operation]?.(store, input as Input) ?? null;
}
