import { publishSteps } from '#shared/publication/publish.ts';
import { fictionalPersons, yearSnapshot } from '#shared/publication/testing/fictional-vault.ts';
import { celluleSettings, mainVariables, fullVariables } from '#shared/publication/testing/cellule-variables.ts';
const cpu = () => { const u = process.cpuUsage(); return (u.user+u.system)/1000; };
const full = process.argv[2] === 'full';
for (const n of (process.argv[3] ?? '12,26,34,45,60').split(',').map(Number)) {
  const vars = full ? fullVariables : mainVariables;
  const t = cpu();
  let last = t,
    worst = 0,
    steps = 0;
  const it = publishSteps(yearSnapshot(2022, fictionalPersons('a' + n, n, vars)), celluleSettings(vars), []);
  for (;;) {
    const s = it.next();
    const now = cpu();
    worst = Math.max(worst, now - last);
    last = now;
    steps++;
    if (s.value && 'step' in s.value && process.argv[4]) console.log('  ', JSON.stringify(s.value), Math.round(now - t));
    if (s.done) {
      const r = s.value;
      if (r.kind === 'published')
        console.log(
          n,
          Math.round(now - t) + 'ms',
          'worst',
          Math.round(worst),
          'kept',
          r.kept.oneWayPerMille,
          'crosses',
          r.kept.crosses.length,
          'classes',
          r.kept.classes,
          'lights',
          r.lights.map((l) => l.count + '/' + l.detail).join(' '),
          'json',
          r.json.length,
          'rss',
          Math.round(process.memoryUsage().rss / 1e6),
          r.explanations
            .filter((e) => /cross|class|total/.test(e.code))
            .map((e) => e.code + ':' + ('variables' in e ? e.variables.join('×') : ''))
            .join(' '),
        );
      break;
    }
  }
}
