import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBridge, type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testEnvironment, testSettings } from '#renderer/testing/render.tsx';
import { SettingsScreen } from './settings-screen.tsx';

const show = (handlers: Handlers = {}) => {
  openTestVault();
  const bridge = fakeBridge({
    'settings.save': () => ({}),
    'settings.read': () => testSettings,
    'shell.savePreferences': () => ({}),
    'shell.environment': () => testEnvironment,
    'vault.changePassphrase': () => ({}),
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
});

const openPanel = async (handlers: Handlers = {}) => {
  const shown = show(handlers);
  await shown.user.click(screen.getByRole('button', { name: 'Changer la phrase secrète' }));
  const panel = within(await screen.findByRole('dialog', { name: 'Changer la phrase secrète' }));
  return { ...shown, panel };
};

describe('another passphrase', () => {
  it('replaces the one that holds now', async () => {
    const { user, bridge, panel } = await openPanel();
    expect(panel.getByLabelText('Phrase secrète actuelle')).toHaveFocus();
    await user.keyboard('la phrase de maintenant');
    await user.type(panel.getByLabelText('Nouvelle phrase secrète'), 'quatre mots sans lien');
    await user.type(panel.getByLabelText('La même, une seconde fois'), 'quatre mots sans lien');
    await user.click(panel.getByRole('button', { name: 'Changer la phrase secrète' }));
    expect(await screen.findByText('La phrase secrète est changée. La clé de secours reste la même.')).toBeVisible();
    expect(bridge.inputsOf('vault.changePassphrase')).toEqual([
      { current: { kind: 'passphrase', text: 'la phrase de maintenant' }, next: 'quatre mots sans lien' },
    ]);
    expect(bridge.inputsOf('drafts.save')).toEqual([]);
  });

  it('can be set against the recovery key', async () => {
    const { user, bridge, panel } = await openPanel();
    await user.click(panel.getByRole('radio', { name: 'Clé de secours' }));
    await user.type(panel.getByRole('textbox', { name: 'Clé de secours' }), 'ABCDE FGHJK');
    await user.type(panel.getByLabelText('Nouvelle phrase secrète'), 'quatre mots sans lien');
    await user.type(panel.getByLabelText('La même, une seconde fois'), 'quatre mots sans lien');
    await user.click(panel.getByRole('button', { name: 'Changer la phrase secrète' }));
    await waitFor(() => expect(bridge.inputsOf('vault.changePassphrase')[0]?.current).toEqual({ kind: 'recovery', text: 'ABCDE FGHJK' }));
  });

  it.each([
    { name: 'nothing typed', typed: ['', '', ''], field: 'Phrase secrète actuelle', sentence: 'Ce champ est nécessaire.' },
    { name: 'too short', typed: ['x', 'court', 'court'], field: 'Nouvelle phrase secrète', sentence: 'au moins 12 caractères' },
    {
      name: 'typed differently',
      typed: ['x', 'quatre mots sans lien', 'quatre mots sans'],
      field: 'La même, une seconde fois',
      sentence: 'Les deux saisies de la phrase secrète sont différentes.',
    },
    {
      name: 'the wrong one',
      typed: ['x', 'quatre mots sans lien', 'quatre mots sans lien'],
      field: 'Phrase secrète actuelle',
      sentence: 'Ce n’est pas la phrase secrète de ce coffre',
    },
  ])('is refused beside its field: $name', async ({ typed, field, sentence }) => {
    const { user, panel } = await openPanel({
      'vault.changePassphrase': () => {
        throw refusal('wrong_passphrase');
      },
    });
    const fields = ['Phrase secrète actuelle', 'Nouvelle phrase secrète', 'La même, une seconde fois'];
    for (const [index, text] of typed.entries()) if (text) await user.type(panel.getByLabelText(fields[index] ?? ''), text);
    await user.click(panel.getByRole('button', { name: 'Changer la phrase secrète' }));
    await waitFor(() => expect(panel.getByLabelText(field)).toHaveAccessibleDescription(expect.stringContaining(sentence)));
  });
});
