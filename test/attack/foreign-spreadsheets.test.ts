import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';
import { spreadsheetCases } from '#test/fixtures/spreadsheets/cases.ts';

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
  closeDecided: null,
};

/** With spaces of any width as one plain space. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a spreadsheet that a town has', () => {
  let vault: TestVault;
  beforeAll(async () => {
    vault = await testVault();
    const base = {
      typeOther: null,
      habilitationOverride: null,
      parentId: null,
      permanentMember: false,
      active: true,
      notes: null,
      contacts: [],
    };
    const name = (text: string, kind: 'current' | 'alias' = 'current') => ({ name: text, kind, validFrom: null, validTo: null });
    await vault.call('structures.create', { ...base, names: [name('Ekidom'), name('Logiparc', 'alias')], typeCode: 'social_landlord' });
    await vault.call('structures.create', { ...base, names: [name('CCAS de Poitiers')], typeCode: 'ccas' });
    await vault.call('structures.create', {
      ...base,
      names: [name('Centre hospitalier Laborit'), name('CHL', 'alias')],
      typeCode: 'adult_psychiatry',
    });
  });
  afterAll(() => vault.remove());

  it.each(spreadsheetCases)('$name', async ({ bytes, plan: said, expected }) => {
    const answer = await vault.session.handle('imports.load', { name: 'tableau', bytes: bytes() });
    if ('refused' in expected) {
      expect(answer.ok ? 'read' : answer.error.code).toBe(expected.refused);
      return;
    }
    expect(answer.ok ? 'read' : answer.error.code).toBe('read');
    const preview = await vault.call('imports.check', { plan: { ...plan, ...said }, language: 'fr' });
    const { tried, fields, missing, identity, questions, left, says, details, ...totals } = expected;
    const sentences = preview.rows.flatMap((row) => row.issues.map((issue) => plain(issue.sentence)));
    expect({ ...preview.totals, sentences }).toMatchObject(totals);
    expect(preview.tried).toBe(tried ?? preview.tried);
    if (fields) expect(preview.columns.map((column) => column.field)).toEqual(fields);
    if (missing) expect(preview.missing).toEqual(missing);
    if (identity) expect(preview.refusedIdentity).toEqual(identity);
    if (questions) expect(preview.questions.map((question) => question.text)).toEqual(questions);
    if (left !== undefined) expect(preview.left).toHaveLength(left);
    for (const sentence of says ?? []) expect(sentences.filter((each) => each.startsWith(sentence))).not.toEqual([]);
    for (const detail of details ?? []) expect(preview.rows.map((row) => row.detail)).toContain(detail);
  });

  it('is never written by being looked at', async () => {
    expect(await vault.call('imports.list', {})).toEqual([]);
    const list = await vault.call('referrals.list', { filters: {}, sort: 'received', descending: false, offset: 0, limit: 10 });
    expect(list.total).toBe(0);
  });
});
