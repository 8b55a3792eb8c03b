import { expect, it } from 'vitest';
import { BOUNDS, compressed, readFiles } from '../bench/renderer-size.ts';

it.each(['firstScreen', 'day'] as const)('no more is read before « %s » than its bound', (when) => {
  const files = readFiles();
  expect(compressed(files?.[when] ?? [])).toBeLessThanOrEqual(BOUNDS[when]);
  expect(files?.[when].size).toBeGreaterThan(1);
});

it('no calendar, no code list, no form of a saisine is read before the day', () => {
  const names = [...(readFiles()?.day ?? [])].map((file) => file.replace(/-[\w-]{8}\.\w+$/, ''));
  expect(names).not.toEqual(expect.arrayContaining(['date-field']));
  expect(names).not.toEqual(expect.arrayContaining(['referrals']));
  expect(names).not.toEqual(expect.arrayContaining(['dossier']));
});
