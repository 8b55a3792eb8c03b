import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { pdfText } from '#electron/testing/pdf-text.ts';
import { readZip } from '#electron/testing/read-zip.ts';
import type { AppDriver } from '../drivers/app-driver.ts';
import { type Ask, documentsOfDemonstration, type WantedDocument } from '../look/documents-of-demonstration.ts';
import { LOGO } from '../look/make-every-document.ts';
import { ask } from './ask.ts';

/** A document that the app has written. */
interface Written {
  readonly wanted: WantedDocument;
  readonly format: string;
  readonly file: string;
}

export interface DocumentExpectations {
  /** Where a logo is chosen: a path that is typed, or `null` where the system's dialog is. */
  readonly logo: string | null;
  /** Whether the browser that prints is young enough to tag what it prints (Chromium 116, Electron 28 or later). */
  readonly tagged: boolean;
}

/**
 * Has the app write every document of the demonstration vault with a letterhead, and looks at each file: a PDF says its language, shows its title, has tags
 * where its browser can make them, its fonts inside and nobody's name in its properties; LibreOffice opens each Word document and each workbook.
 */
export async function writeEveryDocument(app: AppDriver, { logo, tagged }: DocumentExpectations): Promise<void> {
  const { page } = app;
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { vaultsFolder, pathSeparator } = await ask(page, 'shell.environment', {});
  await ask(page, 'vault.createDemonstration', { folder: `${vaultsFolder}${pathSeparator}demonstration`, language: 'fr' });
  expect(await ask(page, 'letterhead.chooseLogo', { file: logo })).toEqual({ chosen: true });
  const asking: Ask = (name, input) => ask(page, name, input);
  const written: Written[] = [];
  for (const wanted of await documentsOfDemonstration(asking)) {
    for (const format of wanted.formats) {
      const { saved, folder, file } = await wanted.write(asking, format);
      expect(saved, `${wanted.name} ${format}`).toBe(true);
      written.push({ wanted, format, file: path.join(folder ?? '', file ?? '') });
    }
  }
  for (const { wanted, format, file } of written) {
    expect(fs.statSync(file).size, file).toBeGreaterThan(0);
    if (format === 'pdf') expectGoodPdf(file, wanted, tagged);
    if (format === 'docx') expectGoodWord(file, wanted);
  }
  expectOfficeOpens(written.filter(({ format }) => format === 'docx' || format === 'xlsx'));
}

/**
 * Has the app write documents of an English vault: the language of a document is its vault's own, and that of a blank form the interface's; each PDF
 * says it to screen readers.
 */
export async function writeEnglishDocuments({ page }: AppDriver, { tagged }: Pick<DocumentExpectations, 'tagged'>): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { vaultsFolder, pathSeparator } = await ask(page, 'shell.environment', {});
  await ask(page, 'vault.createDemonstration', { folder: `${vaultsFolder}${pathSeparator}demonstration-en`, language: 'en' });
  const out = { language: 'en', folder: null } as const;
  const record = await ask(page, 'files.saveDocument', { document: { kind: 'handover_record' }, format: 'pdf', ...out });
  const form = await ask(page, 'imports.saveBlank', { what: 'paper', format: 'pdf', ...out });
  for (const { title, folder, file } of [
    { title: 'Record of handover', ...record },
    { title: 'Referral form', ...form },
  ]) {
    const whole = path.join(folder ?? '', file ?? '');
    const bytes = textOf(whole);
    expect(bytes, title).toContain('/Lang (en-GB)');
    expect(bytes, title).not.toContain('fr-FR');
    expect(bytes, title).toContain('/DisplayDocTitle true');
    const xmp = xmpOf(bytes);
    expect(xmp, title).toContain(title);
    expect(xmp, title).toContain('en-GB');
    if (tagged) expect(bytes, title).toContain('/StructTreeRoot');
    const pages = pdfText(whole)?.split('\f').slice(0, -1);
    for (const [at, text] of pages?.entries() ?? []) expect(text, title).toContain(`Page ${at + 1} of ${pages?.length ?? 0}`);
  }
}

