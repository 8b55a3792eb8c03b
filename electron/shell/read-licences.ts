import fs from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '#shared/contract/contract.ts';

/** The list that the build wrote beside the screens (build/scripts/write-licences.ts). @throws when the build left it out */
export function readLicences(rendererFolder: string): OutputOf<'shell.licences'> {
  return JSON.parse(fs.readFileSync(path.join(rendererFolder, 'licences.json'), 'utf8')) as OutputOf<'shell.licences'>;
}
