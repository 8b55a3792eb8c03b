import { formatDate } from '#shared/dates/format.ts';
import type { PaperBlock, PaperDocument } from '#shared/meeting/paper.ts';
import { retentionCatalogues } from '#shared/messages/retention-catalogue.ts';
import type { ReadStore } from '#db/store/store.ts';
import { readSettings } from '../settings.ts';
import { fillPaper } from '../templates/fill-paper.ts';
import type { Slip } from './slips.ts';

/**
 * The bordereau d'élimination as the archives receive it: codes, years, numbers of pieces. It has no field that could name a person; a file
 * that was taken off is not on it.
 */
export function composeSlip(store: ReadStore, slip: Slip): PaperDocument {
  const { label, cellule, controller, language } = readSettings(store);
  const all = retentionCatalogues[language];
  const words = all.papers.slip;
  const files = slip.files.filter((file) => file.outcome === null || file.outcome === 'erased');
  const years = files.flatMap((file) => [file.firstYear, file.lastYear]);
  const facts: readonly (readonly [string, string])[] = [
    [words.facts.controller, controller],
    [words.facts.service, `${label} – ${cellule}`],
    [words.facts.madeOn, formatDate(slip.madeOn, language)],
    [words.facts.cause, all.slip.causes[slip.cause]],
    ...(slip.requestGround === null ? [] : [[words.facts.ground, all.grounds[slip.requestGround]] as const]),
    ...(slip.cause === 'term' ? [[words.facts.term, words.termValue(all.page.duration(slip.months))] as const] : []),
    [words.facts.files, String(files.length)],
    [words.facts.pieces, String(files.reduce((sum, file) => sum + file.pieces, 0))],
    ...(years.length === 0 ? [] : [[words.facts.years, all.slip.years(Math.min(...years), Math.max(...years))] as const]),
  ];
  const signed: PaperBlock[] =
    slip.visaNumber !== null && slip.visaOn !== null
      ? [{ type: 'paragraph', text: all.slip.steps.visaDone(slip.visaNumber, formatDate(slip.visaOn, language)) }]
      : slip.waiver === null
        ? []
        : [{ type: 'paragraph', text: all.slip.steps.waiverDone(slip.waiver) }];
  const blocks: PaperBlock[] = [
    { type: 'facts', items: facts.map(([name, value]) => ({ label: name, value })) },
    { type: 'paragraph', text: words.basis },
    {
      type: 'table',
      columns: [...words.columns],
      rows: files.map((file, index) => [
        String(index + 1),
        file.code,
        all.kinds[file.kind],
        all.slip.years(file.firstYear, file.lastYear),
        String(file.pieces),
      ]),
      blankColumns: [],
    },
    ...signed,
    ...(slip.erasedOn === null ? [] : [{ type: 'paragraph' as const, text: words.erased(formatDate(slip.erasedOn, language)) }]),
    { type: 'table', columns: [...words.signatures], rows: [['', '']], blankColumns: [0, 1] },
  ];
  const filled = fillPaper(store, 'elimination_slip', language, {
    fields: { cellule, label, controller, reference: slip.reference.toUpperCase(), madeOn: formatDate(slip.madeOn, language) },
    parts: { slip: blocks },
  });
  return {
    title: filled.title,
    subtitle: `${label} – ${cellule}`,
    sections: [{ itemId: null, blocks: [...filled.blocks] }],
    footer: all.papers.footerSlip,
  };
}
