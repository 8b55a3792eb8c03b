import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './parts.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const manifest = read('package.json') as Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
> & {
  readonly allowScripts: Record<string, boolean>;
};
const locked = Object.entries((read('package-lock.json') as { packages: Record<string, Locked> }).packages).filter(
  ([folder]) => folder !== '',
);

describe('what is fetched from the registry', () => {
  test('each package is held by the hash of its content, and no address of a registry is written down', () => {
    expect(locked.length).toBeGreaterThan(300);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([folder]) => folder)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
  });

  test('every version of ours is exact', () => {
    const wanted = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap((list) => Object.values(list));
    expect(wanted.filter((version) => !/^(npm:[\w.-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('each package that would run a script when it is installed is on the list, and none may', () => {
    const withScript = locked.flatMap(([folder, { hasInstallScript }]) =>
      hasInstallScript ? [folder.split('node_modules/').at(-1) ?? ''] : [],
    );
    expect(withScript.filter((name) => manifest.allowScripts[name] === undefined && !aliases.has(name))).toEqual([]);
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
  });
});

/** Names under which we install a package that has another name in the registry; npm's list has the registry's. */
const aliases = new Set(
  Object.entries(manifest.dependencies).flatMap(([name, version]) => {
    const real = /^npm:([\w.-]+)@/.exec(version)?.[1];
    return real !== undefined && manifest.allowScripts[real] !== undefined ? [name] : [];
  }),
);
