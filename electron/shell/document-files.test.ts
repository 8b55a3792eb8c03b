import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { noLetterhead } from '#shared/letterhead/letterhead.ts';
import { createDocumentFiles, type DocumentsOfVault } from './document-files.ts';
import { createLeavingFiles } from './leaving-files.ts';
import { createOpening } from './opening.ts';

const caller = { kind: 'main' } as never;
const input = { document: { kind: 'elimination_slip', slipId: 4 }, format: 'csv', language: 'fr', folder: null } as const;

let folder: string;
const notes: unknown[] = [];
const documents: DocumentsOfVault = {
  compose: () =>
    Promise.resolve({
      paper: {
        title: '',
        subtitle: '',
        footer: '',
        sections: [{ itemId: null, blocks: [{ type: 'table', columns: ['Code'], rows: [['2022-05']], blankColumns: [] }] }],
      },
      head: noLetterhead,
      language: 'fr',
      on: '2026-03-12',
      code: 'be-2026-01',
    }),
  noteLeaving: (note) => {
    notes.push(note);
    return Promise.resolve();
  },
};

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-documents-'));
  notes.length = 0;
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const host = () =>
  ({
    folder,
    fonts: () => [],
    toPdf: () => Promise.reject(new AppError('pdf_unavailable')),
    toPictures: () => Promise.resolve([]),
  }) as never;

describe('a document that the vault composes by reference', () => {
  it('is noted before it is written, under a name that is made of its kind, its day and its code', async () => {
    const files = createDocumentFiles(createLeavingFiles(host(), createOpening), documents);
    expect(await files.save(input, caller)).toMatchObject({ saved: true, file: 'bordereau-elimination-2026-03-12-be-2026-01.csv' });
    expect(notes).toEqual([{ document: input.document, format: 'csv' }]);
    expect(fs.readFileSync(path.join(folder, 'bordereau-elimination-2026-03-12-be-2026-01.csv'), 'utf8')).toContain('2022-05');
  });

  it('is not written when the vault does not note it, nor when the vault is locked', async () => {
    const refusing = { ...documents, noteLeaving: () => Promise.reject(new AppError('vault_locked')) };
    await expect(createDocumentFiles(createLeavingFiles(host(), createOpening), refusing).save(input, caller)).rejects.toMatchObject({
      code: 'vault_locked',
    });
    await expect(
      createDocumentFiles(
        createLeavingFiles(host(), () => null),
        documents,
      ).save(input, caller),
    ).rejects.toMatchObject({ code: 'vault_locked' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
