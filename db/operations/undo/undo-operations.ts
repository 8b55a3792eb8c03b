import type { OutputOf } from '#shared/contract/contract.ts';
import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import { putBackRows, rowsOfFile, sameRows } from '#db/undo/file-rows.ts';
import type { Done } from '#db/undo/undo-desk.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { loadState, refreshReferral, refuseWith } from '../referral-state.ts';

function told(store: ReadStore, { operation, referralId }: Done): OutputOf<'undo.back'> {
  const referral = store.first(sql.selectFrom('referral').select('reference').where('id', '=', referralId));
  if (!referral) throw new AppError('undo_changed');
  return { operation, referralId, reference: referral.reference };
}

export const undoReads: ReadOperations<InGroup<'undo', 'read'>> = {
  'undo.last': ({ store, undo }) => {
    const last = undo.last();
    return { done: last === null ? null : told(store, last) };
  },
};

export const undoWrites: WriteOperations<InGroup<'undo', 'write'>> = {
  'undo.back': (context) => {
    const { store, undo } = context;
    const last = undo.last();
    if (last === null) throw new AppError('nothing_done_yet');
    // Whatever comes of it, it is not offered again.
    undo.drop();
    const what = told(store, last);
    context.subject('referral', last.referralId);
    refuseWith(refusalOf({ what: 'change_facts' }, loadState(store, last.referralId).consentState));
    if (!sameRows(rowsOfFile(store, last.referralId), last.after)) throw new AppError('undo_changed');
    putBackRows(store, last.referralId, last.before);
    refreshReferral(store, last.referralId);
    return what;
  },
};
