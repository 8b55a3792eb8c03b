import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_CHARACTERS } from '#shared/settings-file/settings-file.ts';
import { newReferral, noIdentity, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

/** What the shell asks for, which no window may. */
async function compose(vault: TestVault, letterhead = false): Promise<{ text: string }> {
  return vault.call('settingsFile.compose', { letterhead });
}

const plain = { parent: null, habilitationClass: null, college: null };
const all = ['delays', 'sectors', 'lists', 'templates', 'letterhead'] as const;

/** One black pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==';

describe('the settings of a cellule as a file', () => {
  let vault: TestVault;
  beforeEach(async () => {
    vault = await testVault();
  });
  afterEach(() => vault.remove());

  it('change nothing in the vault from which they come', async () => {
    const { text } = await compose(vault);
    expect(await vault.call('settingsFile.preview', { text })).toEqual([]);
    expect(text.length).toBeLessThan(MOST_CHARACTERS / 4);
  });

  it('say nothing of who the cellule is', async () => {
    await vault.call('settings.save', { agreement: 'Convention du 3 mars', activeSince: '2018-01-01' });
    const { text } = await compose(vault);
    for (const word of ['CLSM d’essai', 'cellule de concertation', 'Ville d’essai', 'Convention du 3 mars', '2018'])
      expect(text).not.toContain(word);
  });

  it('are taken over by another cellule, which keeps what it has more', async () => {
    await vault.call('settings.save', { feedbackDays: 21, territorySectors: [{ code: 'nord', label: 'Nord' }] });
    const { code } = await vault.call('codes.add', { list: 'context', fr: 'Éviction', en: 'Eviction', ...plain });
    await vault.call('codes.merge', { list: 'context', code: 'squalor', into: 'housing_keep' });
    await vault.call('codes.move', { list: 'housing', code: 'owner', by: -1 });
    await vault.call('templates.save', { kind: 'feedback', language: 'fr', text: '# Réponse {référence}\n\n{issue}' });
    const { text } = await compose(vault);

    const other = await testVault();
    try {
      const { code: own } = await other.call('codes.add', { list: 'context', fr: 'Isolement rural', en: 'Rural isolation', ...plain });
      const changes = await other.call('settingsFile.preview', { text });
      expect(changes).toContainEqual({ part: 'delays', where: 'feedbackDays', what: 'value', before: '30', after: '21' });
      expect(changes).toContainEqual({ part: 'sectors', where: '', what: 'added', before: null, after: 'Nord' });
      expect(changes).toContainEqual({ part: 'lists', where: 'context', what: 'added', before: null, after: 'Éviction' });
      expect(changes).toContainEqual({
        part: 'lists',
        where: 'context',
        what: 'merged',
        before: 'Incurie, salubrité',
        after: 'Maintien dans le logement',
      });
      expect(changes).toContainEqual({ part: 'lists', where: 'housing', what: 'order', before: null, after: null });
      expect(changes).toContainEqual({ part: 'templates', where: 'feedback', what: 'added', before: null, after: 'fr' });
      expect((await other.call('settings.read', {})).feedbackDays).toBe(30);

      expect(await other.call('settingsFile.apply', { text, parts: [...all] })).toEqual({ changes: changes.length });
      expect(await other.call('settingsFile.preview', { text })).toEqual([]);
      const context = (await other.call('settings.codes', {}))['context'] ?? [];
      expect(context.map((value) => value.code)).toEqual(expect.arrayContaining([code, own]));
      expect(context.find((value) => value.code === 'squalor')?.mergedInto).toBe('housing_keep');
      expect((await other.call('settings.read', {})).label).toBe('CLSM d’essai');
    } finally {
      await other.remove();
    }
  });

  it('have the letterhead with them where it was asked for, and leave the other’s own where it was not', async () => {
    await vault.call('letterhead.save', { lines: ['15 place de la Mairie', '05 49 00 00 00'], logoText: 'Ville d’essai' });
    await vault.call('letterhead.takeLogo', { base64: PIXEL });
    expect((await compose(vault)).text).not.toContain('Mairie');
    const { text } = await compose(vault, true);
    const other = await testVault();
    try {
      await other.call('letterhead.save', { lines: ['Ailleurs'], logoText: null });
      expect(await other.call('settingsFile.preview', { text: (await compose(vault)).text })).toEqual([]);
      expect(await other.call('settingsFile.preview', { text })).toEqual([
        { part: 'letterhead', where: 'lines', what: 'value', before: 'Ailleurs', after: '15 place de la Mairie, 05 49 00 00 00' },
        { part: 'letterhead', where: 'logo', what: 'value', before: null, after: '1 × 1 px' },
        { part: 'letterhead', where: 'logoText', what: 'value', before: null, after: 'Ville d’essai' },
      ]);
      await other.call('settingsFile.apply', { text, parts: ['letterhead'] });
      expect(await other.call('letterhead.read', {})).toEqual(await vault.call('letterhead.read', {}));
    } finally {
      await other.remove();
    }
  });

  it('are taken over by the parts that are chosen', async () => {
    await vault.call('settings.save', { feedbackDays: 21 });
    const { text } = await compose(vault);
    await vault.call('settings.save', { feedbackDays: 30, territorySectors: [{ code: 'sud', label: 'Sud' }] });
    await vault.call('settingsFile.apply', { text, parts: ['delays'] });
    expect(await vault.call('settings.read', {})).toMatchObject({ feedbackDays: 21, territorySectors: [{ code: 'sud' }] });
  });

  it('do not leave while a word of them names somebody whom the vault knows', async () => {
    const { id: landlord } = await vault.call('structures.add', { name: 'Bailleur d’essai', typeCode: 'social_landlord' });
    await vault.call(
      'referrals.create',
      newReferral(landlord, { consent: oralAgreement, identity: { ...noIdentity, lastName: 'Quériault', firstName: 'Solène' } }),
    );
    expect((await compose(vault)).text).not.toContain('Quériault');
    await vault.call('codes.add', { list: 'context', fr: 'Comme Solène Quériault', en: 'As before', ...plain });
    expect((await vault.refusal('settingsFile.compose', { letterhead: false })).code).toBe('settings_name_someone');
  });

  describe('when the file is hostile', () => {
    const changed = async (change: (file: Record<string, unknown>) => unknown): Promise<string> => {
      const file = JSON.parse((await compose(vault)).text) as Record<string, unknown>;
      return JSON.stringify(change(file));
    };
    const values = (list: string, edit: (values: Record<string, unknown>[]) => unknown) => (file: Record<string, unknown>) => ({
      ...file,
      lists: (file['lists'] as { list: string; values: Record<string, unknown>[] }[]).map((each) =>
        each.list === list ? { ...each, values: edit(each.values) } : each,
      ),
    });
    const extra = {
      code: 'own_x',
      fr: 'X',
      en: 'X',
      parent: null,
      validTo: null,
      habilitationClass: null,
      college: null,
      mergedInto: null,
    };

    it.each<{ name: string; change: (file: Record<string, unknown>) => unknown; code: string }>([
      { name: 'another program’s', change: () => ({ settings: true }), code: 'settings_file_other' },
      { name: 'a list', change: () => [], code: 'settings_file_other' },
      { name: 'of tomorrow', change: (file) => ({ ...file, version: 2 }), code: 'settings_file_newer' },
      { name: 'with one more key', change: (file) => ({ ...file, label: 'Autre CLSM' }), code: 'settings_file_damaged' },
      {
        name: 'with an absurd delay',
        change: (file) => ({ ...file, delays: { ...(file['delays'] as object), retentionMonths: 1e9 } }),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a list that nobody knows',
        change: (file) => ({ ...file, lists: [{ list: '__proto__', values: [] }] }),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a list twice',
        change: (file) => ({ ...file, lists: [...(file['lists'] as object[]), ...(file['lists'] as object[])] }),
        code: 'settings_file_damaged',
      },
      { name: 'with a value in a closed list', change: values('gender', (all) => [...all, extra]), code: 'settings_file_damaged' },
      {
        name: 'with two values alike',
        change: values('context', (all) => [...all, extra, { ...extra, code: 'own_y' }]),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a merge into nothing',
        change: values('context', (all) => [...all, { ...extra, mergedInto: 'nowhere' }]),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a merge in a circle',
        change: values('context', (all) => [...all, { ...extra, mergedInto: 'own_x' }]),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a held value ended',
        change: values('closure', (all) => all.map((v) => ({ ...v, validTo: '2020-01-01' }))),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a code of another shape',
        change: values('context', (all) => [...all, { ...extra, code: "x'; DROP TABLE code" }]),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a logo that is no picture',
        change: (file) => ({
          ...file,
          letterhead: { lines: [], logoText: null, logo: { type: 'png', base64: btoa('<svg onload="x"/>'), width: 9, height: 9 } },
        }),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a letterhead of a hundred lines',
        change: (file) => ({ ...file, letterhead: { lines: Array.from({ length: 100 }, () => 'x'), logoText: null, logo: null } }),
        code: 'settings_file_damaged',
      },
      {
        name: 'with a template of an unknown field',
        change: (file) => ({ ...file, templates: [{ kind: 'feedback', language: 'fr', text: '# T\n{nom}' }] }),
        code: 'settings_file_damaged',
      },
    ])('$name: it is refused with a sentence and changes nothing', async ({ change, code }) => {
      const text = await changed(change);
      expect((await vault.refusal('settingsFile.apply', { text, parts: [...all] })).code).toBe(code);
      const { text: after } = await compose(vault);
      expect(await vault.call('settingsFile.preview', { text: after })).toEqual([]);
    });

    it.each([
      { name: 'no JSON', text: 'PK\u0003\u0004', code: 'settings_file_other' },
      { name: 'endless', text: ' '.repeat(MOST_CHARACTERS + 1), code: 'settings_file_too_big' },
      { name: 'nested without end', text: '['.repeat(100_000), code: 'settings_file_other' },
    ])('$name: it is refused with a sentence', async ({ text, code }) => {
      expect((await vault.refusal('settingsFile.preview', { text })).code).toBe(code);
    });
  });
});
