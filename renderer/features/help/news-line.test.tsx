import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { NEWS } from '#shared/help/guide-places.ts';
import { useHelp } from '#renderer/app/help-state.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { NewsLine } from './news-line.tsx';

/** A vault that was last used with one version, opened with another. */
function openWith(version: string, seen: string | null) {
  openTestVault({ environment: { version } });
  return fakeBridge({ 'screens.recall': () => ({ state: seen === null ? null : { seen } }) });
}

test('an application that is newer than the vault’s last one says so once, and leads to what changed', async () => {
  const bridge = openWith('0.2.0', '0.1.0');
  const { user } = renderScreen(<NewsLine />);
  await user.click(await screen.findByRole('button', { name: 'Lire les nouveautés' }));
  expect(useHelp.getState().chapter).toBe(NEWS);
  expect(screen.queryByText(/a été mise à jour/)).not.toBeInTheDocument();
  expect(bridge.inputsOf('screens.remember')).toEqual([{ screen: 'news', state: { seen: '0.2.0' } }]);
  useHelp.getState().close();
});

test('the line is put away without being read', async () => {
  const bridge = openWith('0.2.0', '0.1.0');
  const { user } = renderScreen(<NewsLine />);
  await user.click(await screen.findByRole('button', { name: 'Ne plus afficher' }));
  expect(bridge.inputsOf('screens.remember')).toHaveLength(1);
  expect(useHelp.getState().chapter).toBeNull();
});

test.each([
  ['a new vault', '0.1.0', null, 1],
  ['the same version', '0.1.0', '0.1.0', 0],
  ['an older application', '0.1.0', '0.2.0', 0],
  ['a test build', 'test', null, 0],
])('nothing is said in %s', async (_when, version, seen, kept) => {
  const bridge = openWith(version, seen);
  renderScreen(<NewsLine />);
  await waitFor(() => expect(bridge.inputsOf('screens.recall')).toHaveLength(1));
  await waitFor(() => expect(bridge.inputsOf('screens.remember')).toHaveLength(kept));
  expect(screen.queryByText(/a été mise à jour/)).not.toBeInTheDocument();
});
