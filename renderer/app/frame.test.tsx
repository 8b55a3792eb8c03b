import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { runCommand, useShortcut } from './commands.ts';
import { Frame } from './frame.tsx';
import { useKeyboard } from './use-keyboard.ts';

function Screen({ onEdit, when }: { readonly onEdit: () => void; readonly when: boolean }) {
  useKeyboard();
  useShortcut('E', onEdit, { label: 'Modifier', when });
  return (
    <Frame>
      <input aria-label="Texte" />
    </Frame>
  );
}

const setUp = (when = true) => {
  openTestVault();
  fakeBridge();
  const edit = vi.fn<() => void>();
  return { edit, ...renderScreen(<Screen onEdit={edit} when={when} />) };
};

describe('the keyboard', () => {
  it('runs a letter’s command, but not while a text is being typed', async () => {
    const { edit, user } = setUp();
    await user.keyboard('e');
    expect(edit).toHaveBeenCalledTimes(1);
    await user.type(screen.getByLabelText('Texte'), 'e');
    expect(edit).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText('Texte')).toHaveValue('e');
  });

  it('does not run what is not possible now', async () => {
    const { edit, user } = setUp(false);
    await user.keyboard('e');
    expect(edit).not.toHaveBeenCalled();
  });

  it('goes to a new saisine with N, and to the directory with Alt+4', async () => {
    const { user } = setUp();
    await user.keyboard('n');
    expect(window.location.hash).toBe('#/saisines/nouvelle');
    await user.keyboard('{Alt>}4{/Alt}');
    expect(window.location.hash).toBe('#/annuaire');
    expect(screen.getByRole('link', { name: 'Annuaire' })).toHaveAttribute('aria-current', 'page');
  });

  it('leaves single keys alone once they are turned off, and keeps those with Ctrl or Alt', async () => {
    const { edit, user } = setUp();
    await user.keyboard('?');
    await user.click(await screen.findByRole('checkbox', { name: 'Raccourcis d’une seule touche' }));
    await user.keyboard('{Escape}');
    await user.keyboard('e');
    expect(edit).not.toHaveBeenCalled();
    await user.keyboard('{Alt>}4{/Alt}');
    expect(window.location.hash).toBe('#/annuaire');
  });

  it('lists every shortcut that acts here with « ? »', async () => {
    const { user } = setUp();
    await user.keyboard('?');
    const list = await screen.findByRole('dialog', { name: 'Raccourcis du clavier' });
    expect(list).toHaveTextContent('EModifier');
    expect(list).toHaveTextContent('Ctrl + LVerrouiller le coffre');
    await user.keyboard('{Escape}');
    expect(list).not.toBeInTheDocument();
  });

  it('runs the commands of the native menu by their name', async () => {
    setUp();
    runCommand('go-year');
    expect(window.location.hash).toBe('#/bilan');
  });
});

describe('the privacy veil', () => {
  it('covers the screen with Ctrl+. and lets no other shortcut through, until it is lifted', async () => {
    const { edit, user, container } = setUp();
    await user.keyboard('{Control>}.{/Control}');
    expect(screen.getByRole('dialog', { name: 'Voile de confidentialité' })).toBeInTheDocument();
    expect(container.querySelector('.frame')).toHaveAttribute('inert');
    await user.keyboard('e');
    expect(edit).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Lever le voile' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('gives the keyboard back where it was', async () => {
    const { user } = setUp();
    screen.getByLabelText('Texte').focus();
    await user.keyboard('{Control>}.{/Control}');
    expect(screen.getByRole('button', { name: 'Lever le voile' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText('Texte')).toHaveFocus();
  });
});
