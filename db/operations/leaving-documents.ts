import type { ParsedInputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import type { InGroup, ReadContext, ReadOperations, WriteContext, WriteOperations } from './context.ts';
import { handoverRecord } from './handover/record.ts';
import { composeJournal } from './journal/journal-paper.ts';
import { leavingLetterhead } from './letterhead/stored-letterhead.ts';
import { composeAgreementList, composeMissingResources } from './meetings/list-papers.ts';
import { composeMeetingPaper } from './meetings/leaving-paper.ts';
import { fileOf } from './retention/file-key.ts';
import { composeSlip } from './retention/slip-paper.ts';
import { loadSlip } from './retention/slips.ts';
import { composeLevel1Feedback } from './templates/feedback-level1.ts';
import { composePersonDocument } from './rights/person-document.ts';
import { readSettings } from './settings.ts';

type Document = ParsedInputOf<'documents.leaving'>['document'];

/** Documents that the vault composes by itself when they leave, so that what leaves is what is noted. */
export const leavingReads: ReadOperations<InGroup<'documents', 'read'>> = {
  'documents.letter': (context, { referralId }) => composeLevel1Feedback(context, referralId),

  'documents.compose': (context, { document }) => {
    const { language } = readSettings(context.store);
    return { ...compose(context, document), language, head: leavingLetterhead(context.store, language) };
  },
};

interface Composed {
  readonly paper: PaperDocument;
  /** The day that the file is named after, and the code. */
  readonly on: LocalDate;
  readonly code: string | null;
}

function compose(context: ReadContext, document: Document): Composed {
  const on = context.today;
  switch (document.kind) {
    case 'elimination_slip': {
      const slip = loadSlip(context, document.slipId);
      return { paper: composeSlip(context.store, slip), on, code: slip.reference };
    }
    case 'person_document':
      return { paper: composePersonDocument(context, document.referralId).paper, on, code: null };
    case 'audit_journal':
      return { paper: composeJournal(context, document.filters), on, code: null };
    case 'handover_record':
      return { paper: handoverRecord(context), on, code: null };
    case 'agreement_list':
      return { paper: composeAgreementList(context), on, code: null };
    case 'missing_resources':
      return { paper: composeMissingResources(context), on, code: null };
    case 'meeting_paper':
      return composeMeetingPaper(context, document);
    case 'feedback_level1':
      return { ...composeLevel1Feedback(context, document.referralId), on };
  }
}

function nameSubject(context: WriteContext, document: Document): void {
  if (document.kind === 'elimination_slip') return context.subject('slip', document.slipId);
  if (document.kind === 'meeting_paper') return context.subject('meeting', document.meetingId);
  if (document.kind === 'feedback_level1') return context.subject('referral', document.referralId);
  if (document.kind !== 'person_document') return;
  const file = fileOf(context.store, document.referralId);
  if (file?.kind === 'situation') context.subject('situation', file.situationId);
  else context.subject('referral', document.referralId);
}

export const leavingWrites: WriteOperations<InGroup<'documents', 'write'>> = {
  'documents.leaving': (context, { document, format }) => {
    nameSubject(context, document);
    context.facts({ document: document.kind === 'meeting_paper' ? document.paper : document.kind, format });
    return {};
  },

  'documents.printed': () => ({}),
};
