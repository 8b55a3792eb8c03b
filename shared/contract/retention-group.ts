import * as z from 'zod';
import { auditCategories } from '#shared/audit/audit-category.ts';
import { paperDocument } from '#shared/meeting/paper.ts';
import { paperKinds } from '#shared/meeting/paper-file-name.ts';
import { letterhead } from '#shared/letterhead/letterhead.ts';
import { AUDIT_BOUNDS, RETENTION_BOUNDS } from '#shared/retention/retention-rule.ts';
import { created, date, done, id, LINE, nothing, optionalText, requiredText } from './fields.ts';
import { read, write } from './operation.ts';

/** A situation with all its saisines, or one sollicitation ponctuelle; `id` is the situation's, or the sollicitation's. */
export const fileRef = z.strictObject({ kind: z.enum(['situation', 'enquiry']), id });

/** Why an erasure is asked for (GDPR, article 17, 1): coded, so that no word about the person stays in the slip. */
export const erasureGrounds = ['consent_withdrawn', 'opposition', 'no_longer_needed', 'unlawful', 'legal_obligation'] as const;

const datedFile = fileRef.extend({
  /** Code of the situation, or reference of the sollicitation. */
  code: z.string(),
  /** One of its referrals, for a link. */
  referralId: id,
  firstOn: date,
  lastEventOn: date,
  /** On which it is, or was, proposed. */
  termOn: date,
});

const slipState = z.enum(['prepared', 'visa', 'erased', 'abandoned']);

const slipLine = z.strictObject({
  id,
  /** `be-2026-01`. */
  reference: z.string(),
  cause: z.enum(['term', 'request']),
  requestGround: z.enum(erasureGrounds).nullable(),
  requestedOn: date.nullable(),
  state: slipState,
  madeOn: date,
  months: z.int(),
  visaNumber: z.string().nullable(),
  visaOn: date.nullable(),
  /** Why it may be erased without a visa, for a request. */
  waiver: z.string().nullable(),
  erasedOn: date.nullable(),
  files: z.array(
    z.strictObject({
      position: z.int(),
      kind: z.enum(['situation', 'enquiry']),
      code: z.string(),
      firstYear: z.int(),
      lastYear: z.int(),
      pieces: z.int(),
      /** `null` as long as nothing was erased. */
      outcome: z.enum(['erased', 'new_event', 'open', 'taken_off']).nullable(),
      /** What would become of it if the slip were erased today; `null` once that is decided. */
      standing: z.enum(['ready', 'new_event', 'open']).nullable(),
      /** For a link while the file is there. */
      referralId: id.nullable(),
    }),
  ),
});

/** Nothing stays longer than it may: propose, print the slip, record the visa of the archives, erase (domain.md, section 8). */
export const retention = {
  overview: read({
    input: nothing,
    output: z.strictObject({
      months: z.int(),
      proposed: z.array(datedFile),
      /** Open, and nothing has happened for as long. */
      toClose: z.array(datedFile),
      /** The latest first. */
      slips: z.array(slipLine),
    }),
  }),
  /** How many wait, for the first screen. `auditBroken`: the chain of the audit was not whole when the vault was opened. */
  waiting: read({
    input: nothing,
    output: z.strictObject({ proposed: z.int(), toClose: z.int(), slips: z.int(), auditBroken: z.boolean() }),
  }),
  saveTerm: write({ input: z.strictObject({ months: z.int().min(RETENTION_BOUNDS.least).max(RETENTION_BOUNDS.most) }), output: done }),
  /** Makes a slip of files that are proposed today. @throws `file_not_proposed`, `file_on_slip` */
  prepareSlip: write({ input: z.strictObject({ files: z.array(fileRef).min(1).max(1_000) }), output: created }),
  /** Makes a slip of one file because the person asks for it; it must be closed. @throws `file_still_open`, `file_on_slip` */
  requestErasure: write({ input: z.strictObject({ referralId: id, ground: z.enum(erasureGrounds), requestedOn: date }), output: created }),
  slip: read({ input: z.strictObject({ slipId: id }), output: z.strictObject({ slip: slipLine, paper: paperDocument }) }),
  /** Takes a file off a slip that is not erased yet. */
  takeOff: write({ input: z.strictObject({ slipId: id, position: z.int() }), output: done }),
  abandon: write({ input: z.strictObject({ slipId: id }), output: done }),
  /** The visa of the departmental archives. */
  recordVisa: write({ input: z.strictObject({ slipId: id, number: requiredText(60), on: date }), output: done }),
  /** Only for a request of the person: the controller decides to erase without a visa, and says on what decision. */
  waiveVisa: write({ input: z.strictObject({ slipId: id, reason: requiredText(LINE) }), output: done }),
  /**
   * Erases the files of a slip that has its visa. Each is asked again: one that a new event or a reopening has taken off since is kept, and said.
   * It cannot be undone.
   */
  erase: write({
    input: z.strictObject({ slipId: id }),
    output: z.strictObject({
      erased: z.int(),
      kept: z.array(z.strictObject({ code: z.string(), why: z.enum(['new_event', 'open']) })),
      /** The disk was full: erased, but the pages that held it are rewritten at the next opening. */
      pagesLater: z.boolean(),
    }),
  }),
};

