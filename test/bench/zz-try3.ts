import { publishSteps } from '#shared/publication/publish.ts';
import { runToEnd } from '#shared/publication/pace.ts';
import { checkPublication } from '#shared/publication/check-publication.ts';
import { fictionalPersons, yearSnapshot } from '#shared/publication/testing/fictional-vault.ts';
import { celluleSettings, fullVariables } from '#shared/publication/testing/cellule-variables.ts';
for (const n of [8, 12, 26, 45, 60, 100]) {
  const r = runToEnd(publishSteps(yearSnapshot(2022, fictionalPersons('b' + n, n)), celluleSettings(fullVariables), []));
  const t = performance.now();
  const v = checkPublication(JSON.parse(r.json));
  console.log(
    n,
    v.holds,
    JSON.stringify(v.reasons.slice(0, 2)),
    v.numbers,
    v.counts,
    v.worlds,
    r.kind === 'published' ? r.lights[2]!.count : 0,
    Math.round(performance.now() - t) + 'ms',
  );
}
