import { AppError } from '#shared/errors/app-error.ts';
import { summaryReport } from '#shared/summary/report.ts';
import { reportSlides } from '#shared/summary/report-slides.ts';
import type { InGroup, ReadOperations } from '../context.ts';
import { loadRelease } from './ledger-store.ts';

type SlidesOperation = Extract<InGroup<'publication', 'read'>, 'publication.slides'>;

/** What the steering committee's room is shown: made from the released report as it is kept, and from no record. */
export const publicationSlideReads: ReadOperations<SlidesOperation> = {
  'publication.slides': ({ store }, { releaseId }) => {
    const row = loadRelease(store, releaseId);
    // Both must say so: the ledger's line has a publication file, and the report itself is guaranteed.
    if (row.publication === null) throw new AppError('summary_not_projected');
    if (row.report === null) throw new AppError('document_erased');
    const report = summaryReport.parse(JSON.parse(row.report));
    if (!report.facts.guaranteed) throw new AppError('summary_not_projected');
    return { slides: [...reportSlides(report)] };
  },
};
