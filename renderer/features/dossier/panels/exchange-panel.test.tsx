import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose, openForm, send, typeDate, typeStructure } from '../testing/fill.ts';
import { openDossier } from '../testing/open-dossier.tsx';
import { assessedSteps, testConsent, testDossier } from '../testing/test-dossier.ts';

const line = (n: number) => within(screen.getByRole('group', { name: `Partenaire ${n}` }));
const nominative = () => openForm().getByRole('checkbox', { name: /Échange nominatif/ });

describe('a bilateral exchange', () => {
  it('is two keystrokes away, and takes several partners at once', async () => {
    const { user, bridge } = await openDossier(testDossier({ steps: assessedSteps }), { 'followUp.addExchanges': () => ({}) });
    await user.keyboard('e');
    expect(line(1).getByRole('combobox', { name: 'Partenaire' })).toHaveFocus();
    await typeStructure(user, 'Partenaire', 'Centre hosp', line(1));
    await user.click(line(1).getByRole('radio', { name: /^Oui/ }));
    await user.type(line(1).getByRole('textbox', { name: 'Réponse' }), 'Suivi interrompu.');
    await user.click(openForm().getByRole('button', { name: 'Ajouter un partenaire' }));
    expect(line(2).getByRole('combobox', { name: 'Partenaire' })).toHaveFocus();
    await typeStructure(user, 'Partenaire', 'DAC', line(2));
    await typeDate(user, 'Date', 'hier');
    await choose(user, 'Canal', 'Courriel');
    await user.type(openForm().getByRole('textbox', { name: 'Ce qui a été demandé' }), 'Situation connue ?');
    await send(user);
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    expect(bridge.inputsOf('followUp.addExchanges')).toEqual([
      {
        referralId: 12,
        exchanges: {
          on: '2026-03-11',
          channel: 'email',
          asked: 'Situation connue ?',
          nominative: false,
          exchanges: [
            { partnerId: 2, contactPerson: null, knowsPerson: 'yes', answered: 'Suivi interrompu.', disclosed: null },
            { partnerId: 3, contactPerson: null, knowsPerson: null, answered: null, disclosed: null },
          ],
        },
      },
    ]);
  });

  it('cannot be nominative without an agreement, and says why', async () => {
    const { user } = await openDossier(testDossier({ steps: assessedSteps }));
    await user.keyboard('e');
    expect(nominative()).toBeDisabled();
    expect(nominative()).toHaveAccessibleDescription(/Sans l’accord de la personne, l’échange reste sans identité/);
  });

  it('says at once that an agreement does not extend to a partner', async () => {
    const { user } = await openDossier(testDossier({ steps: assessedSteps, consentHistory: [testConsent({ scope: [2] })] }));
    await user.keyboard('e');
    await typeStructure(user, 'Partenaire', 'DAC', line(1));
    await user.click(nominative());
    expect(openForm().getByText(/L’accord de la personne ne s’étend pas à ce partenaire/)).toBeVisible();
  });

  it('is changed and removed on its line, and brought back at once', async () => {
    const exchange = {
      id: 21,
      partnerId: 2,
      partnerName: 'CHL',
      on: '2026-03-05',
      channel: 'phone',
      asked: null,
      nominative: false,
      contactPerson: null,
      knowsPerson: 'yes',
      answered: 'Suivie.',
      disclosed: null,
    };
    const { user, bridge } = await openDossier(testDossier({ steps: assessedSteps, exchanges: [exchange] }), {
      'followUp.updateExchange': () => ({}),
      'followUp.removeExchange': () => ({}),
      'followUp.addExchanges': () => ({}),
    });
    await user.click(screen.getByRole('button', { name: /^Modifier.: Échange avec CHL/ }));
    await user.type(openForm().getByRole('textbox', { name: 'Réponse' }), ' Rappeler.');
    await send(user);
    const { partnerName: _, ...kept } = exchange;
    await waitFor(() => expect(bridge.inputsOf('followUp.updateExchange')).toEqual([{ ...kept, answered: 'Suivie. Rappeler.' }]));
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: /^Retirer.: Échange avec CHL/ }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('followUp.removeExchange')).toEqual([{ id: 21 }]);
    const { id: _id, on, channel, asked, nominative: named, ...partner } = kept;
    await waitFor(() =>
      expect(bridge.inputsOf('followUp.addExchanges')).toEqual([
        { referralId: 12, exchanges: { on, channel, asked, nominative: named, exchanges: [partner] } },
      ]),
    );
  });
});
