import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dangerousCalls, findDangerousCalls } from '../../build/scripts/dangerous-calls.ts';
import { root } from '../drivers/app-driver.ts';

describe('a dangerous call stands in its one wrapper', () => {
  test.each(dangerousCalls)(
    '$name: the rule bites elsewhere, and is quiet in the wrapper and in a comment',
    ({ name, example, allowed }) => {
      expect(findDangerousCalls('renderer/features/x.tsx', `const a = 1;\n${example};`)).toContainEqual({
        file: 'renderer/features/x.tsx',
        line: 2,
        name,
      });
      for (const file of allowed) expect(findDangerousCalls(file, example).map((found) => found.name)).not.toContain(name);
      expect(findDangerousCalls('renderer/features/x.tsx', `/* ${example} */\n// ${example}`)).toEqual([]);
    },
  );

  test.each(dangerousCalls.flatMap(({ name, pattern, allowed }) => allowed.map((file) => ({ name, pattern, file }))))(
    '$file still needs its permission: $name',
    ({ pattern, file }) => {
      expect(
        fs
          .readFileSync(path.join(root, file), 'utf8')
          .split('\n')
          .some((line) => pattern.test(line)),
      ).toBe(true);
    },
  );
});
