import type { NamesWith, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { codeReads, codeWrites } from './codes/code-operations.ts';
import { diagnosticReads, diagnosticWrites } from './diagnostics/vault-facts.ts';
import { dossierReads } from './dossier.ts';
import { exportWrites } from './exports.ts';
import { followUpWrites } from './follow-up.ts';
import { handoverReads } from './handover/handover-operations.ts';
import { importReads, importWrites } from './import/import-operations.ts';
import { journalReads, journalWrites } from './journal/journal-operations.ts';
import { leavingReads, leavingWrites } from './leaving-documents.ts';
import { lookAlikeWrites } from './look-alikes.ts';
import { letterheadReads, letterheadWrites } from './letterhead/letterhead-operations.ts';
import { meetingReads, meetingWrites } from './meetings/meetings-operations.ts';
import { otherBodyReads, otherBodyWrites } from './other-body.ts';
import { personWrites } from './person-records.ts';
import { publicationReads, publicationWrites } from './publication/publication-operations.ts';
import { publicationSlideReads } from './publication/slides.ts';
import { referralListReads } from './referral-list.ts';
import { referralWrites } from './referral-writes.ts';
import { retentionReads, retentionWrites } from './retention/slips.ts';
import { rightsReads, rightsWrites } from './rights/rights-operations.ts';
import { searchReads, searchWrites } from './search/search-operations.ts';
import { settingsReads, settingsWrites } from './settings.ts';
import { settingsFileReads, settingsFileWrites } from './settings-file/settings-file-operations.ts';
import { stepWrites } from './steps.ts';
import { structureReads, structureWrites } from './structures.ts';
import { summaryReads } from './summary/summary-operations.ts';
import { templateReads, templateWrites } from './templates/template-operations.ts';
import { todayReads, todayWrites } from './today/today-operations.ts';
import { historyReads } from './undo/former-texts.ts';
import { trashReads, trashWrites } from './undo/trash.ts';
import { undoReads, undoWrites } from './undo/undo-operations.ts';
import { yearReads, yearWrites } from './year.ts';

/** Operations that the session answers itself: they concern the open vault as a whole. */
export type SessionOperation = 'vault.current' | 'publication.check';

/** Every reading operation of the contract; the type makes sure that none is missing. */
export const reads: {
  readonly [N in Exclude<NamesWith<'read'>, SessionOperation>]: (context: ReadContext, input: ParsedInputOf<N>) => OutputOf<N>;
} = {
  ...settingsReads,
  ...codeReads,
  ...settingsFileReads,
  ...templateReads,
  ...letterheadReads,
  ...structureReads,
  ...referralListReads,
  ...dossierReads,
  ...otherBodyReads,
  ...yearReads,
  ...summaryReads,
  ...publicationReads,
  ...publicationSlideReads,
  ...meetingReads,
  ...handoverReads,
  ...retentionReads,
  ...rightsReads,
  ...journalReads,
  ...leavingReads,
  ...diagnosticReads,
  ...importReads,
  ...searchReads,
  ...undoReads,
  ...trashReads,
  ...historyReads,
  ...todayReads,
};

/** Every writing operation of the contract. */
export const writes: { readonly [N in NamesWith<'write'>]: (context: WriteContext, input: ParsedInputOf<N>) => OutputOf<N> } = {
  ...settingsWrites,
  ...codeWrites,
  ...settingsFileWrites,
  ...templateWrites,
  ...letterheadWrites,
  ...structureWrites,
  ...referralWrites,
  ...lookAlikeWrites,
  ...stepWrites,
  ...followUpWrites,
  ...personWrites,
  ...otherBodyWrites,
  ...yearWrites,
  ...publicationWrites,
  ...meetingWrites,
  ...exportWrites,
  ...retentionWrites,
  ...rightsWrites,
  ...journalWrites,
  ...leavingWrites,
  ...diagnosticWrites,
  ...importWrites,
  ...searchWrites,
  ...undoWrites,
  ...trashWrites,
  ...todayWrites,
};
