import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSituations, prepare, releaseOf, years } from '#db/testing/publication.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

describe('the template of the yearly summary', () => {
  let vault: TestVault;
  beforeAll(async () => {
    vault = await testVault({ today: '2023-01-12' });
    await addSituations(vault, 2022, 30, 'frame');
  });
  afterAll(() => vault.remove());

  const save = (text: string) => vault.call('templates.save', { kind: 'yearly_summary', language: 'fr', text });
  const own = `# Bilan de la {cellule}, {période}

La cellule réunit les professionnels du territoire.

## Notre méthode

- un échange bilatéral d’abord
- une réunion quand il le faut

> Document à lire avec le rapport du CLSM.

[[bilan]]

## Nous écrire

{responsable}`;

  it('puts its title, its introduction and its end around the summary, for every audience', async () => {
    await save(own);
    const { report } = await prepare(vault, years(2022));
    expect(report.title).toBe('Bilan de la cellule de concertation, année 2022');
    expect(report.sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Présentation', 'Notre méthode', 'L’essentiel', 'Nous écrire']),
    );
    expect(report.sections[0]?.blocks).toMatchObject([{ type: 'paragraph', text: 'La cellule réunit les professionnels du territoire.' }]);
    expect(report.sections[1]?.blocks).toMatchObject([
      { type: 'paragraph', text: '– un échange bilatéral d’abord\n– une réunion quand il le faut' },
      { type: 'notice', text: 'Document à lire avec le rapport du CLSM.' },
    ]);
    expect(report.sections.at(-1)?.blocks).toMatchObject([{ text: 'Ville d’essai' }]);
    const exact = await prepare(vault, years(2022), { audience: 'cellule' });
    expect(exact.report.title).toBe(report.title);
  });

  it('is not offered as prose to be edited: it is edited where it is written', async () => {
    await save(own);
    const { prose } = await prepare(vault, years(2022));
    expect(prose.map(({ text }) => text).join(' ')).not.toContain('professionnels du territoire');
  });

  it.each([
    { name: 'a number too small to be published', text: 'Cette année, trois situations ont été examinées deux fois.' },
    { name: 'somebody', text: 'Le numéro de téléphone est 06 12 34 56 78, celui de Solène.' },
  ])('blocks a public summary when it says $name', async ({ text }) => {
    await save(`# Bilan\n\n${text}\n\n[[bilan]]`);
    const { findings } = await prepare(vault, years(2022));
    expect(findings.some((finding) => finding.blocking && finding.text.startsWith('Dans le modèle du bilan'))).toBe(true);
  });

  it('that was changed after a summary was prepared asks for it to be prepared again', async () => {
    await save(own);
    const prepared = await prepare(vault, years(2022));
    await save('# Autre bilan\n\n[[bilan]]');
    const release = { jobId: prepared.jobId, readers: null, reason: null, by: null };
    expect((await vault.refusal('publication.release', release)).code).toBe('summary_outdated');
  });

  it('of the program leaves the summary as it was; a release keeps the title under which it left', async () => {
    await save('# Bilan du CLSM\n\n[[bilan]]');
    const { releaseId } = await releaseOf(vault, years(2022));
    await vault.call('templates.restore', { kind: 'yearly_summary', language: 'fr' });
    expect((await vault.call('publication.fileOf', { releaseId })).report.title).toBe('Bilan du CLSM');
    expect((await prepare(vault, years(2022))).report.title).toBe('Les travaux relatifs à la cellule');
  });
});
