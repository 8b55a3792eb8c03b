import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { TEST_PASSPHRASE, type TestVault, testVault } from '#db/testing/session.ts';

type Plan = InputOf<'imports.run'>['plan'];

const plan: Plan = {
  kind: 'referrals',
  sheet: 0,
  headingLine: null,
  columns: null,
  codes: [],
  structures: [],
  leaveOut: [],
  keepDuplicates: [],
  undatedDecisions: false,
  closeDecided: null,
};

const past = [
  'N°;Reçu le;Demandeur;Sexe;Âge;Problématique;Niveau;Décidée le;Orientation;Orienté vers;Décision;Leviers',
  '1;12/3/21;Habitat du Clain;F;45;Incurie;1;20/3/21;Mise en lien;CHL;Mme Untel rencontrée;',
  '2;4/5/21;Habitat du Clain;H;71;Addictions;2;8/6/21;;;Visite;Visite à domicile',
  '3;6/9/21;CCAS;F;;Isolement;;;;;;',
].join('\n');

describe('a table of past saisines', () => {
  let vault: TestVault;
  const load = (text: string) =>
    vault.session.handle('imports.load', { name: 'saisines 2021.csv', bytes: new Uint8Array(Buffer.from(text)) });
  const check = (changes: Partial<Plan> = {}) => vault.call('imports.check', { plan: { ...plan, ...changes }, language: 'fr' });
  const run = (changes: Partial<Plan> = {}) => vault.call('imports.run', { plan: { ...plan, ...changes }, language: 'fr' });
  const list = () => vault.call('referrals.list', { filters: {}, sort: 'received', descending: false, offset: 0, limit: 100 });

  beforeEach(async () => {
    vault = await testVault();
    await load(past);
  });
  afterEach(() => vault.remove());

  it('is written as the coordinator would have: reception, decision of its level, wording from codes, and the structures that were missing', async () => {
    const asked = await check();
    expect(asked.structures.filter(({ taken }) => taken === null).map(({ text }) => text)).toEqual(['CHL']);
    const structures = [{ text: 'CHL', id: null, typeCode: 'adult_psychiatry' }];
    expect(await check({ structures })).toMatchObject({ tried: true, totals: { ready: 3, newStructures: 3 } });
    expect((await list()).total).toBe(0);
    expect(await run({ structures, closeDecided: 'bilateral' })).toMatchObject({ made: 3 });
    const { rows } = await list();
    expect(rows.map(({ reference, status, level }) => [reference, status, level])).toEqual([
      ['2021-01', 'closed', 1],
      ['2021-02', 'closed', 2],
      ['2021-03', 'received', null],
    ]);
    // Years that are over wait for nobody on the first screen.
    expect((await vault.call('today.overview', {})).dues).toEqual([]);
    const first = await vault.call('referrals.open', { referralId: rows[0]?.id ?? 0 });
    expect(first.decisions[0]).toMatchObject({ on: '2021-03-20', publicWording: 'Mise en lien avec CHL', comment: 'Mme Untel rencontrée' });
    expect(first.facts).toMatchObject({ gender: 'woman', age: 45, ageBand: '45_54', dominantProblem: 'squalor' });
    const second = await vault.call('referrals.open', { referralId: rows[1]?.id ?? 0 });
    expect(second.decisions[0]?.levers).toEqual([{ code: 'joint_visit', other: null }]);
  });

  it('warns of a text that may name somebody', async () => {
    const preview = await check();
    expect(
      preview.rows.flatMap((row) => row.issues.map((issue) => issue.sentence)).some((sentence) => sentence.includes('Mme Untel')),
    ).toBe(true);
  });

  it('is written whole or not at all: one wrong line, and nothing is there', async () => {
    await load(`${past}\n4;30/02/21;CCAS;;;;;;;;;`);
    const structures = [{ text: 'CHL', id: null, typeCode: 'adult_psychiatry' }];
    expect((await vault.refusal('imports.run', { plan: { ...plan, structures }, language: 'fr' })).code).toBe('import_not_ready');
    expect((await list()).total).toBe(0);
    expect(await vault.call('structures.list', {})).toEqual([]);
    expect(await run({ structures, leaveOut: [4] })).toMatchObject({ made: 3 });
  });

  it('is refused beside its line when a rule of the cellule refuses it', async () => {
    await load('Date;Structure;Motif de clôture;Date de clôture\n12/03/2021;CCAS;Relais;20/03/2021');
    const preview = await check();
    expect(preview.tried).toBe(false);
    expect(preview.rows[0]?.issues.at(-1)?.sentence).toContain('suppose une décision');
  });

  it('is taken back whole, and only as long as nothing depends on it', async () => {
    const structures = [{ text: 'CHL', id: null, typeCode: 'adult_psychiatry' }];
    const { id } = await run({ structures });
    const [before] = await vault.call('imports.list', {});
    const { rows } = await list();
    const referralId = rows[2]?.id ?? 0;
    const note = await vault.call('followUp.addNote', { referralId, on: '2026-11-20', text: 'Rappelée' });
    expect(await vault.refusal('imports.undo', { id })).toMatchObject({
      code: 'import_worked_on',
      params: { count: 1, references: '2021-03' },
    });
    expect((await list()).total).toBe(3);
    await vault.call('followUp.removeNote', { id: note.id });
    await vault.call('imports.undo', { id });
    expect((await list()).total).toBe(0);
    expect(await vault.call('structures.list', {})).toEqual([]);
    const [after] = await vault.call('imports.list', {});
    expect(after?.undoneAt).not.toBeNull();
    // What it had made is still said as it was.
    expect(after).toMatchObject({ made: before?.made, structures: before?.structures });
    expect(before?.structures).toBeGreaterThan(0);
    expect((await vault.refusal('imports.undo', { id })).code).toBe('import_undone_already');
  });

  it('is known again when it comes twice', async () => {
    const structures = [{ text: 'CHL', id: null, typeCode: 'adult_psychiatry' }];
    await run({ structures });
    await load(past);
    expect((await check()).totals).toMatchObject({ ready: 0, duplicates: 3 });
    expect((await check({ keepDuplicates: [3] })).totals).toMatchObject({ ready: 1, duplicates: 2 });
  });

  it('teaches its headings and words for the next one', async () => {
    await load('Quand;Qui;Souci\n12/03/2021;CCAS;chez elle');
    const columns = ['receivedOn', 'structure', 'problem'];
    const codes = [{ list: 'problem', text: 'chez elle', code: 'isolation' }];
    await run({ columns, codes });
    await load('Quand;Qui;Souci\n13/03/2021;CCAS;chez elle');
    expect(await check()).toMatchObject({ tried: true, columns: [{ field: 'receivedOn' }, { field: 'structure' }, { field: 'problem' }] });
  });

  it('understands the words of a value that was merged or has ended, and proposes neither', async () => {
    await vault.call('codes.merge', { list: 'problem', code: 'squalor', into: 'isolation' });
    await vault.call('codes.end', { list: 'problem', code: 'addiction', on: '2024-12-31' });
    await load('Date;Structure;Problématique\n12/03/2021;CCAS;Incurie\n13/03/2021;CCAS;Addictions\n14/03/2021;CCAS;incuri addict');
    const codes = [{ list: 'problem', text: 'incuri addict', code: null }];
    const { questions } = await check();
    const question = questions.find(({ list: of }) => of === 'problem');
    expect(question?.text).toBe('incuri addict');
    for (const past of ['squalor', 'addiction']) {
      expect(question?.proposals).not.toContain(past);
      expect(question?.choices.map(({ code }) => code)).not.toContain(past);
    }
    await run({ codes });
    const dossiers = await Promise.all((await list()).rows.map(({ id: referralId }) => vault.call('referrals.open', { referralId })));
    expect(dossiers.map(({ facts }) => facts.dominantProblem)).toEqual(['isolation', 'addiction', null]);
    const blank = await vault.call('imports.blankLists', { language: 'fr' });
    expect(blank.lists['problem']?.some((label) => /incurie|addictions/i.test(label))).toBe(false);
  });

  it('is forgotten by the vault process once the vault is locked', async () => {
    await vault.session.close();
    await vault.call('vault.open', { folder: vault.folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } });
    const answer = await vault.session.handle('imports.check', { plan, language: 'fr' });
    expect(answer.ok ? '' : answer.error.code).toBe('import_gone');
  });
});
