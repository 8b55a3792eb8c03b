import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './parts.ts';

const config = fs.readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

describe('what is packed into the product', () => {
  test('there is one list of files: a second one, of a platform, would let everything in', () => {
    expect(config.match(/^\s*files:/gm)).toEqual(['files:']);
  });

  test('the list names each built part by itself, and neither the test flavour nor the whole of dist', () => {
    const listed = [...config.matchAll(/^ {2}- (dist\S*)$/gm)].map(([, pattern]) => pattern);
    expect(listed).toEqual(['dist/main/**', 'dist/preload/**', 'dist/vault/**', 'dist/renderer/**']);
  });

  test.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['enableCookieEncryption', true],
    ['loadBrowserProcessSpecificV8Snapshot', false],
    ['grantFileProtocolExtraPrivileges', false],
  ])('the fuse %s is decided: %s', (fuse, decided) => {
    expect(config).toMatch(new RegExp(`^ {2}${fuse}: ${decided}$`, 'm'));
  });
});