const xmpOf = (bytes: string): string =>
  Buffer.from(/<\?xpacket begin[^]*?<\?xpacket end/.exec(bytes)?.[0] ?? '', 'latin1').toString('utf8');

/** The bytes as text, with what stands in metadata as words. */
const textOf = (file: string): string => fs.readFileSync(file).toString('latin1');

function expectGoodPdf(file: string, { title }: WantedDocument, tagged: boolean): void {
  const name = path.basename(file);
  const bytes = textOf(file);
  expect(bytes.slice(0, 5), name).toBe('%PDF-');
  expect(bytes, name).toContain('/Lang (fr-FR)');
  expect(bytes, name).toContain('/DisplayDocTitle true');
  expect(/\/Creator \(([^)]*)/.exec(bytes)?.[1], name).toBe('Cellule CLSM');
  expect(bytes, name).not.toMatch(/\/Author|Mozilla|HeadlessChrome|Linux x86/);
  const xmp = xmpOf(bytes);
  expect(xmp, name).toContain(title ?? '');
  expect(xmp, name).toContain('fr-FR');
  if (tagged) {
    expect(bytes, name).toContain('/StructTreeRoot');
    expect(bytes, name).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    // The logo, with its alternative text.
    expect(bytes, name).toMatch(/\/Alt \(Ville de Poitiers\)/);
  }
  const info = run('pdfinfo', [file]);
  if (info !== undefined) {
    expect(info, name).toMatch(/^Metadata Stream: +yes$/m);
    expect(info.normalize('NFC'), name).toContain(title ?? '');
    if (tagged) expect(info, name).toMatch(/^Tagged: +yes$/m);
  }
  // Third column from the right of its table: whether the font is inside.
  const fonts = run('pdffonts', [file])?.trim().split('\n').slice(2) ?? [];
  for (const font of fonts) expect(/\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.exec(font)?.[1], `${name}: ${font}`).toBe('yes');
  const pages = pdfText(file)?.split('\f').slice(0, -1);
  for (const [at, text] of pages?.entries() ?? []) expect(text, name).toContain(`Page ${at + 1} sur ${pages?.length ?? 0}`);
  if (pages) expect(pages[0], name).toContain('15 place du Maréchal-Leclerc');
}

function expectGoodWord(file: string, { title }: WantedDocument): void {
  const name = path.basename(file);
  const files = readZip(fs.readFileSync(file));
  const core = files.get('docProps/core.xml') ?? '';
  expect(core, name).toContain(title ?? '');
  // The yearly summary and the blank form say who makes them: the CLSM, or the controller.
  expect(core, name).not.toMatch(/Un-named|lastModifiedBy|revision/);
  expect(files.get('word/document.xml'), name).toContain('descr="Ville de Poitiers"');
  expect(files.get('word/styles.xml'), name).toContain('w:val="fr-FR"');
}

/** LibreOffice reads each without a repair, turns it into pages, and knows its title; where it is not installed, that is said. */
function expectOfficeOpens(written: readonly Written[]): void {
  const folder = path.dirname(written[0]?.file ?? '');
  const to = path.join(folder, 'libreoffice');
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const files = written.map(({ file }) => file);
  if (run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', to, ...files]) === undefined) return;
  for (const { wanted, file } of written) {
    const pdf = path.join(to, `${path.basename(file, path.extname(file))}.pdf`);
    expect(fs.existsSync(pdf), file).toBe(true);
    const info = run('pdfinfo', [pdf]);
    // A workbook and a Word document of one summary have one name: the last one stays.
    if (info !== undefined && wanted.title !== null) expect(info.normalize('NFC'), file).toContain(wanted.title);
  }
}

/** What a program of the machine says; `undefined` where it is not installed, which is said. */
function run(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stdout.write(`Not looked at: ${program} is not on this machine.\n`);
    return undefined;
  }
}

/** Puts the logo where the flavour of the tests takes it instead of a dialog. */
export function placeLogo(documents: string): void {
  fs.mkdirSync(documents, { recursive: true });
  fs.copyFileSync(LOGO, path.join(documents, 'a-importer.png'));
}
