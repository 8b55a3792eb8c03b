import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, InputOf } from '#shared/contract/contract.ts';
import { operationNames, mayCall } from '#shared/contract/contract.ts';
import { noLetterhead } from '#shared/letterhead/letterhead.ts';
import { AppError, toEnvelope } from '#shared/errors/app-error.ts';
import { fakeProjectorHost } from '../testing/fake-projector-host.ts';
import { fakeVaultProcess, value } from '../testing/fake-vault-process.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { readZip } from '../testing/read-zip.ts';
import { samplePaper } from '../testing/sample-paper.ts';
import type { FileHost } from './leaving-files.ts';
import { createShell, type Shell } from './shell.ts';

let folder: string;
let documents: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-leaving-'));
  documents = path.join(folder, 'Documents');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const main = { kind: 'main', id: 1 } as const;
const PDF = '%PDF-1.4 of the host';

const convocation: InputOf<'files.saveDocument'> = {
  document: { kind: 'meeting_paper', paper: 'convocation', meetingId: 7, itemId: null, version: null },
  format: 'docx',
  language: 'fr',
  folder: null,
};
const date: InputOf<'files.saveCalendar'> = {
  meetingId: 7,
  on: '2022-11-10',
  startsAt: '14:00',
  endsAt: null,
  place: 'Mairie',
  language: 'fr',
  folder: null,
};

/** The convocation as the vault composes it. */
const theConvocation = value({ paper: samplePaper, head: noLetterhead, language: 'fr', on: '2022-11-10', code: null });

interface Case {
  /** What the vault answers when it is to compose a paper. */
  readonly composed?: Answer<unknown>;
  /** What the vault says when it is to note a file. */
  readonly noting?: 'noted' | 'refused';
  readonly host?: Partial<FileHost>;
}

/** A shell with an open vault; `noted` tells what was on the disk when the vault noted the file. */
async function shellWithOpenVault({ noting = 'noted', host = {}, composed = theConvocation }: Case = {}) {
  const noted: { input: unknown; files: string[] }[] = [];
  const files = () => (fs.existsSync(documents) ? fs.readdirSync(documents) : []);
  const process = fakeVaultProcess((name) => {
    if (name === 'documents.compose') return composed;
    if (name !== 'exportNotes.record' && name !== 'documents.leaving') return value({});
    const call = process.received.at(-1);
    noted.push({ input: call && 'input' in call ? call.input : undefined, files: files() });
    return noting === 'noted' ? value({}) : { ok: false, error: toEnvelope(new AppError('not_found')) };
  });
  const shell: Shell = createShell({
    host: {
      name: 'loopback',
      version: '1',
      vaultsFolder: folder,
      files: { toPdf: async () => Buffer.from(PDF), toPictures: async () => [], fonts: () => [], folder: documents, ...host },
    },
    projector: fakeProjectorHost(() => shell.projector),
    userDataFolder: path.join(folder, 'user-data'),
    spawnVault: () => process,
    send: () => undefined,
    now: () => new Date('2022-10-03T08:00:00Z'),
    clock: manualClock(),
  });
  await shell.call(main, 'vault.open', { folder: '/v', secret: { kind: 'passphrase', text: 'x' } });
  process.tell({ event: { kind: 'opened', folder: '/v', label: 'CLSM', demonstration: false, autoLockMinutes: 10 } });
  return { shell, noted, files };
}

