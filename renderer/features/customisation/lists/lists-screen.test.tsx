import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useCodes } from '#renderer/client/codes.ts';
import { clearVaultStores } from '#renderer/client/vault-store.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import type { EditedList, EditedValue } from './lists-store.ts';
import { ListsScreen } from './lists-screen.tsx';

const value = (code: string, fr: string, more: Partial<EditedValue> = {}): EditedValue => ({
  code,
  fr,
  en: `${fr} (en)`,
  parent: null,
  validTo: null,
  habilitationClass: null,
  college: null,
  mergedInto: null,
  held: false,
  uses: 0,
  ...more,
});

const lists: readonly EditedList[] = [
  {
    list: 'context',
    freedom: 'open',
    values: [
      value('housing', 'Maintien dans le logement', { uses: 12 }),
      value('isolation', 'Rompre l’isolement', { validTo: '2026-01-31' }),
      value('missing', 'Disparition', { mergedInto: 'isolation' }),
      value('other', 'Autre', { held: true }),
    ],
  },
  { list: 'gender', freedom: 'words', values: [value('woman', 'Femme'), value('man', 'Homme')] },
];

const show = async (answers: Parameters<typeof fakeBridge>[0] = {}) => {
  clearVaultStores();
  openTestVault();
  const bridge = fakeBridge({ 'codes.lists': () => [...lists], 'settings.codes': () => useCodes.getState().lists, ...answers });
  const rendered = renderScreen(<ListsScreen />);
  await screen.findByRole('rowheader', { name: 'Maintien dans le logement' });
  return { bridge, ...rendered };
};

const rowOf = (name: string) => screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement;

describe('the code lists', () => {
  it('say of each value how often it stands in a record and whether it is still proposed', async () => {
    await show();
    expect(rowOf('Maintien dans le logement')).toHaveTextContent('Proposée12');
    expect(rowOf('Rompre l’isolement')).toHaveTextContent('Plus proposée depuis le 31 janvier 2026');
    expect(rowOf('Disparition')).toHaveTextContent('Comptée avec « Rompre l’isolement »');
  });

  it('move a value by one, and not beyond the ends', async () => {
    const { bridge, user } = await show({ 'codes.move': () => ({}) });
    expect(screen.getByRole('button', { name: 'Monter «\u00a0Maintien dans le logement\u00a0»' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Descendre «\u00a0Autre\u00a0»' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Descendre «\u00a0Maintien dans le logement\u00a0»' }));
    await waitFor(() => expect(bridge.inputsOf('codes.move')).toEqual([{ list: 'context', code: 'housing', by: 1 }]));
    // Every other screen sees it at once.
    await waitFor(() => expect(bridge.inputsOf('settings.codes')).toHaveLength(1));
  });

  it('add a value of the cellule in both languages', async () => {
    const { bridge, user } = await show({ 'codes.add': () => ({ code: 'own_1' }) });
    await user.click(screen.getByRole('button', { name: 'Ajouter une valeur' }));
    const panel = screen.getByRole('dialog', { name: 'Nouvelle valeur' });
    await user.type(within(panel).getByLabelText(/En français/), 'Sortie de détention');
    await user.type(within(panel).getByLabelText(/En anglais/), 'Leaving prison');
    await user.click(within(panel).getByRole('button', { name: /Enregistrer/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(bridge.inputsOf('codes.add')).toEqual([
      { list: 'context', fr: 'Sortie de détention', en: 'Leaving prison', parent: null, habilitationClass: null, college: null },
    ]);
  });

  it('keep what was typed when a word is taken already, and say so beside it', async () => {
    const { user } = await show({
      'codes.change': () => {
        throw refusal('code_label_taken', 'fr');
      },
    });
    await user.click(screen.getByRole('button', { name: 'Modifier «\u00a0Maintien dans le logement\u00a0»' }));
    const field = screen.getByLabelText(/En français/);
    await user.clear(field);
    await user.type(field, 'Disparition');
    await user.click(screen.getByRole('button', { name: /Enregistrer/ }));
    await waitFor(() => expect(screen.getByLabelText(/En français/)).toHaveAccessibleDescription(/déjà/));
    expect(screen.getByLabelText(/En français/)).toHaveValue('Disparition');
  });

  it('end a value with a day, and count one with another', async () => {
    const { bridge, user } = await show({ 'codes.end': () => ({}), 'codes.merge': () => ({}) });
    await user.click(screen.getByRole('button', { name: 'Modifier «\u00a0Maintien dans le logement\u00a0»' }));
    await user.type(screen.getByLabelText('Dernier jour'), '31/3/2026{Enter}');
    await user.click(screen.getByRole('button', { name: 'Terminer cette valeur' }));
    await waitFor(() => expect(bridge.inputsOf('codes.end')).toEqual([{ list: 'context', code: 'housing', on: '2026-03-31' }]));

    await user.click(screen.getByRole('button', { name: 'Modifier «\u00a0Maintien dans le logement\u00a0»' }));
    expect(screen.getByText(/12 emplois déjà notés gardent le mot d’origine/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Fusionner' })).toBeDisabled();
    await user.type(screen.getByLabelText('Compter avec'), 'isolement{Enter}');
    await user.click(screen.getByRole('button', { name: 'Fusionner' }));
    await waitFor(() => expect(bridge.inputsOf('codes.merge')).toEqual([{ list: 'context', code: 'housing', into: 'isolation' }]));
  });

  it('offer no end where a rule counts on the value, and nothing to add where only words change', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Modifier «\u00a0Autre\u00a0»' }));
    expect(screen.getByText(/Une règle du logiciel compte sur cette valeur/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Terminer cette valeur' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Annuler|^Fermer/ }));
    await user.clear(screen.getByLabelText(/^Liste/, { selector: 'input' }));
    await user.type(screen.getByLabelText(/^Liste/, { selector: 'input' }), 'genre{Enter}');
    expect(await screen.findByRole('rowheader', { name: 'Femme' })).toBeVisible();
    expect(screen.getByText(/Rien ne s’y ajoute ni ne s’y termine/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ajouter une valeur' })).not.toBeInTheDocument();
  });
});
