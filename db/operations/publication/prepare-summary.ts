import type { OutputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { publicationCatalogues } from '#shared/messages/publication-catalogue.ts';
import { verdictSentences } from '#shared/messages/verdict-sentences.ts';
import type { Explanation, Kept, RefusalReason } from '#shared/publication/explanation.ts';
import type { Publication } from '#shared/publication/publication-format.ts';
import type { PublishResult } from '#shared/publication/publish.ts';
import type { Override } from '#shared/summary/compose-input.ts';
import type { ComposedSummary } from '#shared/summary/compose-report.ts';
import type { ReadStore } from '#db/store/store.ts';
import type { Asked } from './asked.ts';
import { beforeAfter } from './before-after.ts';
import { changesOf, residueSituations } from './changes.ts';
import { composeExactSummary, composeGuaranteedSummary, type Leaving } from './compose-summary.ts';
import { ControlSentences } from './control-sentences.ts';
import type { Job } from './desk.ts';
import { entitledReaders } from './entitled-readers.ts';
import { FindingsOf } from './findings.ts';
import { loadLedger, loadRelease } from './ledger-store.ts';
import { withOldCodes } from './old-codes.ts';
import { variableWords } from './variable-words.ts';

type Prepared = OutputOf<'publication.prepared'>;

/** What a document is composed of, beside the data: what the engine answered, in words. */
interface Controlled extends Pick<Prepared, 'outcome' | 'lights' | 'controlled' | 'refusals' | 'regroupings' | 'kept'> {
  /** The publication file and its exact bytes; `null` for exact numbers. */
  readonly file: { readonly publication: Publication; readonly json: string; readonly numbersOf: number | null } | null;
  /** For the readers of the document. */
  readonly printed: readonly string[];
  /** What the control would have refused, for an override. */
  readonly exposed: readonly string[];
  /** The independent checker refused the ledger with this release. */
  readonly failure: string | null;
}

/** A prepared summary with what its release needs. */
export interface ComposedJob {
  readonly controlled: Controlled;
  readonly summary: ComposedSummary;
  readonly findings: Prepared['findings'];
}

function controlledBy(store: ReadStore, { asked, answer }: Job): Controlled {
  const sentences = new ControlSentences(asked.language, variableWords(asked.vocabulary, asked.language), asked.settings.threshold);
  const exact = { outcome: 'open', refusals: [], regroupings: [], kept: null, file: null, printed: [], failure: null } as const;
  if (asked.made.kind === 'exact') {
    return { ...exact, refusals: [], regroupings: [], lights: [], controlled: sentences.uncontrolled, exposed: [] };
  }
  if (answer?.kind === 'expose') {
    return {
      ...exact,
      refusals: [],
      regroupings: [],
      lights: sentences.exposed(answer.exposure),
      controlled: sentences.uncontrolled,
      exposed: sentences.findings(answer.exposure),
    };
  }
  if (answer?.kind !== 'publish') throw new AppError('summary_not_ready');
  const { result, verdict, open } = answer;
  const cells = result.publication.tables.reduce((sum, table) => sum + table.cells.length, 0);
  const ledger = loadLedger(store);
  const failure = verdict.holds
    ? null
    : sentences.ledgerFails(verdictSentences(verdict, publicationCatalogues[asked.language]).slice(1, 3).join(' '));
  const common = { controlled: sentences.controlled(cells, ledger.length), exposed: [], failure };
  if (result.kind === 'frozen') {
    const since = ledger.find((entry) => entry.id === result.entryId);
    const asRefusals = frozenReasons(store, asked, result).map((reason) => sentences.refusal(reason));
    return {
      ...common,
      outcome: 'frozen',
      lights: frozenLights(result.publication, ledger.length, open).map((light) =>
        sentences.light(failure === null ? light : { ...light, holds: false }),
      ),
      refusals: [...(since ? [sentences.frozen(since.publishedOn)] : []), ...asRefusals, ...(failure === null ? [] : [failure])],
      regroupings: [],
      kept: null,
      file: { publication: result.publication, json: result.json, numbersOf: Number(result.entryId) },
      printed: [],
    };
  }
  return {
    ...common,
    outcome: result.publication.tables.length > 1 ? 'published' : 'total_only',
    lights:
      result.publication.tables.length > 1
        ? result.lights.map((light) => sentences.light(failure === null ? light : { ...light, holds: false }))
        : sentences.totalOnly(ledger.length, failure === null),
    refusals: failure === null ? [] : [failure],
    regroupings: sentences.regroupings(withPersons(asked, result.explanations)),
    kept: keptShare(asked, result.kept),
    file: { publication: result.publication, json: result.json, numbersOf: null },
    printed: sentences.printed(result.explanations),
  };
}

/**
 * What was regrouped, of codes that somebody has: for the coordinator, who knows which lines are empty. A code that was only put together with empty
 * ones was not regrouped for her. The readers of the document are not told which are empty.
 */
function withPersons({ snapshot }: Asked, explanations: readonly Explanation[]): readonly Explanation[] {
  const has = (variable: string, code: string): boolean => snapshot.persons.some(({ values }) => values[variable] === code);
  return explanations.flatMap((explanation): readonly Explanation[] => {
    if (explanation.code === 'variable_not_shown' && explanation.variable.includes(':')) {
      return has(explanation.variable, 'yes') ? [explanation] : [];
    }
    if (!('codes' in explanation)) return [explanation];
    const codes = explanation.codes.filter((code) => has(explanation.variable, code));
    return codes.length < 2 ? [] : [{ ...explanation, codes }];
  });
}

/**
 * Share of the pairs of persons that complete tables would tell apart and that the published ones do, over all variables together: a lever of two
 * persons tells few pairs apart and weighs little.
 */
function keptShare({ snapshot }: Asked, { variables }: Kept): number {
  let [told, complete] = [0, 0];
  for (const { name, perMille } of variables) {
    const counts = new Map<string, number>();
    for (const { values } of snapshot.persons) counts.set(values[name] ?? '', (counts.get(values[name] ?? '') ?? 0) + 1);
    const together = [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
    const pairs = (snapshot.persons.length * (snapshot.persons.length - 1)) / 2 - together;
    told += (pairs * perMille) / 1000;
    complete += pairs;
  }
  return complete === 0 ? 0 : told / complete;
}

/** What has changed since the numbers left, and settings that cannot be followed any more. */
function frozenReasons(store: ReadStore, asked: Asked, result: Extract<PublishResult, { kind: 'frozen' }>): readonly RefusalReason[] {
  const entry = loadLedger(store).find(({ id }) => id === result.entryId);
  if (!entry) return result.reasons;
  const changes = changesOf(entry, asked.snapshot, loadRelease(store, Number(entry.id)).forgotten, residueSituations(store));
  const since = entry.publishedOn;
  const counted = (['added', 'removed', 'corrected'] as const).flatMap((kind): RefusalReason[] =>
    changes[kind] === 0 ? [] : [{ code: `${kind}_since`, count: changes[kind], since }],
  );
  const byHand = Object.keys(asked.settings.merged ?? {}).length;
  return [
    ...counted,
    ...result.reasons.filter(({ code }) => code === 'settings_changed_since'),
    // Groups made by hand now are not those that left.
    ...(byHand === 0 ? [] : [{ code: 'settings_changed_since', count: byHand, since } as const]),
  ];
}

/** The lights of numbers that are kept: they were proven when they left, and were recounted now. */
function frozenLights(publication: Publication, earlier: number, recounted: number) {
  const cells = publication.tables.flatMap((table) => table.cells);
  const closed = cells.flatMap((cell) => (cell.open === true || typeof cell.value !== 'number' ? [] : [cell.value]));
  return [
    {
      question: 'individualisation',
      holds: closed.every((value) => value >= publication.threshold),
      count: cells.length,
      detail: closed.length === 0 ? 0 : Math.min(...closed),
    },
    { question: 'correlation', holds: true, count: cells.length, detail: earlier },
    { question: 'inference', holds: true, count: recounted, detail: publication.witnesses?.worlds.length ?? 0 },
  ] as const;
}

/** Composes the document of a finished job. @throws AppError `summary_not_ready` */
export function composeJob(
  store: ReadStore,
  job: Job,
  leaving: Omit<Leaving, 'override'> & { readonly signed: Signature | null },
): ComposedJob {
  if (job.progress.state !== 'done') throw new AppError('summary_not_ready');
  const controlled = controlledBy(store, job);
  const asked = controlled.file === null ? job.asked : withOldCodes(store, job.asked, controlled.file.publication);
  const summary = documentOf(store, asked, controlled, leaving);
  const found = new FindingsOf(store, asked).all(summary);
  const failed = controlled.failure === null ? [] : [{ paragraph: '', text: controlled.failure, blocking: true }];
  return { controlled, summary, findings: [...failed, ...found] };
}

/** Who answers for an override, and why. */
export interface Signature {
  readonly reason: string;
  readonly by: string;
}

function documentOf(
  store: ReadStore,
  asked: Asked,
  controlled: Controlled,
  { madeOn, readers, signed }: { readonly madeOn: LocalDate; readonly readers: string | null; readonly signed: Signature | null },
): ComposedSummary {
  const { made } = asked;
  if (made.kind === 'guaranteed') {
    if (controlled.file === null) throw new AppError('summary_not_ready');
    return composeGuaranteedSummary(store, asked, controlled.file.publication, controlled.printed, madeOn);
  }
  // Until it is signed the place of the reason stays open, and says so.
  const override: Override | null =
    made.kind === 'open' ? { reason: signed?.reason ?? '…', by: signed?.by ?? '…', on: madeOn, findings: controlled.exposed } : null;
  return composeExactSummary(store, asked, made.audience, { madeOn, readers, override });
}

/** The answer for the screen: what would leave. */
export function prepareSummary(store: ReadStore, today: LocalDate, job: Job): Prepared {
  const { controlled, summary, findings } = composeJob(store, job, { madeOn: today, readers: null, signed: null });
  const asked = controlled.file === null ? job.asked : withOldCodes(store, job.asked, controlled.file.publication);
  const words = variableWords(asked.vocabulary, asked.language);
  const { columns } = publicationCatalogues[asked.language].control;
  const { outcome, lights, refusals, regroupings, kept, file } = controlled;
  return {
    jobId: job.id,
    outcome,
    lights,
    controlled: controlled.controlled,
    refusals,
    regroupings,
    kept,
    beforeAfter: file === null ? [] : beforeAfter(asked, file.publication, words, columns),
    variables: file === null ? [] : offeredVariables(asked),
    proposedReaders: asked.made.kind === 'guaranteed' ? [] : entitledReaders(store, asked.made.audience),
    report: summary.report,
    prose: summary.prose.map(({ id, composed, text, numbers }) => ({ id, composed, text, numbers: [...numbers] })),
    findings,
  };
}

/** What can be made coarser or left out by hand. */
function offeredVariables(asked: Asked): Prepared['variables'] {
  const words = variableWords(asked.vocabulary, asked.language);
  return asked.offered.flatMap((spec) => {
    if (spec.kind === 'flag' && spec.open === true) return [];
    const counts = new Map<string, number>();
    for (const person of asked.snapshot.persons) {
      const code = person.values[spec.name] ?? '';
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return [
      {
        name: spec.name,
        label: words.variable(spec.name),
        codes: spec.codes.map((code) => ({ code, label: words.code(spec.name, code), persons: counts.get(code) ?? 0 })),
      },
    ];
  });
}
