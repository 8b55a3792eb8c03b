import { performance } from 'node:perf_hooks';
import type { InputOf } from '#shared/contract/contract.ts';
import { testVault } from '#db/testing/session.ts';
import { day, workbook } from '#test/fixtures/spreadsheets/make.ts';

/** Import of 5,000 past saisines from a workbook, beside 500: reading, dry run, writing, taking back. Prints seconds and how they grow. */

const problems = ['Incurie', 'Addictions', 'Isolement', 'Troubles du voisinage', 'Problème somatique'];
const structures = [
  'Ekidom',
  'CCAS de Poitiers',
  'Police municipale',
  'UDAF 86',
  'CHU',
  'Habitat de la Vienne',
  'GEM La Source',
  'CMP Nord',
];

function table(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, at) => {
    const month = (at % 12) + 1;
    const year = 2019 + (at % 3);
    return [
      at + 1,
      day(year, month, (at % 27) + 1),
      structures[at % structures.length] ?? '',
      at % 2 === 0 ? 'F' : 'H',
      20 + (at % 60),
      problems[at % problems.length] ?? '',
      at % 5 === 0 ? 2 : 1,
      day(year, month, (at % 27) + 1),
      at % 5 === 0 ? '' : 'conseil',
      'Visite conjointe, loyer et voisinage',
    ];
  });
  return workbook('xlsx', {
    rows: [
      ['N°', 'Date de saisine', 'Structure', 'Sexe', 'Âge', 'Problématique', 'Niveau', 'Date de décision', 'Orientation', 'Commentaire'],
      ...rows,
    ],
  });
}

const plan: InputOf<'imports.run'>['plan'] = {
  kind: 'referrals',
  sheet: 0,
  headingLine: null,
  columns: null,
  codes: [],
  structures: [],
  leaveOut: [],
  keepDuplicates: [],
  undatedDecisions: false,
  closeDecided: 'bilateral',
};

async function measure(count: number): Promise<Record<string, number>> {
  const bytes = table(count);
  const vault = await testVault();
  const seconds: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    seconds[name] = (performance.now() - start) / 1000;
    return value;
  };
  try {
    await timed('read', () => vault.session.handle('imports.load', { name: 'banc.xlsx', bytes }));
    const preview = await timed('dry run', () => vault.call('imports.check', { plan, language: 'fr' }));
    if (!preview.tried || preview.totals.ready !== count) throw new Error(`not understood: ${JSON.stringify(preview.totals)}`);
    const { id } = await timed('import', () => vault.call('imports.run', { plan, language: 'fr' }));
    await timed('undo', () => vault.call('imports.undo', { id }));
  } finally {
    await vault.remove();
  }
  return seconds;
}

const small = await measure(500);
const large = await measure(5_000);
for (const [name, seconds] of Object.entries(large)) {
  const before = small[name] ?? 0;
  console.log(
    `import of 5,000 rows, ${name}: ${seconds.toFixed(2)} s (500 rows ${before.toFixed(2)} s, × ${(seconds / before).toFixed(1)})`,
  );
}