/** Rights of the person concerned (GDPR, articles 15 to 21), reached from one of their referrals. */
export const rights = {
  /** What there is to do about one person; identity-free. */
  overview: read({
    input: z.strictObject({ referralId: id }),
    output: z.strictObject({
      code: z.string(),
      kind: z.enum(['situation', 'enquiry']),
      frozen: z.boolean(),
      frozenOn: date.nullable(),
      open: z.boolean(),
      identityHeld: z.boolean(),
      saisines: z.array(z.strictObject({ referralId: id, reference: z.string() })),
      /** The slip it is on, if it is on one that is not erased. */
      slip: z.strictObject({ slipId: id, reference: z.string() }).nullable(),
      /** References of other files in which this person's name is written: to be rectified by hand. */
      mentionedIn: z.array(z.strictObject({ referralId: id, reference: z.string() })),
    }),
  }),
  /** Everything that is held about the person in one document, third parties masked. It reads the identity: audited. */
  document: write({
    input: z.strictObject({ referralId: id }),
    output: z.strictObject({ paper: paperDocument, masked: z.int() }),
  }),
};

export const auditFilters = z.strictObject({
  from: date.nullable().default(null),
  until: date.nullable().default(null),
  category: z.enum(auditCategories).nullable().default(null),
  slot: z.string().max(80).nullable().default(null),
  /** Reference or code of a file. */
  reference: optionalText(40).default(null),
});

const auditLine = z.strictObject({
  seq: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  operation: z.string(),
  category: z.enum(auditCategories),
  subjectKind: z.string().nullable(),
  /** Code, reference or name that means no person, where the record is still there. */
  subject: z.string().nullable(),
  referralId: id.nullable(),
  /** What it was about went with an erased file. */
  erased: z.boolean(),
  slot: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The audit: read, checked, trimmed, exported for the data protection officer. */
export const journal = {
  list: read({
    input: z.strictObject({ filters: auditFilters, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    output: z.strictObject({ rows: z.array(auditLine), total: z.int() }),
  }),
  /** What the filters let through as the document in which it leaves, to be read and printed. @throws AppError `journal_too_long` */
  document: read({ input: z.strictObject({ filters: auditFilters }), output: z.strictObject({ paper: paperDocument }) }),
  /** Whether the chain is whole, where it begins and ends. */
  state: read({
    input: nothing,
    output: z.strictObject({
      entries: z.int(),
      /** The first entry that does not follow from the one before; `null`: whole. */
      broken: z.strictObject({ seq: z.int(), at: z.string().nullable() }).nullable(),
      /** The last entry: its number and imprint stand for everything before it. */
      head: z.strictObject({ seq: z.int(), hash: z.string() }),
      trimmed: z.strictObject({ through: z.int(), at: z.string() }).nullable(),
      months: z.int(),
      /** Entries older than the term. */
      trimmable: z.int(),
      /** Every key that has entries, and whose it is as far as the vault knows. */
      slots: z.array(z.strictObject({ id: z.string(), kind: z.enum(['passphrase', 'recovery']).nullable(), label: z.string().nullable() })),
    }),
  }),
  /** Compares an imprint that was printed or exported earlier with the chain of today. */
  compare: read({
    input: z.strictObject({ seq: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.strictObject({ verdict: z.enum(['same', 'different', 'trimmed', 'missing']) }),
  }),
  saveTerm: write({ input: z.strictObject({ months: z.int().min(AUDIT_BOUNDS.least).max(AUDIT_BOUNDS.most) }), output: done }),
  /** Removes entries older than the term; the chain stays checkable. Refused while it is broken. */
  trim: write({ input: nothing, output: z.strictObject({ removed: z.int() }) }),
};

export const documentFormats = ['docx', 'pdf', 'csv'] as const;

/** A paper of a meeting. `itemId`: the situation of a sheet, an extract or a letter; `version`: of minutes, those that are validated. */
export const meetingPaper = z.strictObject({
  kind: z.literal('meeting_paper'),
  paper: z.enum(paperKinds),
  meetingId: id,
  itemId: id.nullable(),
  version: z.int().min(1).nullable(),
});

/** A document that the vault composes by itself when it leaves; the page that asks for it sends no word of it. */
export const leavingDocument = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('elimination_slip'), slipId: id }),
  z.strictObject({ kind: z.literal('person_document'), referralId: id }),
  z.strictObject({ kind: z.literal('audit_journal'), filters: auditFilters }),
  /** The record of a handover (procès-verbal de passation): no person in it. */
  z.strictObject({ kind: z.literal('handover_record') }),
  meetingPaper,
  /** Conventions, and who has signed the charter: names of professionals. */
  z.strictObject({ kind: z.literal('agreement_list') }),
  /** The register of missing resources: anonymous, for the steering committee. */
  z.strictObject({ kind: z.literal('missing_resources') }),
  /** The letter to the referrer after a decision of level 1. */
  z.strictObject({ kind: z.literal('feedback_level1'), referralId: id }),
]);

/** What the shell asks for; no window may call it. */
export const documents = {
  /** Composes a document as it would leave. */
  compose: {
    ...read({
      input: z.strictObject({ document: leavingDocument }),
      /** `language`: of the words in it, whatever the interface speaks. */
      output: z.strictObject({
        paper: paperDocument,
        head: letterhead,
        language: z.enum(['fr', 'en']),
        on: date,
        code: z.string().nullable(),
      }),
    }),
    windows: [],
  },
  /** The letter after a decision of level 1, to be read before it leaves. @throws AppError `no_level1_decision`, `text_must_be_mended` */
  letter: read({ input: z.strictObject({ referralId: id }), output: z.strictObject({ paper: paperDocument, code: z.string() }) }),
  /** A document is about to be written outside the vault; nothing else is written. */
  leaving: {
    ...write({ input: z.strictObject({ document: leavingDocument, format: z.enum(documentFormats) }), output: done }),
    windows: [],
  },
  /** A page is about to be printed. */
  printed: { ...write({ input: nothing, output: done }), windows: [] },
};
