import { expect, test } from 'vitest';
import { withNonce } from './renderer-files.ts';

test.each([
  [
    'stands in the place that the page has for it',
    '<head><meta name="csp-nonce" content="" /><title>',
    '<head><meta name="csp-nonce" content="N" /><title>',
  ],
  ['replaces one that was there', '<head><meta name="csp-nonce" content="old">', '<head><meta name="csp-nonce" content="N" />'],
  [
    'is added to a page that has no place for it',
    '<html><head lang="fr"><title>',
    '<html><head lang="fr"><meta name="csp-nonce" content="N" /><title>',
  ],
])('the nonce %s', (_name, html, expected) => {
  expect(withNonce(html, 'N')).toBe(expected);
});
