import { expect, test } from 'vitest';
import { packageOf } from './record-packages.ts';
import { billOfMaterials } from './write-licences.ts';

test.each([
  ['/home/x/node_modules/zod/v4/core/index.js', 'node_modules/zod'],
  ['/home/x/node_modules/@mantine/core/esm/index.mjs?used', 'node_modules/@mantine/core'],
  ['\0/home/x/node_modules/react/index.js?commonjs-module', 'node_modules/react'],
  ['/home/x/node_modules/exceljs/node_modules/saxes/saxes.js', 'node_modules/exceljs/node_modules/saxes'],
  ['C:\\x\\node_modules\\zod\\index.js', 'node_modules/zod'],
  ['/home/x/shared/dates/format.ts', undefined],
])('the package of the module %s is %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test('the bill of materials names each package with its address, its licence and its hash, and has no date in it', () => {
  const bill = billOfMaterials({ name: 'cellule-clsm', version: '0.1.0' }, [
    { name: '@mantine/core', version: '9.7.3', license: 'MIT', text: '', sha512: 'ab' },
    { name: 'jszip', version: '3.10.1', license: '(MIT OR GPL-3.0-or-later)', text: '', sha512: null },
  ]);
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: [
      { purl: 'pkg:npm/%40mantine/core@9.7.3', licenses: [{ license: { id: 'MIT' } }], hashes: [{ alg: 'SHA-512', content: 'ab' }] },
      { name: 'jszip', licenses: [{ expression: '(MIT OR GPL-3.0-or-later)' }] },
    ],
  });
  expect(JSON.stringify(bill)).not.toMatch(/timestamp|serialNumber/);
});
