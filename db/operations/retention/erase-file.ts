import { eraseAuditDetails } from '#db/audit/audit-chain.ts';
import { sql, type WriteStore } from '#db/store/store.ts';
import { forgetPersons } from '../publication/forget-persons.ts';
import { askForScrub } from '../scrub-mark.ts';
import type { FileKey } from './file-key.ts';
import {
  forgetConfirmations,
  forgetDrafts,
  forgetImports,
  forgetMinutes,
  forgetNotes,
  forgetSeats,
  forgetTrash,
  type Traces,
} from './forget-traces.ts';
import { textsThatStay, withoutPerson } from './known-of-person.ts';
import { writeResidue } from './write-residue.ts';

/** What an erasure is made of, in this order; each takes the file out of one kind of place. A test leaves each out in turn, and finds words again. */
export type ErasureStep = (store: WriteStore, file: FileKey, traces: Traces) => void;

const referralsIn = (traces: Traces): number[] => [...traces.replaced.referrals.keys()];

export const erasureSteps = {
  /** Who sat in a meeting for the situation, and the slide that is shown. */
  seats: (store, _file, traces) => forgetSeats(store, traces),
  confirmations: (store, _file, traces) => forgetConfirmations(store, traces),
  minutes: (store, _file, traces) => forgetMinutes(store, traces),
  notes: (store, _file, traces) => forgetNotes(store, traces),
  drafts: (store, _file, traces) => forgetDrafts(store, traces),
  /** Drafts in the trash may belong to no referral and still be about the person; notes go with their referral. */
  trash: (store, _file, traces) => forgetTrash(store, traces),
  imports: (store, _file, traces) => forgetImports(store, traces),
  /** A remembered search may be a name. */
  screens: (store) => void store.run(sql.deleteFrom('screen_state')),
  ledger: (store, file) => {
    if (file.kind === 'situation') forgetPersons(store, [file.situationId]);
  },
  search: (store, _file, traces) => {
    for (const id of referralsIn(traces)) store.staleInSearch.add(id);
  },
  /** Everything that hangs on the referrals goes with them: every such table says so (retention-schema.test.ts). */
  records: (store, _file, traces) => void store.run(sql.deleteFrom('referral').where('id', 'in', referralsIn(traces))),
  /** Identity and consents hang on the situation. */
  situation: (store, file) => {
    if (file.kind === 'situation') store.run(sql.deleteFrom('situation').where('id', '=', file.situationId));
  },
} satisfies Record<string, ErasureStep>;

/**
 * Erases a file: first what is counted is copied beside it under names that mean nothing, then what it left elsewhere is taken away, then all of
 * it is removed; what was not copied is gone. It must run in the transaction of the operation `retention.erase`, whose audit entry takes the
 * place of the details that go. Whether it may be erased is asked before (shared/retention).
 * @returns how many audit entries no longer say what they were about
 */
export function eraseFile(store: WriteStore, file: FileKey, steps: readonly ErasureStep[] = Object.values(erasureSteps)): number {
  const texts = textsThatStay(store, file);
  const clean = withoutPerson(store, file);
  const replaced = writeResidue(store, file, texts);
  const referrals = [...replaced.referrals.keys()];
  const drafts = store.all(sql.selectFrom('draft').select('id').where('referral_id', 'in', referrals)).map((row) => row.id);
  for (const step of steps) step(store, file, { replaced, clean });
  askForScrub(store);
  return eraseAuditDetails(store, [
    { kind: 'referral', ids: referrals },
    { kind: 'draft', ids: drafts },
    ...(file.kind === 'situation' ? [{ kind: 'situation', ids: [file.situationId] }] : []),
  ]);
}
