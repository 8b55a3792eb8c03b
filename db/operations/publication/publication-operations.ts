import type { Language } from '#shared/dates/language.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { publicationCatalogues } from '#shared/messages/publication-catalogue.ts';
import { isSound, parseEditedProse } from '#shared/summary/prose.ts';
import { summaryReport } from '#shared/summary/report.ts';
import { sql } from '#db/store/store.ts';
import type { EngineTask } from '#db/engine/engine-task.ts';
import type { InGroup, ReadContext, ReadOperations, WriteOperations } from '../context.ts';
import { leavingLetterhead } from '../letterhead/stored-letterhead.ts';
import type { SessionOperation } from '../operations.ts';
import { type Asked, askSummary } from './asked.ts';
import { FindingsOf } from './findings.ts';
import { ledgerLines } from './ledger-lines.ts';
import { loadLedger, loadRelease, type ReleaseRow } from './ledger-store.ts';
import { readPolicy, savePolicy } from './policy.ts';
import { composeJob, prepareSummary } from './prepare-summary.ts';
import { dropProse, keepProse } from './prose-store.ts';
import { releaseSummary } from './release.ts';

/** What the engine is given of a summary: codes and opaque numbers. Nothing at all for the members of the cellule. */
function taskOf({ store }: ReadContext, { made, snapshot, settings }: Asked): EngineTask | null {
  switch (made.kind) {
    case 'exact':
      return null;
    case 'open':
      return { kind: 'expose', snapshot, settings };
    case 'guaranteed':
      return { kind: 'publish', snapshot, settings, ledger: loadLedger(store) };
  }
}

export const publicationReads: ReadOperations<Exclude<InGroup<'publication', 'read'>, SessionOperation | 'publication.slides'>> = {
  'publication.policy': ({ store }) => readPolicy(store),

  'publication.start': (context, input) => {
    const asked = askSummary(context.store, input);
    return { jobId: context.desk.begin(asked, taskOf(context, asked)) };
  },

  'publication.progress': ({ desk }, { jobId }) => desk.job(jobId).progress,

  'publication.cancel': ({ desk }, { jobId }) => {
    desk.cancel(jobId);
    return {};
  },

  'publication.prepared': ({ store, today, desk }, { jobId }) => prepareSummary(store, today, desk.job(jobId)),

  'publication.ledger': ({ store }) =>
    ledgerLines(store, store.all(sql.selectFrom('publication_release').selectAll().orderBy('id', 'desc'))),

  'publication.released': ({ store }, { releaseId }) => {
    const row = loadRelease(store, releaseId);
    const [line] = ledgerLines(store, [row]);
    if (!line || row.report === null) throw new AppError('document_erased');
    return { line, report: summaryReport.parse(JSON.parse(row.report)) };
  },

  'publication.fileOf': ({ store }, { releaseId }) => {
    const row = loadRelease(store, releaseId);
    if (row.report === null) throw new AppError('document_erased');
    const report = summaryReport.parse(JSON.parse(row.report));
    return {
      report,
      head: leavingLetterhead(store, report.facts.language),
      publicationJson: row.publication,
      fileBaseName: baseName(row, report.facts.language),
    };
  },
};

/** `bilan-2022-public`, `bilan-2019-2022-secteur-copil`, `bilan-2022-07-01-2023-06-30-public`: period and audience, and no name of a sector. */
function baseName(row: ReleaseRow, language: Language): string {
  const { period_from: from, period_to: to } = row;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const whole = from.endsWith('-01-01') && to.endsWith('-12-31');
  const period = !whole ? `${from}-${to}` : first === last ? first : `${first}-${last}`;
  const { fileName, fileSector } = publicationCatalogues[language].control;
  return [fileName, period, ...(row.sector === '' ? [] : [fileSector]), row.audience].join('-');
}

export const publicationWrites: WriteOperations<InGroup<'publication', 'write'>> = {
  'publication.savePolicy': savePolicy,

  'publication.saveProse': (context, { jobId, id, text }) => {
    const { store, today, desk } = context;
    const job = desk.job(jobId);
    // A draft: what leaves is audited by its release.
    context.unaudited();
    const before = composeJob(store, job, { madeOn: today, readers: null, signed: null }).summary;
    const paragraph = before.prose.find((each) => each.id === id);
    if (!paragraph) throw new AppError('paragraph_unknown');
    const findings = new FindingsOf(store, job.asked);
    // With a broken marker it could not be shown: it is told, and what was there stays.
    if (!isSound(parseEditedProse(text, paragraph.numbers))) return { findings: findings.paragraph({ ...paragraph, text }, before.report) };
    if (text === paragraph.composed) dropProse(store, job.asked, id);
    else keepProse(store, job.asked, id, text, context.now);
    const after = composeJob(store, job, { madeOn: today, readers: null, signed: null }).summary;
    const edited = after.prose.find((each) => each.id === id);
    return { findings: edited ? findings.paragraph(edited, after.report) : [] };
  },

  'publication.release': releaseSummary,

  'publication.explain': (context, { releaseId, text }) => {
    loadRelease(context.store, releaseId);
    context.subject('release', releaseId);
    context.store.run(
      sql
        .insertInto('publication_explanation')
        .values({ release_id: releaseId, text, recorded_at: context.now, recorded_by: context.slot }),
    );
    return {};
  },

  'publication.noteFile': (context, { releaseId, format }) => {
    const row = loadRelease(context.store, releaseId);
    if (row.report === null) throw new AppError('document_erased');
    context.subject('release', releaseId);
    context.facts({ format });
    context.store.run(
      sql.insertInto('publication_file').values({ release_id: releaseId, written_at: context.now, format, written_by: context.slot }),
    );
    return {};
  },
};
