import { root } from '../parts.ts';
import { dangerousCalls, misplacedCalls, productFiles } from './dangerous-calls.ts';

/** Part of `npm run lint`: each dangerous call stands in its one wrapper. */
const misplaced = misplacedCalls(root);
for (const { file, line, name } of misplaced)
  process.stdout.write(`${file}:${line} ${name}: not here (build/scripts/dangerous-calls.ts)\n`);
process.stdout.write(
  `${dangerousCalls.length} kinds of dangerous calls, ${productFiles(root).length} files, ${misplaced.length} misplaced.\n`,
);
process.exitCode = misplaced.length === 0 ? 0 : 1;
