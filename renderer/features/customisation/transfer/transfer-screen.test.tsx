import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { MOST_CHARACTERS } from '#shared/settings-file/settings-file.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testSettings } from '#renderer/testing/render.tsx';
import { TransferScreen } from './transfer-screen.tsx';

const changes: OutputOf<'settingsFile.preview'> = [
  { part: 'delays', where: 'feedbackDays', what: 'value', before: '30', after: '45' },
  { part: 'lists', where: 'context', what: 'ended', before: null, after: '2026-12-31' },
  { part: 'templates', where: 'feedback_level1', what: 'added', before: null, after: '# Lettre' },
];

const show = (answers: Parameters<typeof fakeBridge>[0] = {}) => {
  openTestVault();
  const bridge = fakeBridge({
    'settingsFile.preview': () => [...changes],
    'settingsFile.apply': () => ({ changes: 2 }),
    'settings.read': () => testSettings,
    'settings.codes': () => ({}),
    ...answers,
  });
  return { bridge, ...renderScreen(<TransferScreen />) };
};

const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'reglages.json', { type: 'application/json' });
const field = () => document.querySelector('input[type=file]') as HTMLInputElement;

describe('the settings as a file', () => {
  it('show every change before anything is taken over', async () => {
    const { bridge, user } = show();
    await user.upload(field(), file('{"version":1}'));
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      'Délai proposé pour un retour, en joursChangé3045',
      'Contexte d’interpellationFinProposée31 décembre 2026',
      'Retour au saisissant, niveau 1AjoutéModèle du logicielModèle de la cellule',
    ]);
    expect(bridge.inputsOf('settingsFile.preview')).toEqual([{ text: '{"version":1}' }]);
    expect(bridge.inputsOf('settingsFile.apply')).toEqual([]);
  });

  it('take over the parts that were left ticked, and nothing else', async () => {
    const { bridge, user } = show();
    await user.upload(field(), file('{}'));
    await user.click(await screen.findByRole('checkbox', { name: /^Modèles de documents \(1/ }));
    expect(screen.queryByRole('rowheader', { name: /Retour au saisissant/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Reprendre ces réglages' }));
    expect(await screen.findByText(/^Repris\s: 2\s?changements\.$/u)).toBeVisible();
    expect(bridge.inputsOf('settingsFile.apply')).toEqual([{ text: '{}', parts: ['delays', 'lists'] }]);
    // The screens know the new values without being opened again.
    expect(bridge.inputsOf('settings.codes')).toHaveLength(1);
  });

  it('cannot be taken over with no part at all', async () => {
    const { user } = show();
    await user.upload(field(), file('{}'));
    await screen.findByRole('table');
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    expect(screen.getByRole('button', { name: 'Reprendre ces réglages' })).toBeDisabled();
  });

  it.each<readonly [string, () => File, Parameters<typeof fakeBridge>[0], RegExp]>([
    ['is no text', () => file(new Uint8Array([0xff, 0xfe, 0x00, 0x80])), {}, /ne peut pas être lu comme un texte/],
    ['is larger than any settings', () => file('x'.repeat(MOST_CHARACTERS * 4 + 1)), {}, /trop/],
    ['says the same as this vault', () => file('{}'), { 'settingsFile.preview': () => [] }, /rien ne changerait/],
  ])('say so when the file %s', async (_what, make, answers, sentence) => {
    const { bridge, user } = show(answers);
    await user.upload(field(), make());
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Reprendre ces réglages' })).not.toBeInTheDocument();
    expect(bridge.inputsOf('settingsFile.apply')).toEqual([]);
  });

  it('are written as a file, with where it went; a typed word that names somebody stops them', async () => {
    const { bridge, user } = show({
      'files.saveSettings': () => ({ saved: true, folder: '/home/coordination/Documents', file: 'reglages-cellule.json' }),
    });
    expect(screen.getByText('Ce fichier quitte le coffre')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Écrire le fichier de réglages' }));
    expect(await screen.findByText(/reglages-cellule\.json.* est écrit dans .*Documents/)).toBeVisible();
    bridge.answer({
      'files.saveSettings': () => {
        throw refusal('settings_name_someone');
      },
    });
    await user.click(screen.getByRole('button', { name: 'Écrire le fichier de réglages' }));
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  });
});
