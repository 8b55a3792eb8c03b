import { createHash } from 'node:crypto';
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { ledgerPersons } from '#shared/publication/ledger.ts';
import { sql } from '#db/store/store.ts';
import type { WriteContext } from '../context.ts';
import { snapshotOf } from '../summary/snapshot-of.ts';
import { type Asked, stampOf } from './asked.ts';
import { sectorLabel } from './compose-summary.ts';
import { requireThreshold } from './policy.ts';
import { composeJob, type Signature } from './prepare-summary.ts';
import { summaryGuard } from './summary-guard.ts';

/**
 * Enters a prepared summary into the ledger: the exact bytes of its publication file, their digest, who was counted, the document, for whom, why and by
 * whom. From now on its numbers are frozen. Everything that was controlled is controlled again on the data of this moment.
 * @throws AppError `summary_gone`, `summary_not_ready`; `summary_outdated` when data, words or the ledger have changed since; `threshold_locked`;
 * `text_must_be_mended` while a finding blocks; `readers_required`, `reason_required`, `signer_required` for what is not anonymised
 */
export function releaseSummary(context: WriteContext, input: ParsedInputOf<'publication.release'>): OutputOf<'publication.release'> {
  const { store, desk, today } = context;
  const job = desk.job(input.jobId);
  const { asked } = job;
  const { made, scope } = asked;
  const signed = requireWords(context, asked, input);
  if (made.kind !== 'exact') requireThreshold(store, asked.settings.threshold);
  const { controlled, summary, findings } = composeJob(store, job, { madeOn: today, readers: input.readers, signed });
  const source = snapshotOf(store, scope, asked.language);
  if (stampOf(store, asked, source) !== asked.stamp) throw new AppError('summary_outdated');
  if (findings.some((finding) => finding.blocking)) throw new AppError('text_must_be_mended');

  const { file } = controlled;
  if ((file !== null) !== (made.kind === 'guaranteed')) throw new AppError('summary_not_ready');
  // The bytes that the engine made, read back: the numbers in the ledger are those of the file and no others.
  const variables = source.variables.map((spec) => spec.name);
  const releaseId = store.run(
    sql.insertInto('publication_release').values({
      published_on: today,
      recorded_at: context.now,
      recorded_by: context.slot,
      signed_by: input.by,
      period_from: scope.from,
      period_to: scope.to,
      sector: scope.sector,
      sector_label: sectorLabel(store, asked),
      audience: made.audience,
      threshold: file?.publication.threshold ?? null,
      readers: input.readers,
      reason: made.kind === 'open' ? input.reason : null,
      publication: file?.json ?? null,
      hash: file === null ? null : createHash('sha256').update(file.json).digest('hex'),
      variables: JSON.stringify(file === null ? variables : asked.settings.variables.map((spec) => spec.name).filter(isVisible(asked))),
      numbers_of: file?.numbersOf ?? null,
      findings: JSON.stringify(made.kind === 'open' ? controlled.exposed : []),
      report: JSON.stringify(summary.report),
    }),
  ).id;
  if ((file?.numbersOf ?? null) === null) keepPersons(context, releaseId, asked, variables);
  context.subject('release', releaseId);
  context.facts({
    audience: made.audience,
    guaranteed: file === null ? 0 : 1,
    ...(file === null ? {} : { threshold: file.publication.threshold }),
    findings: controlled.exposed.length,
  });
  return { releaseId };
}

/** The engine's ledger names what a release could show: what its audience may see. */
function isVisible({ offered }: Asked): (name: string) => boolean {
  const names = new Set(offered.map((spec) => spec.name));
  return (name) => names.has(name);
}

function keepPersons({ store }: WriteContext, releaseId: number, asked: Asked, all: readonly string[]): void {
  const names = asked.made.kind === 'guaranteed' ? asked.settings.variables.map((spec) => spec.name).filter(isVisible(asked)) : all;
  for (const { id, values } of ledgerPersons(asked.snapshot, names)) {
    store.run(sql.insertInto('publication_person').values({ release_id: releaseId, person: id, digest: values }));
  }
}

/**
 * What must be said before something leaves that is not anonymised: for whom, and for an override why and by whom.
 * @returns who answers for an override; `null` where there is none
 */
function requireWords(
  { store }: WriteContext,
  { made }: Asked,
  { readers, reason, by }: ParsedInputOf<'publication.release'>,
): Signature | null {
  const guard = summaryGuard(store, made.audience);
  for (const [text, field] of [
    [readers, 'readers'],
    [by, 'by'],
  ] as const) {
    if (text !== null && guard.sweep(text).blocked.some((kind) => kind !== 'contact')) throw new AppError('text_must_be_mended', {}, field);
  }
  if (made.kind === 'guaranteed') return null;
  if (readers === null) throw new AppError('readers_required', {}, 'readers');
  if (made.kind === 'exact') return null;
  if (reason === null) throw new AppError('reason_required', {}, 'reason');
  if (by === null) throw new AppError('signer_required', {}, 'by');
  if (guard.typed(reason).blocked.length > 0) throw new AppError('text_must_be_mended', {}, 'reason');
  return { reason, by };
}
