import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { typesetFrench as fr } from '#shared/messages/typeset.ts';
import type { Handlers } from '#renderer/testing/fake-bridge.ts';
import { prepared } from '../testing/fixtures.ts';
import { prepareSummary } from '../testing/prepare-summary.ts';
import { showPage } from '../testing/show.tsx';
import { PublishScreen } from './publish-screen.tsx';

const show = (handlers: Handlers = {}) => showPage(<PublishScreen />, handlers);

describe('what was regrouped', () => {
  it('can be shown in a larger block of years by one press', async () => {
    const { user, bridge } = show();
    await prepareSummary(user);
    await user.click(await screen.findByRole('button', { name: fr('Réunir en un bloc : 2019–2022') }));
    await waitFor(() => expect(bridge.inputsOf('publication.start')).toHaveLength(2));
    expect(bridge.inputsOf('publication.start')[1]?.scope).toEqual({ from: '2019-01-01', to: '2022-12-31', sector: '' });
    expect(await screen.findByRole('heading', { name: 'Bilan 2019–2022, public' })).toBeVisible();
  });

  it('can be made coarser by hand, which stays to be taken back', async () => {
    const { user, bridge } = show();
    await prepareSummary(user);
    await user.click(await screen.findByRole('button', { name: fr('Choisir des lignes plus larges : Type de saisissant') }));
    const panel = within(screen.getByRole('dialog'));
    await user.click(panel.getByRole('checkbox', { name: 'Bailleur social (14 personnes)' }));
    await user.click(panel.getByRole('button', { name: 'Réunir et préparer à nouveau' }));
    expect(panel.getByText('Cochez au moins deux lignes.')).toBeVisible();
    await user.click(panel.getByRole('checkbox', { name: 'CCAS (4 personnes)' }));
    await user.click(panel.getByRole('button', { name: 'Réunir et préparer à nouveau' }));
    await waitFor(() =>
      expect(bridge.inputsOf('publication.start')[1]?.merged).toEqual({ 'referrer-type': [['social_landlord', 'ccas']] }),
    );
    await user.click(await screen.findByRole('button', { name: fr('Reprendre : Type de saisissant : Bailleur social, CCAS ensemble') }));
    expect(await screen.findByText(/Vos choix ont changé depuis cette préparation/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Publier…/ })).toBeDisabled();
  });

  it('can be left out', async () => {
    const { user, bridge } = show();
    await prepareSummary(user);
    await user.click(await screen.findByRole('button', { name: fr('Retirer « Type de saisissant »') }));
    await waitFor(() => expect(bridge.inputsOf('publication.start')[1]?.leftOut).toEqual(['referrer-type']));
  });

  it('is the whole of it under twice the threshold: the total, and the offer to pool years', async () => {
    const { user, bridge } = show({
      'publication.prepared': () => ({
        ...prepared,
        outcome: 'total_only',
        beforeAfter: [],
        regroupings: [
          {
            text: 'Seul le total est publié : 6 personnes, il en faut au moins 10.',
            variables: [],
            remedies: [{ kind: 'pool_years', text: 'Réunissez plusieurs années en un seul bloc.' }],
          },
        ],
      }),
    });
    await prepareSummary(user);
    expect(await screen.findByText('Seul le total peut être publié.')).toBeVisible();
    expect(screen.getByText(/Il faut au moins 10 personnes/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Voir ce que 2019–2022 permettrait' }));
    await waitFor(() => expect(bridge.inputsOf('publication.start')[1]?.scope.from).toBe('2019-01-01'));
  });
});
