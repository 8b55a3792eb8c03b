import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { auditFile } from './audit.ts';
import { highsSolver } from './highs-solver.ts';
import { linearSystemOf } from './linear-system.ts';
import { runToEnd } from './pace.ts';
import { publish } from './publish.ts';
import { celluleSettings, mainVariables } from './testing/cellule-variables.ts';
import { fictionalPersons, yearSnapshot } from './testing/fictional-vault.ts';
import { unhurried } from './testing/unhurried.ts';

/** Few variables, so that every combination of their one-way groups can be an unknown of its own. */
const few = mainVariables.filter(({ spec }) => ['gender', 'level', 'quarter', 'territory'].includes(spec.name));
const settings = {
  ...celluleSettings(few),
  crosses: [
    ['gender', 'level'],
    ['quarter', 'level'],
    ['territory', 'level'],
    ['gender', 'territory'],
    ['gender', 'quarter'],
  ],
  classes: ['territory', 'level', 'gender'],
};

describe('releases, audited by exact solving', () => {
  test.each([12, 16, 20, 24, 40])(
    'what the witnesses prove for %i persons, the solver confirms on the one-way groups themselves',
    async (size) => {
      const result = await publish(yearSnapshot(2022, fictionalPersons(`solved ${size}`, size, few)), settings, [], unhurried);
      const { witnesses: _, ...file } = result.publication;
      expect(linearSystemOf(file)).toBeDefined();
      const verdict = runToEnd(auditFile(file, highsSolver(await loadHighs())));
      expect({ verdict: verdict.verdict, findings: verdict.findings }).toEqual({ verdict: 'holds', findings: [] });
    },
  );
});
