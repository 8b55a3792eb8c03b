import * as z from 'zod';
import { letterhead } from '#shared/letterhead/letterhead.ts';
import { summaryCounts } from '#shared/summary/counts.ts';
import { reportAudiences, reportTable, summaryReport } from '#shared/summary/report.ts';
import { date, done, id, LINE, nothing, optionalText, PARAGRAPH, requiredText } from './fields.ts';
import { read, write } from './operation.ts';
import { projectedSlide } from './projection.ts';
import { yearRow } from './year-group.ts';

/** What is counted: first and last day, both included, and the code of a territory sector (`''`: the whole territory). */
export const summaryScope = z.strictObject({ from: date, to: date, sector: z.string().max(40) });

/** The counts of the cellule, exact: for its own eyes. */
export const summary = {
  /** What can be chosen. `years`: those with something in the vault, ascending. */
  choices: read({
    input: nothing,
    output: z.strictObject({
      years: z.array(z.int()),
      sectors: z.array(z.strictObject({ code: z.string(), label: z.string() })),
      /** The contract's period, when the settings name one. */
      contract: z.strictObject({ from: date, to: date }).nullable(),
    }),
  }),
  counts: read({ input: summaryScope, output: summaryCounts }),
  /** The table of the referrals as Poitiers publishes it, of any period and sector (`situationRows`); for the cellule's own eyes. */
  situations: read({ input: summaryScope, output: z.array(yearRow) }),
  /** The same indicators for several scopes side by side, at most 12 (years, or sectors). */
  compare: read({ input: z.strictObject({ scopes: z.array(summaryScope).min(1).max(12) }), output: z.array(summaryCounts) }),
};

const threshold = z.literal([5, 11]);

const light = z.strictObject({
  question: z.enum(['individualisation', 'correlation', 'inference']),
  holds: z.boolean(),
  /** One sentence with its number. */
  text: z.string(),
});

/** What was regrouped or left out and why, with what can be done about it. */
const regrouping = z.strictObject({
  text: z.string(),
  /** Names of the variables that it is about: what a remedy acts on; empty when it is about the whole. */
  variables: z.array(z.string()),
  remedies: z.array(z.strictObject({ kind: z.enum(['pool_years', 'coarser_variable', 'leave_out']), text: z.string() })),
});

/** A variable of the engine with its codes, so that rows can be put together by hand. `persons` is exact: for the coordinator only. */
const offeredVariable = z.strictObject({
  name: z.string(),
  label: z.string(),
  codes: z.array(z.strictObject({ code: z.string(), label: z.string(), persons: z.int() })),
});

/** The same table before (exact, for the coordinator only) and after. `after` null: not published. */
const beforeAfter = z.strictObject({ id: z.string(), title: z.string(), before: reportTable, after: reportTable.nullable() });

const finding = z.strictObject({ paragraph: z.string(), text: z.string(), blocking: z.boolean() });

/** A prepared summary: what would leave. */
export const preparedSummary = z.strictObject({
  jobId: z.string(),
  /** `published`: new; `frozen`: this period left before, its numbers are kept; `total_only`: nothing but totals; `open`: exact numbers, not anonymised. */
  outcome: z.enum(['published', 'frozen', 'total_only', 'open']),
  lights: z.array(light),
  /** One sentence: « 230 chiffres contrôlés ensemble avec les 3 publications précédentes ». */
  controlled: z.string(),
  /** Why it was refused or kept as it was, in words. */
  refusals: z.array(z.string()),
  regroupings: z.array(regrouping),
  /** Share of what complete tables would tell, 0 to 1; `null` without engine. */
  kept: z.number().nullable(),
  beforeAfter: z.array(beforeAfter),
  /** What can be made coarser or left out by hand; empty without engine. */
  variables: z.array(offeredVariable),
  /** Entitled readers from the directory, proposed for what is not anonymised; empty for the public. */
  proposedReaders: z.array(z.string()),
  report: summaryReport,
  /**
   * Paragraphs as composed, so that an edited one can be taken back, and as they are now. In both a locked number is a marker `⟦id⟧`
   * (shared/summary/prose.ts), which is never shown: `numbers` has what stands in its place.
   */
  prose: z.array(
    z.strictObject({
      id: z.string(),
      composed: z.string(),
      text: z.string(),
      numbers: z.array(z.strictObject({ id: z.string(), shown: z.string() })),
    }),
  ),
  findings: z.array(finding),
});

const ledgerLine = z.strictObject({
  id,
  publishedOn: date,
  from: date,
  to: date,
  sector: z.string().nullable(),
  audience: z.enum(reportAudiences),
  guaranteed: z.boolean(),
  threshold: z.int().nullable(),
  /** The key slot that released it. */
  by: z.string(),
  /** For whom: readers named, `null` for the public. */
  readers: z.string().nullable(),
  /** Reason of an override. */
  reason: z.string().nullable(),
  /** SHA-256 of the publication file, hexadecimal; `null` where there is none. */
  hash: z.string().nullable(),
  /** What it froze, and what has changed since, in sentences. */
  frozen: z.array(z.string()),
  files: z.array(z.strictObject({ on: z.string(), format: z.string() })),
  /** What was written down to explain a correction (`explain`), oldest first. */
  explanations: z.array(z.strictObject({ on: z.string(), by: z.string(), text: z.string() })),
});

