import { buildParts, productParts } from './build-parts.ts';

const startedAt = performance.now();
const built = await buildParts(productParts, process.argv.includes('--force'));
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
process.stdout.write(built.length === 0 ? 'Nothing to build: dist/ is up to date.\n' : `Built ${built.join(', ')} in ${seconds} s.\n`);
