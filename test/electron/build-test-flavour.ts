import { buildParts } from '../../build/scripts/build-parts.ts';

/** The flavour that tests may drive is built only here: no package ever holds it. */
export default async function setup(): Promise<void> {
  await buildParts(['test-flavour']);
}
