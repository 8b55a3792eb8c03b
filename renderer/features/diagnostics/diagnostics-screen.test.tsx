import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBridge, type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { DiagnosticsScreen } from './diagnostics-screen.tsx';

const show = (handlers: Handlers = {}) => {
  openTestVault();
  let made = 0;
  const bridge = fakeBridge({
    'diagnostics.preview': () => ({ text: `{ "made": ${(made += 1)} }\n` }),
    'diagnostics.save': () => ({ saved: true, folder: '/documents', file: 'diagnostic-2026-11-22.json' }),
    ...handlers,
  });
  return { ...renderScreen(<DiagnosticsScreen />), bridge };
};

const file = () => screen.getByRole('region', { name: 'Texte du fichier' });

describe('the page of the diagnostic', () => {
  it('shows the whole file before anything leaves, and writes it when asked', async () => {
    const { user, bridge } = show();
    expect(await screen.findByText(/Jamais : un nom/)).toBeVisible();
    await waitFor(() => expect(file()).toHaveTextContent('{ "made": 1 }'));
    expect(bridge.inputsOf('diagnostics.save')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Enregistrer ce fichier' }));
    expect(await screen.findByText(/diagnostic-2026-11-22\.json/)).toBeVisible();
    expect(bridge.inputsOf('diagnostics.save')).toEqual([{ language: 'fr', folder: null }]);
  });

  it('makes it again when asked, and no longer says that the former one was written', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Enregistrer ce fichier' }));
    await screen.findByText(/diagnostic-2026-11-22\.json/);
    await user.click(screen.getByRole('button', { name: 'Le refaire' }));
    await waitFor(() => expect(file()).toHaveTextContent('{ "made": 2 }'));
    expect(screen.queryByText(/diagnostic-2026-11-22\.json/)).not.toBeInTheDocument();
  });

  it('says why it could not be written, and keeps showing it', async () => {
    const { user } = show({
      'diagnostics.save': () => {
        throw refusal('vault_disk_full');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Enregistrer ce fichier' }));
    expect(await screen.findByText(/disque/)).toBeVisible();
    expect(file()).toHaveTextContent('{ "made": 1 }');
  });
});
