import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { typesetFrench as fr } from '#shared/messages/typeset.ts';
import { useFrame } from '#renderer/app/frame-state.ts';
import { openForm, send } from '../testing/fill.ts';
import { openDossier } from '../testing/open-dossier.tsx';
import { testConsent, testDossier } from '../testing/test-dossier.ts';
import { SHOWN_FOR } from './use-shown-identity.ts';

const identity = { lastName: 'Durand-Essai', firstName: 'Camille', birthDate: '1968-04-05', address: null, phone: null, email: null };
const held = testDossier({ consentHistory: [testConsent()], identityHeld: true });
const handlers = { 'person.readIdentity': () => identity };

async function openAndShow() {
  const opened = await openDossier(held, handlers);
  await opened.user.click(screen.getByText('Identité'));
  await opened.user.click(screen.getByRole('button', { name: 'Afficher l’identité' }));
  await screen.findByText('Durand-Essai');
  return opened;
}

afterEach(() => {
  vi.useRealTimers();
  useFrame.setState({ veiled: false });
});

describe('the identity of the person', () => {
  it('is not read until it is asked for; each reading goes through the operation that records it', async () => {
    const { bridge, user } = await openAndShow();
    expect(bridge.inputsOf('person.readIdentity')).toEqual([{ referralId: 12 }]);
    expect(screen.getByText('5 avril 1968')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Refermer' }));
    expect(screen.queryByText('Durand-Essai')).not.toBeInTheDocument();
  });

  it('closes after a minute', async () => {
    await openDossier(held, handlers);
    vi.useFakeTimers();
    await act(async () => {
      screen.getByText('Afficher l’identité').click();
      await Promise.resolve();
    });
    await act(async () => {
      await vi.advanceTimersByTimeAsync(SHOWN_FOR - 1);
    });
    expect(screen.getByText('Durand-Essai')).toBeInTheDocument();
    await act(async () => {
      await vi.advanceTimersByTimeAsync(1);
    });
    expect(screen.queryByText('Durand-Essai')).not.toBeInTheDocument();
  });

  it('closes under the veil, and stays closed when it is lifted', async () => {
    await openAndShow();
    act(() => useFrame.getState().setVeiled(true));
    expect(screen.queryByText('Durand-Essai')).not.toBeInTheDocument();
    act(() => useFrame.getState().setVeiled(false));
    expect(screen.queryByText('Durand-Essai')).not.toBeInTheDocument();
  });

  it('closes when the page is left', async () => {
    const { unmount, bridge } = await openAndShow();
    unmount();
    await openDossier(held, handlers);
    expect(screen.queryByText('Durand-Essai')).not.toBeInTheDocument();
    expect(bridge.inputsOf('person.readIdentity')).toHaveLength(1);
  });

  it('cannot be noted without an agreement, and the page says why', async () => {
    await openDossier(testDossier());
    expect(screen.getByText(/L’identité ne peut être notée qu’avec l’accord/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Noter l’identité' })).not.toBeInTheDocument();
  });

  it('is noted in a form that keeps no draft', async () => {
    const { user, bridge } = await openDossier(testDossier({ consentHistory: [testConsent()] }), { 'person.saveIdentity': () => ({}) });
    await user.click(screen.getByText('Identité'));
    await user.click(screen.getByRole('button', { name: 'Noter l’identité' }));
    await user.type(openForm().getByRole('textbox', { name: 'Nom' }), 'Durand-Essai');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('person.saveIdentity')).toEqual([
        {
          referralId: 12,
          identity: { lastName: 'Durand-Essai', firstName: null, birthDate: null, address: null, phone: null, email: null },
        },
      ]),
    );
    expect(bridge.inputsOf('drafts.save')).toEqual([]);
    expect(bridge.inputsOf('person.readIdentity')).toEqual([]);
  });

  it('is changed from what is held', async () => {
    const { user, bridge } = await openDossier(held, { ...handlers, 'person.saveIdentity': () => ({}) });
    await user.click(screen.getByText('Identité'));
    await user.click(screen.getByRole('button', { name: 'Modifier l’identité' }));
    await user.type(await screen.findByRole('textbox', { name: 'Téléphone' }), '06 00 00 00 00');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('person.saveIdentity')).toEqual([{ referralId: 12, identity: { ...identity, phone: '06 00 00 00 00' } }]),
    );
  });

  it('is erased after one question', async () => {
    const { user, bridge } = await openDossier(held, { 'person.eraseIdentity': () => ({}) });
    await user.click(screen.getByText('Identité'));
    await user.click(screen.getByRole('button', { name: 'Effacer l’identité' }));
    const question = await screen.findByRole('dialog', { name: fr('Effacer l’identité de la personne ?') });
    await user.click(within(question).getByRole('button', { name: 'Effacer définitivement' }));
    await waitFor(() => expect(bridge.inputsOf('person.eraseIdentity')).toEqual([{ referralId: 12 }]));
  });
});
