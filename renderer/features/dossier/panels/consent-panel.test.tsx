import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { typesetFrench as fr } from '#shared/messages/typeset.ts';
import { refusal } from '#renderer/testing/fake-bridge.ts';
import { choose, openForm, send, typeStructure } from '../testing/fill.ts';
import { openDossier } from '../testing/open-dossier.tsx';
import { testConsent, testDossier } from '../testing/test-dossier.ts';

const recorded = { on: '2026-03-12', givenBy: null, scope: [], reason: null, reviewOn: null };

describe('information and agreement of the person', () => {
  it('records an agreement with who gave it and to which structures it extends', async () => {
    const { user, bridge } = await openDossier(testDossier(), { 'person.recordConsent': () => ({}) });
    await user.keyboard('i');
    await choose(user, 'Statut', 'Accord écrit');
    await user.type(openForm().getByRole('textbox', { name: 'Donné par' }), 'la personne');
    await typeStructure(user, 'Structures auxquelles l’accord s’étend', 'DAC');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('person.recordConsent')).toEqual([
        { referralId: 12, consent: { ...recorded, status: 'written', givenBy: 'la personne', scope: [3] }, eraseIdentity: false },
      ]),
    );
  });

  it('says beside the field that an opposition needs its reason', async () => {
    const { user } = await openDossier(testDossier(), {
      'person.recordConsent': () => {
        throw refusal('consent_needs_reason', 'consent.reason');
      },
    });
    await user.keyboard('i');
    await choose(user, 'Statut', 'Opposition');
    await send(user);
    await waitFor(() =>
      expect(openForm().getByRole('textbox', { name: 'Raison' })).toHaveAccessibleDescription(
        'Écrivez en une phrase pourquoi, pour que votre successeur comprenne.',
      ),
    );
  });

  it('leaving an agreement takes the identity away, after one question', async () => {
    const { user, bridge } = await openDossier(testDossier({ consentHistory: [testConsent()], identityHeld: true }), {
      'person.recordConsent': () => ({}),
    });
    await user.keyboard('i');
    await choose(user, 'Statut', 'Présentation anonyme');
    expect(openForm().getByRole('checkbox', { name: 'Effacer l’identité notée' })).toBeChecked();
    await send(user);
    const question = await screen.findByRole('dialog', { name: fr('Effacer l’identité de la personne ?') });
    expect(bridge.inputsOf('person.recordConsent')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Ne rien effacer' }));
    expect(bridge.inputsOf('person.recordConsent')).toEqual([]);
    await send(user);
    await user.click(
      within(await screen.findByRole('dialog', { name: fr('Effacer l’identité de la personne ?') })).getByRole('button', {
        name: 'Effacer définitivement',
      }),
    );
    await waitFor(() =>
      expect(bridge.inputsOf('person.recordConsent')).toEqual([
        { referralId: 12, consent: { ...recorded, status: 'anonymous' }, eraseIdentity: true },
      ]),
    );
  });

  it('offers to erase the identity when the person opposes, without asking for it', async () => {
    const { user, bridge } = await openDossier(testDossier({ consentHistory: [testConsent({ scope: [2] })], identityHeld: true }), {
      'person.recordConsent': () => ({}),
    });
    await user.keyboard('i');
    await choose(user, 'Statut', 'Accord retiré');
    expect(openForm().getByRole('checkbox', { name: 'Effacer l’identité notée' })).not.toBeChecked();
    await user.type(openForm().getByRole('textbox', { name: 'Raison' }), 'Ne veut plus.');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('person.recordConsent')).toEqual([
        { referralId: 12, consent: { ...recorded, status: 'withdrawn', reason: 'Ne veut plus.' }, eraseIdentity: false },
      ]),
    );
  });
});
