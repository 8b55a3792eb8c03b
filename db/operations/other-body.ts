import { refusalOf } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteContext, WriteOperations } from './context.ts';
import { loadState, refuseWith } from './referral-state.ts';

export const otherBodyReads: ReadOperations<InGroup<'otherBody', 'read'>> = {
  'otherBody.read': ({ store }, { referralId }) =>
    store.all(sql.selectFrom('other_body').select(['body', 'on']).where('referral_id', '=', referralId).orderBy('body')),
};

/** @throws AppError `not_found`, or why the facts of this saisine may not change (opposition) */
function allow(context: WriteContext, referralId: number): void {
  context.subject('referral', referralId);
  refuseWith(refusalOf({ what: 'change_facts' }, loadState(context.store, referralId).consentState));
}

export const otherBodyWrites: WriteOperations<InGroup<'otherBody', 'write'>> = {
  'otherBody.save': (context, { referralId, body, on }) => {
    allow(context, referralId);
    if (on !== null && on > context.today) throw new AppError('date_in_future', {}, 'on');
    context.store.run(
      sql
        .insertInto('other_body')
        .values({ referral_id: referralId, body, on })
        .onConflict((conflict) => conflict.columns(['referral_id', 'body']).doUpdateSet({ on })),
    );
    return {};
  },
  'otherBody.remove': (context, { referralId, body }) => {
    allow(context, referralId);
    context.store.run(sql.deleteFrom('other_body').where('referral_id', '=', referralId).where('body', '=', body));
    return {};
  },
};
