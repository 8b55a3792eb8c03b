import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noFacts } from '#shared/contract/no-facts.ts';
import { newReferral } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

describe('the code lists of a cellule', () => {
  let vault: TestVault;
  beforeEach(async () => {
    vault = await testVault();
  });
  afterEach(() => vault.remove());

  const valuesOf = async (list: string) => {
    const found = (await vault.call('codes.lists', {})).find((each) => each.list === list);
    return found?.values ?? [];
  };
  const aReferral = async (context: string): Promise<number> => {
    const structures = await vault.call('structures.list', {});
    const landlord =
      structures[0]?.id ?? (await vault.call('structures.add', { name: 'Bailleur d’essai', typeCode: 'social_landlord' })).id;
    return (await vault.call('referrals.create', newReferral(landlord, { facts: { ...noFacts, context } }))).id;
  };
  const plain = { parent: null, habilitationClass: null, college: null };

  it('take a value of its own, before « Autre », and propose it', async () => {
    const { code } = await vault.call('codes.add', { list: 'context', fr: 'Éviction de l’œuvre', en: 'Eviction', ...plain });
    expect(code).toBe('own_eviction_de_l_oeuvre');
    const codes = (await valuesOf('context')).map((value) => value.code);
    expect(codes.slice(-2)).toEqual([code, 'other']);
    expect((await vault.call('settings.codes', {}))['context']?.some((value) => value.code === code)).toBe(true);
  });

  it('never have two values that read alike', async () => {
    expect(await vault.refusal('codes.add', { list: 'context', fr: 'DISPARITION', en: 'Gone', ...plain })).toMatchObject({
      code: 'code_label_taken',
      field: 'fr',
    });
  });

  it.each([
    { list: 'actionStatus', code: 'done' },
    { list: 'context', code: 'other' },
    { list: 'closure', code: 'death' },
    { list: 'lever', code: 'missing_resource' },
  ])('keep « $code » of $list, on which rules count', async ({ list, code }) => {
    expect((await vault.refusal('codes.end', { list, code, on: '2026-12-31' })).code).toBe('code_held');
    const into = (await valuesOf(list)).find((value) => value.code !== code)?.code ?? '';
    expect((await vault.refusal('codes.merge', { list, code, into })).code).toBe('code_held');
  });

  it('take no value in a list whose values are rules', async () => {
    expect((await vault.refusal('codes.add', { list: 'ageBand', fr: '100 ans et plus', en: '100 and over', ...plain })).code).toBe(
      'code_list_closed',
    );
  });

  it('are reordered one place at a time', async () => {
    const before = (await valuesOf('housing')).map((value) => value.code);
    await vault.call('codes.move', { list: 'housing', code: before[1] ?? '', by: -1 });
    const after = (await valuesOf('housing')).map((value) => value.code);
    expect(after.slice(0, 2)).toEqual([before[1], before[0]]);
    await vault.call('codes.move', { list: 'housing', code: after[0] ?? '', by: -1 });
    expect((await valuesOf('housing')).map((value) => value.code)).toEqual(after);
  });

  it('say how many records have a value, and reword it in all of them', async () => {
    const id = await aReferral('squalor');
    const squalor = (await valuesOf('context')).find((value) => value.code === 'squalor');
    expect(squalor?.uses).toBe(1);
    await vault.call('codes.change', {
      list: 'context',
      code: 'squalor',
      fr: 'Habitat indigne',
      en: 'Unfit housing',
      ...plain,
      parent: 'housing',
    });
    const found = await vault.call('referrals.list', {
      filters: { search: 'indigne' },
      sort: 'received',
      descending: true,
      offset: 0,
      limit: 10,
    });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
  });

  describe('when a value is merged into another', () => {
    const counted = async () => {
      const { tables } = await vault.call('summary.counts', { from: '2026-01-01', to: '2026-12-31', sector: '' });
      return tables.find((table) => table.indicator === 'context')?.rows.map(({ code, value }) => ({ code, value }));
    };

    it('counts add up under that one, and the file still reads as it was written', async () => {
      const id = await aReferral('squalor');
      await aReferral('housing_keep');
      await vault.call('codes.merge', { list: 'context', code: 'squalor', into: 'housing_keep' });
      expect(await counted()).toEqual([{ code: 'housing_keep', value: 2 }]);
      expect((await vault.call('referrals.open', { referralId: id })).facts.context).toBe('squalor');
      // Merged once more, it follows.
      await vault.call('codes.merge', { list: 'context', code: 'housing_keep', into: 'neighbourhood' });
      expect(await counted()).toEqual([{ code: 'neighbourhood', value: 2 }]);
    });

    it('can be taken apart again', async () => {
      await aReferral('squalor');
      await vault.call('codes.merge', { list: 'context', code: 'squalor', into: 'housing_keep' });
      await vault.call('codes.merge', { list: 'context', code: 'squalor', into: null });
      expect(await counted()).toEqual([{ code: 'squalor', value: 1 }]);
    });

    it('is not merged in a circle, nor into itself', async () => {
      await vault.call('codes.merge', { list: 'context', code: 'squalor', into: 'housing_keep' });
      expect((await vault.refusal('codes.merge', { list: 'context', code: 'housing_keep', into: 'squalor' })).code).toBe('code_merged');
      expect((await vault.refusal('codes.merge', { list: 'context', code: 'isolation', into: 'isolation' })).code).toBe('code_merged');
    });
  });
});
