import { expect, test } from 'vitest';
import { namePdfMaker } from './name-pdf-maker.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const named = (text: string) => Buffer.from(namePdfMaker(bytes(text))).toString('latin1');

test.each([
  [
    'the system is replaced',
    '<</Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome)\n/Producer (x)>>',
    '<</Creator (Cellule CLSM)\n/Producer (x)>>',
  ],
  [
    'bytes of pictures stay as they are',
    '<</Creator (Mozilla/5.0 \\(X\\) y)>>\u00ff\u0000\u0080',
    '<</Creator (Cellule CLSM)>>\u00ff\u0000\u0080',
  ],
  ['a file that tells nothing stays', '<</Producer (x)>>', '<</Producer (x)>>'],
  ['a name that is too short stays: nothing may move', '<</Creator (x)>>', '<</Creator (x)>>'],
])('%s, and every byte keeps its place', (_name, given, expected) => {
  expect(named(given)).toHaveLength(given.length);
  expect(named(given).replaceAll(/ +(?=\n|>>)/g, '')).toBe(expected);
});