/** Making a summary that leaves the house: prepared in a worker, looked at, released into the ledger. */
export const publication = {
  /** Locked k and defaults. */
  policy: read({ input: nothing, output: z.strictObject({ threshold, locked: z.boolean(), lockedBy: z.string().nullable() }) }),
  savePolicy: write({
    /** `unlock` asks for the reason that is written down. */
    input: z.strictObject({ threshold, locked: z.boolean(), lockedBy: optionalText(LINE), reason: optionalText(PARAGRAPH) }),
    output: done,
  }),
  /** Begins to prepare; answers at once. Progress comes as a shell event `publication` and by `progress`. */
  start: read({
    input: z.strictObject({
      scope: summaryScope,
      audience: z.enum(reportAudiences),
      threshold,
      /** Coarser by hand: variable → groups of codes that are never shown apart. */
      merged: z.record(z.string(), z.array(z.array(z.string()))),
      /** Left out by hand: names of variables, and cross tables as their names joined by `+` (`sector+level`). */
      leftOut: z.array(z.string()),
      /** `copil` only: exact numbers and one row a situation, with its reason given at the release. */
      open: z.boolean(),
      language: z.enum(['fr', 'en']),
    }),
    output: z.strictObject({ jobId: z.string() }),
  }),
  progress: read({
    input: z.strictObject({ jobId: z.string() }),
    output: z.strictObject({
      state: z.enum(['running', 'done', 'cancelled', 'failed']),
      step: z.string().nullable(),
      done: z.int(),
      total: z.int(),
    }),
  }),
  cancel: read({ input: z.strictObject({ jobId: z.string() }), output: done }),
  prepared: read({ input: z.strictObject({ jobId: z.string() }), output: preparedSummary }),
  /** Checks an edited paragraph: guard and contradictions; keeps it with the prepared summary and as a draft in the vault. */
  saveProse: write({
    input: z.strictObject({ jobId: z.string(), id: z.string().max(60), text: requiredText(PARAGRAPH) }),
    output: z.strictObject({ findings: z.array(finding) }),
  }),
  /**
   * Enters a prepared summary into the ledger: from now on its numbers are frozen and files can be made of it. Refused while a finding blocks;
   * `reason` is needed for `open`, `readers` for `cellule` and `open`.
   */
  release: write({
    input: z.strictObject({
      jobId: z.string(),
      readers: optionalText(PARAGRAPH),
      reason: optionalText(PARAGRAPH),
      /** Who answers for it, by name: necessary for `open`, printed on its pages. Without it the ledger names the key slot. */
      by: optionalText(LINE).default(null),
    }),
    output: z.strictObject({ releaseId: id }),
  }),
  ledger: read({ input: nothing, output: z.array(ledgerLine) }),
  /** A release as it left. */
  released: read({
    input: z.strictObject({ releaseId: id }),
    output: z.strictObject({ line: ledgerLine, report: summaryReport }),
  }),
  /** The slides of a release for the steering committee, one by one for `projector.show`; refused for one that is not guaranteed. */
  slides: read({
    input: z.strictObject({ releaseId: id }),
    output: z.strictObject({ slides: z.array(projectedSlide) }),
  }),
  /** What files are made of; asked by the shell alone. `publicationJson`: the exact bytes that were hashed, `null` where there is no such file. */
  fileOf: {
    ...read({
      input: z.strictObject({ releaseId: id }),
      output: z.strictObject({
        report: summaryReport,
        head: letterhead,
        publicationJson: z.string().nullable(),
        /** Without ending: `bilan-2022-public`. Made of the period and the audience alone. */
        fileBaseName: z.string().regex(/^[a-z0-9-]{1,80}$/),
      }),
    }),
    windows: [],
  },
  /** A file of a release is about to be written outside the vault: noted in the ledger and in the audit; asked by the shell alone. */
  noteFile: {
    ...write({ input: z.strictObject({ releaseId: id, format: z.enum(['docx', 'pdf', 'xlsx', 'csv', 'json']) }), output: done }),
    windows: [],
  },
  /** Explains what has changed since a release, when a published year was corrected; kept with the release. */
  explain: write({ input: z.strictObject({ releaseId: id, text: requiredText(PARAGRAPH) }), output: done }),
  /** Recounts the witnesses of a publication file, pasted or read; needs no vault data. */
  check: {
    ...read({
      input: z.strictObject({ text: z.string(), language: z.enum(['fr', 'en']) }),
      output: z.strictObject({ holds: z.boolean(), sentences: z.array(z.string()) }),
    }),
    maxInputBytes: 8_000_000,
  },
};
