import fs from 'node:fs';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { fuses } from './fuses.ts';
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

  test('fuses are set by our own list, which has all of them', () => {
    expect(config).toMatch(/^afterPack: build\/fuses\.ts$/m);
    expect(config).not.toContain('electronFuses');
    const options = Object.keys(FuseV1Options).filter((name) => !Number.isNaN(Number(name)));
    expect(Object.keys(fuses).toSorted()).toEqual(options.toSorted());
  });

  test('no source map is packed, and nothing is published', () => {
    expect(config).toContain("  - '!**/*.map'");
    expect(config).toMatch(/^publish: null$/m);
  });
});
