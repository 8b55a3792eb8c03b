import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { runRead, vaultOver } from '#db/process/run-operation.ts';
import { createVaultSession } from '#db/process/vault-session.ts';
import { temporaryFolder, TEST_PASSPHRASE } from '#db/testing/session.ts';
import { closeDatabase } from '#db/vault/open-database.ts';
import { openVault } from '#db/vault/vault-folder.ts';
import { findChromium } from '#electron/loopback/find-chromium.ts';
import { pictureDrawingsWithChromium } from '#electron/loopback/picture-drawings.ts';
import { printPaperWithChromium } from '#electron/loopback/print-paper.ts';
import { summaryToCsv } from '#electron/papers/summary/summary-to-csv.ts';
import { summaryToDocx } from '#electron/papers/summary/summary-to-docx.ts';
import { summaryToHtml } from '#electron/papers/summary/summary-to-html.ts';
import { summaryToJson } from '#electron/papers/summary/summary-to-json.ts';
import { summaryToXlsx } from '#electron/papers/summary/summary-to-xlsx.ts';
import type { SummaryReport } from '#shared/summary/report.ts';
import { composeReport } from '#shared/summary/compose-report.ts';
import { fillVault } from './fill-vault.ts';

/**
 * `node test/bench/documents-bench.ts [referrals]`: what writing each document of a summary takes, and against it LibreOffice, which is given a
 * spreadsheet of the same rows, counts the same lists by COUNTIF and writes them. In one run, as ratios; where LibreOffice is not installed it
 * says so. The numbers that both have counted are compared.
 */
