import { prepared, type ReadStore, sql } from '#db/store/store.ts';

/** What is eliminated as a whole: a situation with all its saisines, or one sollicitation ponctuelle. */
export type FileKey =
  | { readonly kind: 'situation'; readonly situationId: number }
  | { readonly kind: 'enquiry'; readonly referralId: number };

const queries = {
  ofSituation: prepared((id: number) => sql.selectFrom('referral').select('id').where('situation_id', '=', id).orderBy('id')),
  ofReferral: prepared((id: number) => sql.selectFrom('referral').select(['id', 'situation_id']).where('id', '=', id)),
  residue: prepared((id: number) => sql.selectFrom('residue').select('referral_id').where('referral_id', '=', id)),
};

/** The referrals of a file, oldest first. */
export function referralsOf(store: ReadStore, file: FileKey): number[] {
  return file.kind === 'enquiry' ? [file.referralId] : store.all(queries.ofSituation(file.situationId)).map((row) => row.id);
}

/** The file to which a referral belongs; `null` when there is no such referral. */
export function fileOf(store: ReadStore, referralId: number): FileKey | null {
  const row = store.first(queries.ofReferral(referralId));
  if (!row) return null;
  return row.situation_id === null ? { kind: 'enquiry', referralId } : { kind: 'situation', situationId: row.situation_id };
}

/** Whether only the statistical residue of a referral is left. */
export function isResidue(store: ReadStore, referralId: number): boolean {
  return store.first(queries.residue(referralId)) !== undefined;
}
