import { publishSteps } from '#shared/publication/publish.ts';
import { searchWitnesses } from '#shared/publication/witness-search.ts';
import { layoutOf } from '#shared/publication/layout.ts';
import { runToEnd } from '#shared/publication/pace.ts';
import { regroup } from '#shared/publication/regroup.ts';
import { codePersons, countCodes } from '#shared/publication/coded-persons.ts';
import { showVariable, oneWayTable, totalTable } from '#shared/publication/tables.ts';
import { fictionalPersons, yearSnapshot } from '#shared/publication/testing/fictional-vault.ts';
import { mainVariables } from '#shared/publication/testing/cellule-variables.ts';
const n = Number(process.argv[2]);
const snap = yearSnapshot(2022, fictionalPersons('a' + n, n, mainVariables));
const specs = mainVariables.map((v) => v.spec);
const p = codePersons(snap, specs);
const shown = specs.map((s) => showVariable(s, regroup(s, countCodes(p, s), 5), p));
for (const s of shown) console.log(s.spec.name, s.groups.map((g) => g.codes.join('+') + ':' + g.count).join(' | '));
const u = { year: ['2022'] };
const pub = {
  format: 'publication/1' as const,
  threshold: 5,
  dims: { year: ['2022'], ...Object.fromEntries(specs.map((s) => [s.name, [...s.codes]])) },
  sensitive: [],
  process: [],
  tables: [totalTable(n, u), ...shown.map((s) => oneWayTable(s, u))],
};
const l = layoutOf(pub);
if (typeof l === 'string') console.log(l);
else {
  const pr = runToEnd(searchWitnesses(l));
  console.log(pr.holds ? 'ok' : pr);
  if (!pr.holds && pr.reason === 'not_moved') console.log(pr.query.variables.map((v, i) => l.variables[v]!.name + ':' + pr.query.masks[i]));
}
