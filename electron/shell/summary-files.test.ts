import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mayCall, operationNames } from '#shared/contract/contract.ts';
import { noLetterhead } from '#shared/letterhead/letterhead.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { fakeProjectorHost } from '../testing/fake-projector-host.ts';
import { fakeVaultProcess, value } from '../testing/fake-vault-process.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { readZip } from '../testing/read-zip.ts';
import { sampleReport } from '../testing/sample-report.ts';
import type { FileHost } from './leaving-files.ts';
import { createShell, type Shell } from './shell.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-summary-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const main = { kind: 'main', id: 1 } as const;
const PDF = "%PDF-1.4 /CreationDate (D:20261122023113+00'00')";
const publicationJson = '{"format":"publication/1"}';

interface Case {
  readonly publicationJson?: string | null;
  /** What the vault says when it is to note a file. */
  readonly noting?: 'noted' | 'refused';
  readonly host?: Partial<FileHost>;
}

/** A shell with an open vault that holds one release; `noted` tells what was on the disk when the vault noted the file. */
async function shellWithRelease({ publicationJson: json = publicationJson, noting = 'noted', host = {} }: Case = {}) {
  const noted: { input: unknown; files: string[] }[] = [];
  const documents = path.join(folder, 'Documents');
  const files = () => (fs.existsSync(documents) ? fs.readdirSync(documents) : []);
  const process = fakeVaultProcess((name, input) => {
    if (name === 'publication.fileOf') {
      return value({ report: sampleReport, head: noLetterhead, publicationJson: json, fileBaseName: 'bilan-2019-2022-public' });
    }
    if (name !== 'publication.noteFile') return value({});
    noted.push({ input, files: files() });
    return noting === 'noted' ? value({}) : { ok: false, error: toEnvelope(new AppError('not_found')) };
  });
  const shell: Shell = createShell({
    host: {
      name: 'loopback',
      version: '1',
      vaultsFolder: folder,
      files: {
        toPdf: async () => Buffer.from(PDF),
        toPictures: async (drawings) => drawings.map(() => Buffer.from('picture')),
        fonts: () => [],
        folder: documents,
        ...host,
      },
    },
    projector: fakeProjectorHost(() => shell.projector),
    userDataFolder: path.join(folder, 'user-data'),
    spawnVault: () => process,
    send: () => undefined,
    now: () => new Date('2023-01-12T08:00:00Z'),
    clock: manualClock(),
  });
  await shell.call(main, 'vault.open', { folder: '/v', secret: { kind: 'passphrase', text: 'x' } });
  process.tell({ event: { kind: 'opened', folder: '/v', label: 'CLSM', demonstration: false, autoLockMinutes: 10 } });
  const save = (format: string, typed: string | null = null) =>
    shell.call(main, 'files.saveSummary', { releaseId: 3, format, folder: typed });
  return { save, noted, files, documents };
}

describe('a summary that leaves the vault', () => {
  test.each([
    ['docx', 'bilan-2019-2022-public.docx', 'word/document.xml'],
    ['xlsx', 'bilan-2019-2022-public.xlsx', 'xl/workbook.xml'],
    ['csv', 'bilan-2019-2022-public-csv.zip', 'definitions.csv'],
    ['json', 'bilan-2019-2022-public-json.zip', 'publication.json'],
  ])('as %s is named after its period and readers, noted before anything is on the disk, then written', async (format, file, part) => {
    const { save, noted, files, documents } = await shellWithRelease();
    expect(await save(format)).toEqual(value({ saved: true, folder: documents, file }));
    expect(noted).toEqual([{ input: { releaseId: 3, format }, files: [] }]);
    expect(files()).toEqual([file]);
    expect([...readZip(fs.readFileSync(path.join(documents, file))).keys()]).toContain(part);
  });

  test('as PDF bears the day of the document, not the hour of the printing', async () => {
    const { save, documents } = await shellWithRelease();
    expect(await save('pdf')).toMatchObject({ value: { file: 'bilan-2019-2022-public.pdf' } });
    expect(fs.readFileSync(path.join(documents, 'bilan-2019-2022-public.pdf'), 'latin1')).toContain('(D:20230112000000)');
  });

  test('as JSON is the bytes of the ledger', async () => {
    const { save, documents } = await shellWithRelease();
    await save('json');
    const parts = readZip(fs.readFileSync(path.join(documents, 'bilan-2019-2022-public-json.zip')));
    expect(parts.get('publication.json')).toBe(publicationJson);
  });

  test('as a Word document needs no browser: its tables say the same', async () => {
    const toPictures = async () => {
      throw new AppError('pdf_unavailable');
    };
    const { save, documents } = await shellWithRelease({ host: { toPictures } });
    expect(await save('docx')).toMatchObject({ value: { saved: true } });
    const parts = readZip(fs.readFileSync(path.join(documents, 'bilan-2019-2022-public.docx')));
    expect(parts.get('word/document.xml')).toContain('Les graphiques n’ont pas pu être dessinés');
  });
});

describe('nothing is written', () => {
  test('and nothing noted, when there is no publication file to check: the summary is not anonymised', async () => {
    const { save, noted, files } = await shellWithRelease({ publicationJson: null });
    expect(await save('json')).toMatchObject({ error: { code: 'no_publication_file' } });
    expect([noted, files()]).toEqual([[], []]);
  });

  test('and nothing noted, when the dialog is cancelled', async () => {
    const { save, noted, files } = await shellWithRelease({ host: { chooseFile: async () => null } });
    expect(await save('xlsx')).toEqual(value({ saved: false, folder: null, file: null }));
    expect([noted, files()]).toEqual([[], []]);
  });

  test('when the vault could not note it', async () => {
    const { save, files } = await shellWithRelease({ noting: 'refused' });
    expect(await save('xlsx')).toMatchObject({ error: { code: 'not_found' } });
    expect(files()).toEqual([]);
  });

  test('for a format that does not exist', async () => {
    const { save, noted } = await shellWithRelease();
    expect(await save('html')).toMatchObject({ error: { code: 'invalid_input' } });
    expect(noted).toEqual([]);
  });
});

test('no window may read what a file is made of, nor note one; the projector may write none', () => {
  for (const name of ['publication.fileOf', 'publication.noteFile'] as const) {
    expect(operationNames).toContain(name);
    expect(mayCall('main', name)).toBe(false);
    expect(mayCall('projector', name)).toBe(false);
  }
  expect(mayCall('projector', 'files.saveSummary')).toBe(false);
});
