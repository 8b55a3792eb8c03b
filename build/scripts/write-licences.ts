import fs from 'node:fs';
import path from 'node:path';
import { root } from '../parts.ts';
import { packageListFolder } from './record-packages.ts';

/** What is shipped beside the bundles: the native module, Electron itself, and the typeface. */
const beside = ['node_modules/better-sqlite3', 'node_modules/electron', 'node_modules/@fontsource/atkinson-hyperlegible-next'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The licence as its authors wrote it; empty where the package carries none. */
  readonly text: string;
  /** SHA-512 of the package as it was fetched, hexadecimal; `null` where the lockfile has none. */
  readonly sha512: string | null;
}

/**
 * Every package that the product is made of, in the order of their names.
 * @throws Error for one without a licence: then nobody may ship it
 */
export function shippedPackages(): ShippedPackage[] {
  const lists = fs.readdirSync(packageListFolder).filter((file) => !file.startsWith('test-flavour'));
  const folders = new Set([
    ...beside,
    ...lists.flatMap((file) => JSON.parse(fs.readFileSync(path.join(packageListFolder, file), 'utf8')) as string[]),
  ]);
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
  const packages = [...folders].map((folder): ShippedPackage => {
    const manifest = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;
    const license = typeof manifest.license === 'string' ? manifest.license : manifest.license?.type;
    if (!license) throw new Error(`${manifest.name} ${manifest.version} names no licence.`);
    const integrity = /^sha512-(.+)$/.exec(lock.packages[folder]?.integrity ?? '')?.[1];
    return {
      name: manifest.name,
      version: manifest.version,
      license,
      text: licenceText(path.join(root, folder)),
      sha512: integrity === undefined ? null : Buffer.from(integrity, 'base64').toString('hex'),
    };
  });
  return packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceText(folder: string): string {
  const files = fs
    .readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|ofl)([.-]|$)/i.test(file))
    .toSorted();
  return files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n');
}

/** The bill of materials, CycloneDX 1.6: the same bytes for the same packages, hence without a date or a random number. */
export function billOfMaterials(product: { readonly name: string; readonly version: string }, packages: readonly ShippedPackage[]): object {
  const reference = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', name: product.name, version: product.version, 'bom-ref': reference(product.name, product.version) },
    },
    components: packages.map(({ name, version, license, sha512 }) => ({
      type: name === 'electron' ? 'framework' : 'library',
      'bom-ref': reference(name, version),
      name,
      version,
      purl: reference(name, version),
      licenses: [/ (?:OR|AND|WITH) /.test(license) ? { expression: license } : { license: { id: license } }],
      ...(sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
    })),
    dependencies: [
      { ref: reference(product.name, product.version), dependsOn: packages.map(({ name, version }) => reference(name, version)) },
    ],
  };
}

/** Writes `dist/renderer/licences.json`, which the page of licences shows, and `dist/sbom.cdx.json`. */
export function writeLicences(): void {
  const product = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const packages = shippedPackages();
  fs.writeFileSync(
    path.join(root, 'dist/renderer/licences.json'),
    JSON.stringify(packages.map(({ name, version, license, text }) => ({ name, version, license, text }))),
  );
  fs.writeFileSync(path.join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(billOfMaterials(product, packages), null, 2)}\n`);
}
