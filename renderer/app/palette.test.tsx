import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { appCommands } from '#shared/commands/app-commands.ts';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { useCommands, useShortcut } from './commands.ts';
import { Frame } from './frame.tsx';
import { useWanted } from './look-for.ts';
import { useFrame } from './frame-state.ts';
import { usePalette } from './palette-state.ts';
import { useKeyboard } from './use-keyboard.ts';

const words = commandCatalogues.fr;
const run = vi.fn<(what: string) => void>();

function Screen() {
  useKeyboard();
  useShortcut('N', () => run('own-new'), { label: 'Nouvelle ligne' });
  useShortcut(null, () => run('no-keys'), { label: 'Trier par âge' });
  // What the screens behind them register, so that the commands that open something there have it.
  useShortcut(null, () => run('new-meeting'), { id: 'new-meeting', label: 'Nouvelle réunion' });
  return (
    <Frame>
      <input aria-label="Texte" />
    </Frame>
  );
}

const show = () => {
  openTestVault();
  run.mockReset();
  const bridge = fakeBridge({ 'vault.lock': () => ({}) });
  return { bridge, ...renderScreen(<Screen />) };
};

const openPalette = async (user: ReturnType<typeof show>['user']) => {
  await user.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox', { name: 'Commande à lancer' });
};
const options = () => screen.getAllByRole('option').map((option) => option.querySelector('.palette-label')?.textContent ?? '');

describe('the commands of the application', () => {
  it('have words of their own in both languages, and keys that none shares with another', () => {
    for (const catalogue of Object.values(commandCatalogues)) {
      const names = appCommands.map(({ id }) => catalogue.names[id]);
      expect(names.filter((name) => name.trim() === '')).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
    const keys = appCommands.flatMap((command) => (command.keys === null ? [] : [command.keys]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('go by the keyboard alone where they say: each found in the palette by its words, and run with Enter', async () => {
    const { user } = show();
    const leading = appCommands.filter(({ id, path }) => path !== null && id !== 'new-meeting');
    for (const { id, path } of leading) {
      window.location.hash = '';
      const field = await openPalette(user);
      await user.click(field);
      await user.paste(words.names[id]);
      expect(options()).toContain(words.names[id]);
      await user.keyboard(`${'{ArrowDown}'.repeat(options().indexOf(words.names[id]))}{Enter}`);
      await waitFor(() => expect(window.location.hash).toBe(`#${path}`));
    }
  });

  it('act where one is: veil, density, list of shortcuts, lock', async () => {
    const { user, bridge } = show();
    const enter = async (id: keyof typeof words.names) => {
      await user.click(await openPalette(user));
      await user.paste(words.names[id]);
      await user.keyboard('{Enter}');
    };
    await enter('toggle-density');
    await waitFor(() => expect(useFrame.getState().compact).toBe(true));
    await enter('help');
    await waitFor(() => expect(useFrame.getState().shortcutsShown).toBe(true));
    useFrame.getState().showShortcuts(false);
    await enter('lock');
    await waitFor(() => expect(bridge.inputsOf('vault.lock')).toHaveLength(1));
    await enter('toggle-veil');
    await waitFor(() => expect(useFrame.getState().veiled).toBe(true));
  });

  it('go with their keys', async () => {
    const { user } = show();
    for (const { keys, path } of appCommands.filter((command) => command.path !== null && command.keys !== null && command.keys !== 'N')) {
      window.location.hash = '';
      const parts = (keys ?? '').split('+');
      const key = (parts.at(-1) ?? '').toLowerCase();
      await user.keyboard(
        parts.length === 1 ? key : `{${parts[0] === 'Ctrl' ? 'Control' : 'Alt'}>}${key}{/${parts[0] === 'Ctrl' ? 'Control' : 'Alt'}}`,
      );
      expect(window.location.hash, keys).toBe(`#${path}`);
    }
  });
});

describe('the palette', () => {
  it('shows the commands of the screen first, each with its key', async () => {
    const { user } = show();
    await openPalette(user);
    expect(options().slice(0, 3)).toEqual(['Nouvelle ligne', 'Trier par âge', 'Nouvelle réunion']);
    expect(within(screen.getAllByRole('option')[0] as HTMLElement).getByText('Sur cet écran')).toBeVisible();
    expect(screen.getAllByRole('option')[0]).toHaveTextContent(/N$/);
  });

  it.each([
    ['age', ['Trier par âge']],
    ['sauv', ['Sauvegardes']],
    ['aller annu', ['Annuaire']],
    ['coffre clés', ['Clés et verrouillage']],
  ])('« %s » finds it, accents and menus folded', async (typed, found) => {
    const { user } = show();
    await user.type(await openPalette(user), typed);
    expect(options().slice(0, -1)).toEqual(found);
  });

  it('does not let a letter that was typed too early run a command', async () => {
    const { user } = show();
    usePalette.getState().show(true);
    (document.activeElement as HTMLElement | null)?.blur();
    await user.keyboard('n');
    expect(run).not.toHaveBeenCalled();
    await screen.findByRole('combobox', { name: 'Commande à lancer' });
  });

  it('looks in the vault for what is no command', async () => {
    const { user } = show();
    await user.type(await openPalette(user), 'Œuvre & Cie');
    expect(options()).toEqual(['Rechercher «\u00a0Œuvre & Cie\u00a0» dans le coffre']);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/recherche'));
    expect(useWanted.getState().typed).toBe('Œuvre & Cie');
  });

  it('goes round with the arrows, runs what is chosen, and gives the focus back', async () => {
    const { user } = show();
    screen.getByLabelText('Texte').focus();
    await openPalette(user);
    const all = screen.getAllByRole('option');
    await user.keyboard('{ArrowUp}');
    expect(all.at(-1)).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('combobox')).toHaveAttribute('aria-activedescendant', all[1]?.id);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(run.mock.calls).toEqual([['no-keys']]));
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Texte')).toHaveFocus();
  });

  it('closes with Escape and with its own key, and does nothing under the veil', async () => {
    const { user } = show();
    await openPalette(user);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument());
    await openPalette(user);
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument());
    useFrame.getState().setVeiled(true);
    await user.keyboard('{Control>}k{/Control}');
    expect(usePalette.getState().shown).toBe(false);
  });

  it('opens on its screen what is registered only there, once it is shown', async () => {
    const { user } = show();
    await user.click(await openPalette(user));
    await user.paste(words.names['new-dates']);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/reunions'));
    const dates = vi.fn<() => void>();
    useCommands.getState().register({ id: 'new-dates', scope: 'screen', label: 'Dates', keys: null, run: dates })();
    useCommands.getState().register({ id: 'new-dates', scope: 'screen', label: 'Dates', keys: null, run: dates })();
    expect(dates).toHaveBeenCalledTimes(1);
  });
});
