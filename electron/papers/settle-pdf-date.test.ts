import { expect, test } from 'vitest';
import { settlePdfDate } from './settle-pdf-date.ts';

const settled = (text: string) => Buffer.from(settlePdfDate(Buffer.from(text, 'latin1'), '2023-01-12')).toString('latin1');

test.each([
  [
    'the hour of printing becomes the day of the document',
    "<</CreationDate (D:20261122023113+00'00')\n/ModDate (D:20261122023113+00'00')>>",
    '<</CreationDate (D:20230112000000)\n/ModDate (D:20230112000000)>>',
  ],
  ['also without a zone', '<</CreationDate (D:20261122023113)>>', '<</CreationDate (D:20230112000000)>>'],
  ['bytes of pictures stay as they are', '\u00ff\u0000\u0080(D:20261122023113)', '\u00ff\u0000\u0080(D:20261122023113)'],
])('%s, and every byte keeps its place', (_name, given, expected) => {
  expect(settled(given)).toHaveLength(given.length);
  expect(settled(given).replaceAll(/ +(?=\n|>>)/g, '')).toBe(expected);
});
