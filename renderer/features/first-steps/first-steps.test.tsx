import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { FirstSteps } from './first-steps.tsx';

test('a step that is done is kept in the vault; the steps can be left and taken up again', async () => {
  openTestVault();
  const bridge = fakeBridge({ 'screens.recall': () => ({ state: { done: ['cellule', 'no such step'], left: false } }) });
  const { user } = renderScreen(<FirstSteps />);
  expect(await screen.findByRole('region', { name: 'Premiers pas (1 sur 5)' })).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: /La clé de secours/ }));
  await user.click(screen.getByRole('button', { name: 'Plus tard' }));
  expect(bridge.inputsOf('screens.remember').at(-1)).toEqual({ screen: 'first-steps', state: { done: ['cellule', 'key'], left: true } });
  expect(screen.getByText(/2 sur 5 faits/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Reprendre les premiers pas' }));
  expect(screen.getByRole('region', { name: 'Premiers pas (2 sur 5)' })).toBeVisible();
});

test.each([
  ['in the demonstration', true, []],
  ['once all is done', false, ['cellule', 'lists', 'structures', 'key', 'backups']],
])('nothing is shown %s', async (_when, demonstration, done) => {
  openTestVault({ vault: { demonstration } });
  const bridge = fakeBridge({ 'screens.recall': () => ({ state: { done, left: false } }) });
  renderScreen(<FirstSteps />);
  await waitFor(() => expect(bridge.inputsOf('screens.recall')).toHaveLength(demonstration ? 0 : 1));
  expect(screen.queryByText(/Premiers pas/)).not.toBeInTheDocument();
});

test('the directory begins with the types that were ticked, without those that it has', async () => {
  openTestVault({ structures: [testStructure(1, 'Bailleur des Trois-Rives')] });
  const bridge = fakeBridge({ 'structures.add': () => ({ id: 2 }), 'structures.list': () => [] });
  const { user } = renderScreen(<FirstSteps />);
  await user.click(await screen.findByRole('button', { name: 'Partir d’une liste de types' }));
  expect(screen.queryByRole('checkbox', { name: 'Bailleur social' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: /^CCAS/ }));
  await user.click(screen.getByRole('button', { name: 'Ajouter 1 fiche à l’annuaire' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(bridge.inputsOf('structures.add')).toHaveLength(1);
  expect(screen.getByRole('checkbox', { name: /Les structures/ })).toBeChecked();
});
