import { expect, test } from 'vitest';
import { isLater } from './app-version.ts';

test.each([
  ['0.1.1', '0.1.0', true],
  ['0.2.0', '0.1.9', true],
  ['0.10.0', '0.9.9', true],
  ['1.0.0', '0.99.0', true],
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.2.0', false],
  ['0.9.9', '0.10.0', false],
  ['test', '0.1.0', null],
  ['0.1.0', '', null],
])('version %s after %s: %s', (version, than, later) => {
  expect(isLater(version, than)).toBe(later);
});
