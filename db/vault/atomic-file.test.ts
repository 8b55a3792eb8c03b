import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from './atomic-file.ts';
import { failingDisk } from './testing/failing-disk.ts';
import { temporaryFolders } from './testing/temporary-folder.ts';

const newFolder = temporaryFolders();

/** How many calls on the disk one replacement makes. */
function callsOfOneWrite(): readonly string[] {
  const { disk, calls } = failingDisk(Number.POSITIVE_INFINITY);
  writeFileAtomically(path.join(newFolder(), 'file'), 'text', disk);
  return calls;
}

describe('a file that is replaced in one step', () => {
  it('holds the new text, readable by its owner only, with nothing left beside it', () => {
    const file = path.join(newFolder(), 'file');
    writeFileAtomically(file, 'old');
    writeFileAtomically(file, 'nouveau é');
    expect(fs.readFileSync(file, 'utf8')).toBe('nouveau é');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['file']);
  });

  it('reaches the disk before it takes the name, and the name before the call returns', () => {
    const calls = callsOfOneWrite();
    expect(calls.filter((call) => call === 'fsyncSync')).toHaveLength(2);
    expect(calls.indexOf('writeSync')).toBeLessThan(calls.indexOf('fsyncSync'));
    expect(calls.indexOf('fsyncSync')).toBeLessThan(calls.indexOf('renameSync'));
    expect(calls.indexOf('renameSync')).toBeLessThan(calls.lastIndexOf('fsyncSync'));
  });

  it.each(
    callsOfOneWrite()
      .map((call, index) => [index + 1, call] as const)
      .filter(([, call]) => call !== 'closeSync'),
  )('is whole, old or new, when the disk fails at step %i (%s)', (step) => {
    const file = path.join(newFolder(), 'file');
    fs.writeFileSync(file, 'old');
    expect(() => writeFileAtomically(file, 'new', failingDisk(step).disk)).toThrow('ENOSPC');
    expect(['old', 'new']).toContain(fs.readFileSync(file, 'utf8'));
    expect(fs.readdirSync(path.dirname(file))).toEqual(['file']);
  });

  it('does not write through what a crash left under the temporary name', () => {
    const folder = newFolder();
    const outside = path.join(newFolder(), 'outside');
    fs.writeFileSync(outside, 'untouched');
    fs.symlinkSync(outside, path.join(folder, 'file.partial'));
    writeFileAtomically(path.join(folder, 'file'), 'text');
    expect(fs.readFileSync(outside, 'utf8')).toBe('untouched');
  });

  it('is written whole by a disk that takes one byte at a time', () => {
    const file = path.join(newFolder(), 'file');
    writeFileAtomically(file, 'octet par octet', { ...fs, writeSync: (handle, bytes, offset) => fs.writeSync(handle, bytes, offset, 1) });
    expect(fs.readFileSync(file, 'utf8')).toBe('octet par octet');
  });
});
