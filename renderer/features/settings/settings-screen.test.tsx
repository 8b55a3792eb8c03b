import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBridge, type Handlers } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testEnvironment, testSettings } from '#renderer/testing/render.tsx';
import { SettingsScreen } from './settings-screen.tsx';

const show = (handlers: Handlers = {}) => {
  openTestVault();
  const bridge = fakeBridge({
    'settings.save': () => ({}),
    'settings.read': () => testSettings,
    'shell.savePreferences': () => ({}),
    'shell.environment': () => testEnvironment,
    'vault.lock': () => ({}),
    ...handlers,
  });
  return { ...renderScreen(<SettingsScreen />), bridge };
};

const save = async (user: ReturnType<typeof renderScreen>['user']) =>
  user.click(screen.getByRole('button', { name: 'Enregistrer les réglages' }));

const retype = async (user: ReturnType<typeof renderScreen>['user'], name: string, text: string) => {
  const field = screen.getByRole('textbox', { name });
  await user.clear(field);
  if (text !== '') await user.type(field, text);
  return field;
};

describe('the settings of the cellule', () => {
  it('are saved together when asked, and the machine is told its language and theme', async () => {
    const { user, bridge } = show();
    await retype(user, 'Nom du CLSM', 'CLSM de Grand Poitiers');
    await retype(user, 'Délai proposé pour un retour', '21');
    await retype(user, 'Verrouiller après', '5');
    await user.type(screen.getByRole('textbox', { name: 'Active depuis le' }), '1/6/2018{Tab}');
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await user.click(screen.getByRole('radio', { name: 'Sombre' }));
    expect(bridge.inputsOf('settings.save')).toEqual([]);
    await save(user);
    await waitFor(() => expect(bridge.inputsOf('shell.savePreferences')).toEqual([{ language: 'en', theme: 'dark', textSize: 100 }]));
    expect(bridge.inputsOf('settings.save')).toEqual([
      {
        ...testSettings,
        label: 'CLSM de Grand Poitiers',
        feedbackDays: 21,
        autoLockMinutes: 5,
        activeSince: '2018-06-01',
        language: 'en',
      },
    ]);
    expect(await screen.findByText('Enregistré 12:00')).toBeVisible();
  });

  it('take the period of the contract as a whole, and say which of its days is missing', async () => {
    const { user, bridge } = show();
    await user.type(screen.getByRole('textbox', { name: 'Le contrat couvre du' }), '1/1/2019{Tab}');
    await save(user);
    expect(await screen.findByRole('textbox', { name: 'au' })).toBeInvalid();
    expect(bridge.inputsOf('settings.save')).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'au' }), '31/12/2022{Tab}');
    await save(user);
    await waitFor(() =>
      expect(bridge.inputsOf('settings.save')).toMatchObject([{ contractPeriod: { from: '2019-01-01', to: '2022-12-31' } }]),
    );
  });

  it('take the sectors of the territory line by line', async () => {
    const { user, bridge } = show();
    await user.click(screen.getByRole('button', { name: 'Retirer Couronneries' }));
    await user.click(screen.getByRole('button', { name: 'Ajouter un secteur' }));
    const codes = screen.getAllByRole('textbox', { name: 'Code' });
    const names = screen.getAllByRole('textbox', { name: 'Nom' });
    await user.type(codes[1] as HTMLElement, 'beaulieu');
    await user.type(names[1] as HTMLElement, 'Beaulieu');
    await save(user);
    await waitFor(() =>
      expect(bridge.inputsOf('settings.save')[0]?.territorySectors).toEqual([
        { code: 'trois_cites', label: 'Trois-Cités' },
        { code: 'beaulieu', label: 'Beaulieu' },
      ]),
    );
  });

  it('refuse two sectors with one code, beside the second', async () => {
    const { user, bridge } = show();
    const [, second] = screen.getAllByRole('textbox', { name: 'Code' });
    await user.clear(second as HTMLElement);
    await user.type(second as HTMLElement, 'couronneries');
    await save(user);
    expect(second).toHaveAccessibleDescription('Ce code est déjà celui d’un autre secteur.');
    expect(second).toHaveFocus();
    expect(bridge.inputsOf('settings.save')).toEqual([]);
  });

  it.each([
    { name: 'Nom du CLSM', typed: '', sentence: 'Ce champ est nécessaire.' },
    { name: 'Verrouiller après', typed: '500', sentence: 'La plus grande valeur possible est 120.' },
    { name: 'Délai proposé pour un retour', typed: '0', sentence: 'La plus petite valeur possible est 1.' },
  ])('say beside « $name » what is wrong with « $typed »', async ({ name, typed, sentence }) => {
    const { user, bridge } = show();
    const field = await retype(user, name, typed);
    await save(user);
    expect(field).toHaveAccessibleDescription(expect.stringContaining(sentence));
    expect(field).toHaveFocus();
    expect(bridge.inputsOf('settings.save')).toEqual([]);
  });

  it('show where the vault is, and lock it', async () => {
    const { user, bridge } = show();
    expect(screen.getByText('/home/coordination/Coffres/poitiers')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Verrouiller le coffre' }));
    expect(bridge.inputsOf('vault.lock')).toEqual([{}]);
  });

  it('lead to the keys, where alone a passphrase is changed', () => {
    show();
    expect(screen.getByRole('link', { name: 'Changer ou ajouter une phrase secrète' })).toHaveAttribute('href', '#/parametres/cles');
  });
});
