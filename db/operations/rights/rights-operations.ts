import { isFrozen } from '#shared/consent/consent.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { searchExpression } from '#db/search/index-referral.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { dossierReads } from '../dossier.ts';
import { filesByKey } from '../retention/dated-files.ts';
import { type FileKey, fileOf, isResidue, referralsOf } from '../retention/file-key.ts';
import { slipOf } from '../retention/slips.ts';
import { composePersonDocument } from './person-document.ts';

/** Other files in whose texts the person's whole name stands. The name is looked for in the index; nothing of it is answered. */
function mentionsElsewhere(store: ReadStore, file: FileKey): { referralId: number; reference: string }[] {
  if (file.kind === 'enquiry') return [];
  const identity = store.first(sql.selectFrom('identity').select(['last_name', 'first_name']).where('situation_id', '=', file.situationId));
  if (!identity?.last_name) return [];
  const expression = searchExpression(`${identity.last_name} ${identity.first_name ?? ''}`);
  if (expression === null) return [];
  const own = referralsOf(store, file);
  return store
    .all(
      sql
        .selectFrom('referral')
        .select(['id', 'reference'])
        .where('id', 'in', (builder) =>
          builder
            .selectFrom('referral_search')
            .select('rowid')
            .where('referral_search.referral_search' as 'referral_search.body', 'match' as '=', expression),
        )
        .where('id', 'not in', own)
        .orderBy('id')
        .limit(50),
    )
    .map((row) => ({ referralId: row.id, reference: row.reference }));
}

export const rightsReads: ReadOperations<InGroup<'rights', 'read'>> = {
  'rights.overview': (context, { referralId }) => {
    const { store } = context;
    const key = fileOf(store, referralId);
    if (key === null) throw new AppError('not_found');
    if (isResidue(store, referralId)) throw new AppError('record_erased');
    const dossier = dossierReads['referrals.open'](context, { referralId });
    const frozen = dossier.consent !== null && isFrozen(dossier.consent.status);
    return {
      code: dossier.situation?.code ?? dossier.reference,
      kind: key.kind,
      frozen,
      frozenOn: frozen ? (dossier.consent?.on ?? null) : null,
      open: filesByKey(store)(key)?.open ?? false,
      identityHeld: dossier.identityHeld,
      saisines:
        key.kind === 'enquiry'
          ? [{ referralId, reference: dossier.reference }]
          : dossier.saisines.map((each) => ({ referralId: each.id, reference: each.reference })),
      slip: slipOf(store, key),
      mentionedIn: mentionsElsewhere(store, key),
    };
  },
};

export const rightsWrites: WriteOperations<InGroup<'rights', 'write'>> = {
  'rights.document': (context, { referralId }) => {
    const key = fileOf(context.store, referralId);
    if (key?.kind === 'situation') context.subject('situation', key.situationId);
    else context.subject('referral', referralId);
    return composePersonDocument(context, referralId);
  },
};
