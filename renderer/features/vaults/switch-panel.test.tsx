import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { App } from '#renderer/app/app.tsx';
import { useSession } from '#renderer/client/session.ts';
import { useStructures } from '#renderer/client/structures.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { renderScreen, testEnvironment, testSettings, testStructure, testVault } from '#renderer/testing/render.tsx';

const poitiers = {
  folder: testVault.folder,
  label: testVault.label,
  demonstration: false,
  openedAt: '2026-03-10T10:00:00Z',
  mark: 0,
  present: true,
};
const caen = { ...poitiers, folder: '/home/coordination/Coffres/caen', label: 'CLSM de Caen', mark: 1 };
const away = { ...poitiers, folder: '/media/cle/lille', label: 'CLSM de Lille', mark: 2, present: false };

/** The app with the vault of Poitiers open, on a machine that knows three. */
async function startInPoitiers() {
  const bridge = fakeBridge({
    'shell.environment': () => ({ ...testEnvironment, open: true, recentVaults: [poitiers, caen, away] }),
    'vault.current': () => testVault,
    'settings.read': () => testSettings,
    'settings.codes': () => ({}),
    'structures.list': () => [testStructure(1, 'Bailleur des Trois-Rives')],
    'today.overview': () => ({ today: '2026-03-12', dues: [], toAssess: [], onAgenda: [] }),
    'vault.lock': () => ({}),
  });
  const rendered = renderScreen(<App />);
  await screen.findByRole('navigation', { name: 'Rubriques' });
  return { bridge, ...rendered };
}

test('Ctrl+Shift+O lists the other vaults; one whose folder is away cannot be chosen', async () => {
  const { user } = await startInPoitiers();
  await user.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
  await screen.findByRole('dialog', { name: 'Changer de coffre' });
  expect(screen.getByRole('button', { name: /^Verrouiller et ouvrir CLSM de Caen / })).toBeEnabled();
  expect(screen.getByRole('button', { name: /^Verrouiller et ouvrir CLSM de Lille / })).toBeDisabled();
  expect(screen.queryByRole('button', { name: /ouvrir CLSM de Poitiers/ })).not.toBeInTheDocument();
});

test('a switch locks the first vault before the other is asked for, and nothing of the first is left on screen, in a store or in the address', async () => {
  const { bridge, user } = await startInPoitiers();
  window.location.hash = '#/annuaire/1';
  expect(useStructures.getState().all).toHaveLength(1);
  await user.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
  await user.click(await screen.findByRole('button', { name: /^Verrouiller et ouvrir CLSM de Caen / }));
  await waitFor(() => expect(bridge.inputsOf('vault.lock')).toEqual([{ next: caen.folder }]));
  expect(bridge.calls.some(({ name }) => name === 'vault.open')).toBe(false);

  const { folder, label, demonstration } = poitiers;
  bridge.answer({
    'shell.environment': () => ({
      ...testEnvironment,
      open: false,
      recentVaults: [poitiers, caen],
      locked: { folder, label, demonstration, reason: 'asked' },
      next: { folder: caen.folder, label: caen.label, demonstration: false },
    }),
    'vault.open': () => ({ vault: { ...testVault, folder: caen.folder, label: caen.label } }),
    'settings.read': () => ({ ...testSettings, label: caen.label }),
    'structures.list': () => [],
  });
  act(() => bridge.emit({ kind: 'locked', reason: 'asked' }));
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Ouvrir CLSM de Caen');
  expect(document.body.textContent).not.toContain('Poitiers');
  expect(useSession.getState()).toMatchObject({ vault: null, settings: null });
  expect(useStructures.getState().all).toEqual([]);

  await user.type(screen.getByLabelText(/Phrase secrète/), 'cormoran lilas bougie hiver');
  await user.keyboard('{Enter}');
  await screen.findByRole('navigation', { name: 'Rubriques' });
  expect(window.location.hash).toBe('#/aujourdhui');
  expect(useSession.getState().vault?.folder).toBe(caen.folder);
  expect(document.body.textContent).not.toContain('Poitiers');
});