const REFERRALS = Number(process.argv[2] ?? 2_000);
const CHEAP = { scryptN: 2 ** 14 };
const ROUNDS = 5;
const scope = { from: '2006-01-01', to: '2025-12-31', sector: '' };

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function time(rounds: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Lists that a spreadsheet can count too: one column a list. */
const lists = ['context', 'problem'] as const;
type Row = Readonly<Record<(typeof lists)[number], string>>;

/** A flat spreadsheet: the rows in one sheet, the lists counted by formulas in the next. */
function spreadsheet(rows: readonly Row[], codes: Readonly<Record<string, readonly string[]>>): string {
  const text = (value: string) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  const counted = lists.flatMap((list, at) =>
    (codes[list] ?? []).map((code) => {
      const column = String.fromCharCode(65 + at);
      const formula = `of:=COUNTIF([rows.$${column}$1:.$${column}$${rows.length}];&quot;${code}&quot;)`;
      return row(`${text(list)}${text(code)}<table:table-cell table:formula="${formula}" office:value-type="float"/>`);
    }),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"' +
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"' +
    ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"' +
    ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>' +
    `<table:table table:name="rows">${rows.map((each) => row(lists.map((list) => text(each[list])).join(''))).join('')}</table:table>` +
    `<table:table table:name="lists">${counted.join('')}</table:table>` +
    '</office:spreadsheet></office:body></office:document>'
  );
}

/** Has LibreOffice convert a file. @returns the new one, or `undefined` where it is not installed or does not know the format */
function convert(folder: string, file: string, to: string, ending: string): string | undefined {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const made = path.join(folder, 'made', `${path.basename(file, path.extname(file))}.${ending}`);
  fs.rmSync(made, { force: true });
  try {
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', path.dirname(made), file], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return fs.existsSync(made) ? made : undefined;
}

async function fillAndRead(
  folder: string,
): Promise<{ report: SummaryReport; rows: Row[]; counted: Map<string, number>; counting: number }> {
  const session = createVaultSession({ now: () => new Date('2026-01-12T12:00:00Z'), emit: () => undefined, ...CHEAP });
  const labels = { label: 'CLSM', cellule: 'cellule', controller: 'ville', language: 'fr' };
  await session.handle('vault.create', { folder, ...labels, passphrase: TEST_PASSPHRASE });
  await session.close();
  const { database } = await openVault({ folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } }, CHEAP);
  try {
    const vault = vaultOver(database, 'bench', () => new Date('2026-01-12T12:00:00Z'));
    fillVault(vault, REFERRALS);
    const count = () => runRead(vault, 'summary.counts', scope);
    const counts = count();
    const counting = await time(ROUNDS, count);
    const facts = { ...scope, audience: 'cellule', sector: null, madeOn: '2026-01-12', version: '1', language: 'fr', edited: {} } as const;
    const { report } = composeReport({
      kind: 'open',
      facts: { ...facts, label: 'CLSM', cellule: 'cellule' },
      counts,
      rows: [],
      withoutRow: 0,
      years: [],
      override: null,
      readers: 'Les membres',
    });
    const rows = database
      .prepare("SELECT ifnull(context, 'unknown') AS context, ifnull(dominant_problem, 'unknown') AS problem FROM referral")
      .all() as Row[];
    const counted = counts.tables.flatMap(({ indicator, rows: all }) =>
      all.map(({ code, value }) => [`${indicator} ${code}`, value] as const),
    );
    return { report, rows, counted: new Map(counted), counting };
  } finally {
    closeDatabase(database);
  }
}

const temporary = temporaryFolder();
try {
  print(`preparing a vault of ${REFERRALS} referrals…`);
  const { report, rows, counted, counting } = await fillAndRead(path.join(temporary.path, 'coffre'));
  const tables = report.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'table')).length;
  const charts = report.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'chart')).length;
  print(`a report of ${tables} tables and ${charts} charts; counting all of it takes ${counting.toFixed(0)} ms`);

  const browser = findChromium();
  const pictures = async (drawings: Parameters<typeof pictureDrawingsWithChromium>[0]) => drawings.map(() => new Uint8Array(8));
  const page = summaryToHtml(report, []);
  const ours = {
    docx: await time(ROUNDS, () => summaryToDocx(report, pictures)),
    xlsx: await time(ROUNDS, () => summaryToXlsx(report)),
    csv: await time(ROUNDS, () => summaryToCsv(report)),
    json: await time(ROUNDS, () => summaryToJson(report, '{}')),
    'page of the PDF': await time(ROUNDS, () => summaryToHtml(report, [])),
  };
  for (const [format, milliseconds] of Object.entries(ours)) print(`${format.padEnd(34)} ${milliseconds.toFixed(0).padStart(6)} ms`);
  let pdf: number | undefined;
  if (browser === undefined) print('PDF, pictures of charts               no browser of Chromium’s family on this machine');
  else {
    pdf = await time(3, () => printPaperWithChromium(page));
    const drawn = await time(3, () => summaryToDocx(report, (drawings) => pictureDrawingsWithChromium(drawings)));
    print(`PDF, with the start of the browser ${pdf.toFixed(0).padStart(6)} ms`);
    print(`docx, with pictures of its charts  ${drawn.toFixed(0).padStart(6)} ms`);
  }

  const codes = Object.fromEntries(
    lists.map((list) => [list, [...counted.keys()].filter((key) => key.startsWith(`${list} `)).map((key) => key.slice(list.length + 1))]),
  );
  const [same, empty, html] = ['same.fods', 'empty.csv', 'page.html'].map((name) => path.join(temporary.path, name)) as [
    string,
    string,
    string,
  ];
  fs.writeFileSync(same, spreadsheet(rows, codes));
  fs.writeFileSync(empty, '\n');
  fs.writeFileSync(html, page.html);
  if (convert(temporary.path, same, 'xlsx', 'xlsx') === undefined) {
    print('LibreOffice (Calc) is not on this machine: nothing to compare with.');
  } else {
    const second = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2';
    convert(temporary.path, same, second, 'csv');
    const theirs = fs.readFileSync(path.join(temporary.path, 'made/same-lists.csv'), 'utf8').trim().split('\n');
    const agree = theirs.every((line) => {
      const [list, code, value] = line.replaceAll('"', '').split(';');
      return counted.get(`${list} ${code}`) === Number(value);
    });
    print(`${theirs.length} numbers counted by both: ${agree ? 'the same' : 'NOT the same'}`);
    if (!agree) process.exitCode = 1;
    const starting = await time(3, () => convert(temporary.path, empty, 'xlsx', 'xlsx'));
    print(`LibreOffice starts, opens nothing and writes it in ${starting.toFixed(0)} ms; all of its times below have that in them.`);
    const compare = async (label: string, mine: number, from: string, to: string) => {
      const theirTime = await time(3, () => convert(temporary.path, from, to, to));
      print(
        `${label.padEnd(34)} ${(mine / theirTime).toFixed(3).padStart(6)} ×   (${mine.toFixed(0)} ms against ${theirTime.toFixed(0)} ms)`,
      );
    };
    await compare('counting, and xlsx', counting + ours.xlsx, same, 'xlsx');
    await compare('docx, from the page', ours.docx, html, 'docx');
    if (pdf !== undefined) await compare('counting, and PDF', counting + pdf, same, 'pdf');
  }
} finally {
  temporary.remove();
}
