import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '#shared/publication/publish.ts';
import { celluleSettings, mainVariables } from '#shared/publication/testing/cellule-variables.ts';
import { fictionalPersons, yearSnapshot } from '#shared/publication/testing/fictional-vault.ts';
import { unhurried } from '#shared/publication/testing/unhurried.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'publication-'));
  const result = await publish(
    yearSnapshot(2022, fictionalPersons('command', 26, mainVariables)),
    celluleSettings(mainVariables),
    [],
    unhurried,
  );
  writeFileSync(path.join(folder, 'good.json'), result.json);
  writeFileSync(
    path.join(folder, 'bad.json'),
    result.json.replace(/"value":(\d\d?)\b/g, (_, value: string) => `"value":${Number(value) + 1}`),
  );
  writeFileSync(path.join(folder, 'torn.json'), result.json.slice(0, 100));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(...names: string[]): { readonly status: number | null; readonly text: string } {
  const script = path.resolve(import.meta.dirname, 'check-publication.ts');
  const run = spawnSync(process.execPath, [script, ...names.map((name) => path.join(folder, name))], { encoding: 'utf8' });
  return { status: run.status, text: run.stdout + run.stderr };
}

describe('the command that a partner runs on a published file', () => {
  it('accepts a release, in French, with what it recounted', () => {
    const { status, text } = check('good.json');
    expect(status).toBe(0);
    expect(text).toMatch(/^Vérifié\u00a0: \d+ chiffres, \d+ croisements non publiés recomptés dans \d+ jeux de données témoins\./);
  });

  it('refuses a release whose numbers were changed, and says why', () => {
    const { status, text } = check('bad.json');
    expect(status).toBe(1);
    expect(text).toContain('Refusé');
    expect(text).toContain('n’est pas le total');
  });

  it('says when a file cannot be read, or none is given', () => {
    expect(check('torn.json')).toMatchObject({ status: 2 });
    expect(check('absent.json')).toMatchObject({ status: 2 });
    expect(check().text).toContain('Usage');
  });
});
