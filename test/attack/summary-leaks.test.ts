import fs from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPublication } from '#shared/publication/check-publication.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import { temporaryFolder } from '#db/testing/session.ts';
import { findChromium } from '#electron/loopback/find-chromium.ts';
import { pictureDrawingsWithChromium } from '#electron/loopback/picture-drawings.ts';
import { printPaperWithChromium } from '#electron/loopback/print-paper.ts';
import type { ToPictures } from '#electron/papers/summary/summary-to-docx.ts';
import { createLeavingFiles } from '#electron/shell/leaving-files.ts';
import { createOpening } from '#electron/shell/opening.ts';
import { createSummaryFiles } from '#electron/shell/summary-files.ts';
import { plantedSummary, type PlantedSummary } from './planted-summary.ts';
import { readWholeDocument } from './read-whole-document.ts';

const formats = ['docx', 'pdf', 'xlsx', 'csv', 'json'] as const;
type Format = (typeof formats)[number];
const browser = findChromium();
/** A PDF needs a browser; where there is none, the other formats are read. */
const written = formats.filter((format) => format !== 'pdf' || browser !== undefined);

const folder = temporaryFolder();
let planted: PlantedSummary;
let release: OutputOf<'publication.fileOf'>;
const documents = new Map<Format, Uint8Array>();

/** Writes a file as the shell does, of what the vault answers, or of what a test made of it. */
async function writeAs(format: Format, given = release, toPictures: ToPictures = (drawings) => pictureDrawingsWithChromium(drawings)) {
  const host = {
    toPdf: (page: Parameters<typeof printPaperWithChromium>[0]) => printPaperWithChromium(page),
    toPictures,
    fonts: () => [],
    folder: folder.path,
  };
  const files = createSummaryFiles(createLeavingFiles(host, createOpening), { fileOf: async () => given, noteFile: async () => undefined });
  const { file } = await files.save({ releaseId: planted.releaseId, format, folder: null }, { kind: 'main', id: 1 });
  return { name: file ?? '', bytes: fs.readFileSync(path.join(folder.path, file ?? '')) };
}

beforeAll(async () => {
  planted = await plantedSummary();
  release = await planted.vault.call('publication.fileOf', { releaseId: planted.releaseId });
  for (const format of written) documents.set(format, (await writeAs(format)).bytes);
}, 60_000);
afterAll(async () => {
  await planted.vault.remove();
  folder.remove();
});

describe('the summary for the public, taken apart', () => {
  test('is a real one: tables, charts, witnesses', () => {
    expect(release.report.facts).toMatchObject({ audience: 'public', guaranteed: true });
    const kinds = release.report.sections.flatMap(({ blocks }) => blocks.map(({ type }) => type));
    expect(kinds).toEqual(expect.arrayContaining(['table', 'chart', 'paragraph']));
    expect(planted.garden.count()).toBeGreaterThan(10);
    expect(checkPublication(JSON.parse(release.publicationJson ?? '')).holds).toBe(true);
  });

  test.each(written)('as %s holds nothing that was planted: no name, structure, day, month, exact age, address or free text', (format) => {
    const bytes = documents.get(format);
    expect(bytes).toBeDefined();
    expect(planted.find(readWholeDocument(`bilan.${format}`, bytes ?? new Uint8Array()))).toEqual([]);
  });

  test('no number of persons is below the threshold, in any table of the data, in any chart', () => {
    const files = unzipSync(documents.get('csv') ?? new Uint8Array());
    const tables = Object.entries(files).filter(([name]) => /^\d\d-/.test(name));
    const rows = tables.flatMap(([name, content]) =>
      // Meetings count no persons; the totals of the years are open.
      /meetings|trend/.test(name) ? [] : parseCsv(strFromU8(content), { bom: true, delimiter: ';' }).slice(1),
    );
    const numbers = rows.flatMap((row) =>
      row
        .slice(1)
        .filter((cell) => /^\d+$/.test(cell))
        .map(Number),
    );
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter((number) => number < 5)).toEqual([]);
    const charts = release.report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'chart'));
    const drawn = charts.filter(({ id }) => !id.includes('trend')).flatMap(({ series }) => series.flatMap(({ values }) => values));
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((value) => value !== null && value < 5)).toEqual([]);
  });

  test('a context of one person alone stands nowhere by itself', () => {
    const files = unzipSync(documents.get('csv') ?? new Uint8Array());
    const labels = Object.entries(files).flatMap(([name, content]) =>
      /^\d\d-/.test(name) ? parseCsv(strFromU8(content), { bom: true, delimiter: ';' }).map(([label]) => label) : [],
    );
    expect(labels.length).toBeGreaterThan(20);
    expect(labels).not.toContain('Disparition');
  });
});

describe('the search finds what is let through', () => {
  /** A name in one place of the report. */
  const places: Readonly<Record<string, (report: SummaryReport, leak: string) => SummaryReport>> = {
    'the author': (report, leak) => ({ ...report, facts: { ...report.facts, author: leak } }),
    'the note on diffusion': (report, leak) => ({ ...report, facts: { ...report.facts, diffusion: leak } }),
    'a paragraph': (report, leak) => ({
      ...report,
      sections: [{ id: 'x', title: 'X', blocks: [{ type: 'paragraph', id: 'x', text: leak }] }, ...report.sections],
    }),
    'an alternative text': (report, leak) => ({
      ...report,
      sections: report.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) => (block.type === 'chart' ? { ...block, alternative: leak } : block)),
      })),
    }),
    'a table': (report, leak) => ({
      ...report,
      sections: report.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) => (block.type === 'table' ? { ...block, note: leak } : block)),
      })),
    }),
  };
  const sees: Readonly<Record<string, readonly Format[]>> = {
    'the author': ['docx', 'pdf', 'xlsx', 'csv', 'json'],
    'the note on diffusion': ['docx', 'pdf', 'xlsx', 'csv', 'json'],
    'a paragraph': ['docx', 'pdf'],
    'an alternative text': ['docx', 'pdf'],
    'a table': ['docx', 'pdf', 'xlsx', 'csv'],
  };
  // A browser is started for each PDF: one is enough here. What a picture shows is in the drawing beside it.
  const noPictures: ToPictures = async (drawings) => drawings.map(() => new Uint8Array(8));
  const quick = Object.entries(sees).flatMap(([place, by]) =>
    by
      .filter((format) => format !== 'pdf' || (place === 'an alternative text' && browser !== undefined))
      .map((format) => [place, format] as const),
  );

  test.each(quick)('in %s of the %s', { timeout: 60_000 }, async (place, format) => {
    const leak = `Association ${planted.garden.word(`leak in ${place}`)}, 81 ans, mars 2022`;
    const report = places[place]?.(release.report, leak);
    if (!report) throw new Error(place);
    const { name, bytes } = await writeAs(format, { ...release, report }, noPictures);
    expect(planted.find(readWholeDocument(name, bytes))).toEqual([`leak in ${place}`, 'exact age 81', 'month mars']);
  });

  test('in the name of a file', async () => {
    const leak = 'zybaquxbade';
    planted.garden.form('leak in a name', leak);
    const { name, bytes } = await writeAs('csv', { ...release, fileBaseName: `bilan-${leak}` });
    expect(planted.find(readWholeDocument(name, bytes))).toContain('leak in a name');
  });
});
