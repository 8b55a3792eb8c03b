import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useLetterhead } from '#renderer/client/letterhead.ts';
import { fakeBridge, type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { LetterheadScreen } from './letterhead-screen.tsx';

type Stored = OutputOf<'letterhead.read'>;

const logo = { type: 'png', base64: 'iVBORw0KGgo=', width: 400, height: 200, alt: 'Logo : CLSM de Poitiers' } as const;
const empty: Stored = { head: { lines: [], logo: null }, logoText: null };
const withLogo: Stored = { head: { lines: ['Ville de Poitiers', '15 place du Maréchal-Leclerc'], logo }, logoText: null };

async function show(stored: Stored = empty, more: Handlers = {}, nativeDialogs = true) {
  openTestVault({ environment: { nativeDialogs } });
  const bridge = fakeBridge({ 'letterhead.read': () => stored, 'letterhead.save': () => ({}), ...more });
  const shown = renderScreen(<LetterheadScreen />);
  await screen.findByRole('heading', { name: 'Adresse' });
  return { ...shown, bridge, preview: within(screen.getByRole('article')) };
}

describe('the letterhead', () => {
  beforeEach(() => useLetterhead.setState(useLetterhead.getInitialState(), true));

  it('shows the address in the preview while it is typed, and saves the lines that have something', async () => {
    const { user, bridge, preview } = await show();
    await user.type(screen.getByRole('textbox', { name: 'Ligne 1' }), 'Ville de Poitiers');
    await user.type(screen.getByRole('textbox', { name: 'Ligne 3' }), '86000 Poitiers');
    expect(preview.getByText('Ville de Poitiers').parentElement).toHaveTextContent('Ville de Poitiers 86000 Poitiers');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('L’adresse est enregistrée. Les prochains documents la portent.')).toBeVisible();
    expect(bridge.inputsOf('letterhead.save')).toEqual([{ lines: ['Ville de Poitiers', '86000 Poitiers'], logoText: null }]);
  });

  it('has the logo chosen by the system’s dialog, and shows it with its alternative text', async () => {
    let stored = empty;
    const { user, bridge } = await show(empty, {
      'letterhead.read': () => stored,
      'letterhead.chooseLogo': () => {
        stored = withLogo;
        return { chosen: true };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Choisir une image…' }));
    expect(await screen.findByRole('img', { name: /^Logo\s: CLSM de Poitiers$/ })).toHaveAttribute(
      'src',
      'data:image/png;base64,iVBORw0KGgo=',
    );
    expect(screen.getByText(/400 × 200 pixels, 40 × 20 mm sur le papier/)).toBeVisible();
    expect(bridge.inputsOf('letterhead.chooseLogo')).toEqual([{ file: null }]);
  });

  it('takes a path where there is no dialog, and says what is wrong with the picture', async () => {
    const { user, bridge } = await show(
      empty,
      {
        'letterhead.chooseLogo': () => {
          throw refusal('logo_inks');
        },
      },
      false,
    );
    await user.type(screen.getByRole('textbox', { name: 'Chemin de l’image' }), '/home/moi/logo.jpg{Enter}');
    expect(await screen.findByText(/faites pour l’imprimerie/)).toBeVisible();
    expect(bridge.inputsOf('letterhead.chooseLogo')).toEqual([{ file: '/home/moi/logo.jpg' }]);
  });

  it('saves the words about the logo beside the address as it is saved, and removes the logo', async () => {
    const { user, bridge, preview } = await show(withLogo, { 'letterhead.removeLogo': () => ({}) });
    await user.type(screen.getByRole('textbox', { name: 'Ligne 2' }), ' bis, pas enregistrée');
    await user.type(screen.getByRole('textbox', { name: 'Texte de remplacement' }), 'Ville de Poitiers');
    expect(preview.getByRole('img', { name: 'Ville de Poitiers' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce texte' }));
    expect(bridge.inputsOf('letterhead.save')).toEqual([{ lines: withLogo.head.lines, logoText: 'Ville de Poitiers' }]);
    await user.click(screen.getByRole('button', { name: 'Retirer le logo' }));
    expect(await screen.findByText('Le logo est retiré.')).toBeVisible();
    await waitFor(() => expect(bridge.inputsOf('letterhead.removeLogo')).toEqual([{}]));
  });

  it('says what stands against a name', async () => {
    const { user } = await show(empty, {
      'letterhead.save': () => {
        throw refusal('letterhead_names_someone');
      },
    });
    await user.type(screen.getByRole('textbox', { name: 'Ligne 1' }), 'Solène Quériault{Enter}');
    expect(await screen.findByText(/L’en-tête nomme une personne connue du coffre/)).toBeVisible();
  });
});
