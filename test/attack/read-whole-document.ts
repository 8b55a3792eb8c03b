import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** Of poppler; without it the words of a PDF's pages stay compressed, and only its dictionaries are read. */
const reader = 'pdftotext';

/** A cell of a workbook that holds a word. */
const sharedWord = /(<c [^>]*t="s"[^>]*>)<v>\d+<\/v>/g;

/**
 * Everything that a document says, for somebody who takes it apart: its own name, the names of its parts, each part as it is and without its tags,
 * archives inside of archives, and of a PDF its words, its dictionaries and its hexadecimal texts.
 */
export function readWholeDocument(name: string, bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head.startsWith('PK')) {
    return [name, ...Object.entries(unzipSync(bytes)).flatMap(([part, content]) => readWholeDocument(part, content))];
  }
  if (head === '%PDF-') return [name, ...readPdf(bytes)];
  // A workbook names its words by their rank in a list of all: that is no number of anything.
  const text = Buffer.from(bytes).toString('utf8').replaceAll(sharedWord, '$1');
  // A word may be cut into several runs, and then only reads as one without its tags.
  return [name, text, text.replaceAll(/<[^>]*>/g, '')];
}

function readPdf(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1');
  const hexadecimal = [...raw.matchAll(/<FEFF([0-9A-F]+)>/g)].map(([, digits = '']) =>
    Buffer.from(digits, 'hex').swap16().toString('utf16le'),
  );
  const literal = [...raw.matchAll(/\(((?:\\.|[^\\()])*)\)/g)].map(([, text = '']) => text);
  return [...hexadecimal, ...literal, ...pageWords(bytes)];
}

function pageWords(bytes: Uint8Array): string[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cellule-read-'));
  try {
    const file = path.join(folder, 'a.pdf');
    fs.writeFileSync(file, bytes);
    return [execFileSync(reader, ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC')];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