describe('a file that leaves the vault', () => {
  test.each([
    ['files.saveDocument', convocation, 'convocation-2022-11-10.docx', 'PK', { document: convocation.document, format: 'docx' }],
    [
      'files.saveDocument',
      { ...convocation, format: 'pdf' },
      'convocation-2022-11-10.pdf',
      PDF,
      { document: convocation.document, format: 'pdf' },
    ],
    ['files.saveCalendar', date, 'reunion-2022-11-10.ics', 'BEGIN:VCALENDAR', { meetingId: 7 }],
  ])(
    '%s is noted by the vault before anything is on the disk, then written whole, for its owner only',
    async (name, input, file, begins, notedAs) => {
      const { shell, noted, files } = await shellWithOpenVault();
      expect(await shell.call(main, name, input)).toEqual(value({ saved: true, folder: documents, file }));
      expect(noted).toEqual([{ input: notedAs, files: [] }]);
      expect(files()).toEqual([file]);
      const written = path.join(documents, file);
      expect(fs.readFileSync(written, 'latin1').startsWith(begins)).toBe(true);
      if (process.platform !== 'win32') expect(fs.statSync(written).mode & 0o777).toBe(0o600);
    },
  );

  test('is the paper: the words of the vault are in it', async () => {
    const { shell } = await shellWithOpenVault();
    await shell.call(main, 'files.saveDocument', convocation);
    const parts = readZip(fs.readFileSync(path.join(documents, 'convocation-2022-11-10.docx')));
    expect(parts.get('word/document.xml')).toContain('Situation 2022-05');
  });

  test('each calendar file has an identifier of its own, which means nothing', async () => {
    const { shell, files } = await shellWithOpenVault();
    await shell.call(main, 'files.saveCalendar', date);
    await shell.call(main, 'files.saveCalendar', date);
    const uids = files().map((file) => /^UID:(.*)\r$/m.exec(fs.readFileSync(path.join(documents, file), 'utf8'))?.[1]);
    expect(new Set(uids).size).toBe(2);
    for (const uid of uids) expect(uid).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('without a dialog, no file is replaced', async () => {
    const { shell, files } = await shellWithOpenVault();
    for (let time = 0; time < 3; time++) await shell.call(main, 'files.saveCalendar', date);
    expect(files().toSorted()).toEqual(['reunion-2022-11-10 (2).ics', 'reunion-2022-11-10 (3).ics', 'reunion-2022-11-10.ics']);
  });

  test('goes to a folder that was typed, made when it is not there', async () => {
    const { shell } = await shellWithOpenVault();
    const typed = path.join(folder, 'clé usb', 'réunions');
    expect(await shell.call(main, 'files.saveCalendar', { ...date, folder: typed })).toMatchObject({ value: { folder: typed } });
    expect(fs.readdirSync(typed)).toEqual(['reunion-2022-11-10.ics']);
  });

  test('goes where the dialog says, with its ending when the dialog added none', async () => {
    const asked: unknown[] = [];
    const chosen = path.join(folder, 'à envoyer');
    const { shell } = await shellWithOpenVault({
      host: {
        chooseFile: async (caller, proposed, ending) => {
          asked.push([caller, proposed, ending]);
          return chosen;
        },
      },
    });
    expect(await shell.call(main, 'files.saveDocument', convocation)).toEqual(value({ saved: true, folder, file: 'à envoyer.docx' }));
    expect(asked).toEqual([[main, 'convocation-2022-11-10.docx', 'docx']]);
  });
});

describe('nothing is written, and nothing is noted,', () => {
  test('when the dialog is cancelled', async () => {
    const { shell, noted, files } = await shellWithOpenVault({ host: { chooseFile: async () => null } });
    expect(await shell.call(main, 'files.saveDocument', convocation)).toEqual(value({ saved: false, folder: null, file: null }));
    expect([noted, files()]).toEqual([[], []]);
  });

  test('when the vault was locked, also while the dialog stood open', async () => {
    const { shell, noted } = await shellWithOpenVault({
      host: {
        chooseFile: async () => {
          await shell.lock('inactivity');
          return path.join(folder, 'late.docx');
        },
      },
    });
    expect(await shell.call(main, 'files.saveDocument', convocation)).toMatchObject({ error: { code: 'vault_locked' } });
    expect(await shell.call(main, 'files.saveCalendar', date)).toMatchObject({ error: { code: 'vault_locked' } });
    expect(noted).toEqual([]);
    expect(fs.existsSync(path.join(folder, 'late.docx'))).toBe(false);
  });

  test('when the vault holds the paper back, because the guard found something in it', async () => {
    const refused = { ok: false as const, error: toEnvelope(new AppError('text_must_be_mended')) };
    const { shell, noted, files } = await shellWithOpenVault({ composed: refused });
    expect(await shell.call(main, 'files.saveDocument', convocation)).toMatchObject({ error: { code: 'text_must_be_mended' } });
    expect([noted, files()]).toEqual([[], []]);
  });

  test.each([
    ['a kind that would hold a person', { document: { ...convocation.document, paper: 'Jean Dupont' } }],
    ['a paper of its own', { paper: samplePaper }],
    ['words in the place of a number', { document: { ...convocation.document, itemId: 'jean-dupont' } }],
    ['a format that does not exist', { format: 'html' }],
  ])('for %s', async (_name, change) => {
    const { shell, noted, files } = await shellWithOpenVault();
    expect(await shell.call(main, 'files.saveDocument', { ...convocation, ...change })).toMatchObject({ error: { code: 'invalid_input' } });
    expect([noted, files()]).toEqual([[], []]);
  });

  test('when no browser makes the PDF', async () => {
    const { shell, noted } = await shellWithOpenVault({
      host: {
        toPdf: async () => {
          throw new AppError('pdf_unavailable');
        },
      },
    });
    expect(await shell.call(main, 'files.saveDocument', { ...convocation, format: 'pdf' })).toMatchObject({
      error: { code: 'pdf_unavailable' },
    });
    expect(noted).toEqual([]);
  });
});

describe('a file that cannot be written leaves nothing behind', () => {
  test('when the vault could not note it', async () => {
    const { shell, files } = await shellWithOpenVault({ noting: 'refused' });
    expect(await shell.call(main, 'files.saveDocument', convocation)).toMatchObject({ error: { code: 'not_found' } });
    expect(files()).toEqual([]);
  });

  test('when the folder is gone: a stick was pulled out while the dialog stood open', async () => {
    const { shell } = await shellWithOpenVault({ host: { chooseFile: async () => path.join(folder, 'gone/a.docx') } });
    expect(await shell.call(main, 'files.saveDocument', convocation)).toMatchObject({ error: { code: 'vault_folder_not_found' } });
  });

  test('when the folder is none, or is no whole path', async () => {
    const { shell } = await shellWithOpenVault();
    fs.writeFileSync(path.join(folder, 'a-file'), '');
    const save = (typed: string) => shell.call(main, 'files.saveCalendar', { ...date, folder: typed });
    expect(await save(path.join(folder, 'a-file/below'))).toMatchObject({ error: { code: 'vault_folder_not_found' } });
    expect(await save('Documents')).toMatchObject({ error: { code: 'vault_folder_not_found', field: 'folder' } });
  });
});

test('no window may note an export itself, and the projector may write no file', () => {
  expect(operationNames).toContain('exportNotes.record');
  expect(mayCall('main', 'exportNotes.record')).toBe(false);
  for (const name of ['exportNotes.record', 'files.saveDocument', 'files.saveCalendar']) expect(mayCall('projector', name)).toBe(false);
});
