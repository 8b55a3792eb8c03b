import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose, openForm, send, typeDate, typeStructure } from '../testing/fill.ts';
import { openDossier } from '../testing/open-dossier.tsx';
import { assessedSteps, testDossier, testStep } from '../testing/test-dossier.ts';

const agenda = testDossier({ steps: [...assessedSteps, testStep(3, 'escalated', '2026-03-06')] });

describe('a decision of level 2', () => {
  it('notes what the meeting decided: purposes at one click, levers, actions with owner, day and recurrence', async () => {
    const { user, bridge } = await openDossier(agenda, { 'steps.decideLevel2': () => ({}) });
    await user.keyboard('d');
    const form = openForm();
    await typeDate(user, 'Date de la réunion', '11/3');
    await typeStructure(user, 'Membres invités', 'ICF');
    await user.click(form.getByRole('button', { name: '+ Partager la responsabilité de la situation' }));
    await user.click(form.getByRole('button', { name: 'Ajouter une autre finalité' }));
    await user.type(form.getByRole('textbox', { name: 'Finalité 2' }), 'Tenir le lien');
    await choose(user, 'Leviers d’action', 'Concertation annuelle');
    await user.click(form.getByRole('button', { name: 'Ajouter une action' }));
    const action = within(screen.getByRole('group', { name: 'Action 1' }));
    await user.type(action.getByRole('combobox', { name: 'Ce qui est à faire' }), 'concert');
    await user.click(await screen.findByRole('option', { name: 'Organisation d’une réunion de concertation' }));
    await typeStructure(user, 'Par', 'DAC', action);
    await typeDate(user, 'Pour le', '1/12/2026', action);
    await choose(user, 'Récurrence', 'Une fois par an', action);
    expect(form.getByRole('textbox', { name: 'Libellé publiable' })).toHaveValue(
      'Organisation d’une réunion de concertation par le DAC-PTA une fois par an',
    );
    expect(form.getByRole('textbox', { name: 'Note du tableau' })).toHaveValue('Membres invités\u00a0: ICF Habitat');
    await send(user);
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    expect(bridge.inputsOf('steps.decideLevel2')).toEqual([
      {
        referralId: 12,
        decision: {
          on: '2026-03-11',
          invited: [1],
          purposes: ['Partager la responsabilité de la situation', 'Tenir le lien'],
          levers: [{ code: 'yearly_concertation', other: null }],
          actions: [{ label: 'Organisation d’une réunion de concertation', ownerId: 3, dueOn: '2026-12-01', recurrence: 'yearly' }],
          publicWording: 'Organisation d’une réunion de concertation par le DAC-PTA une fois par an',
          publicNote: 'Membres invités\u00a0: ICF Habitat',
          comment: null,
          toldOn: null,
        },
      },
    ]);
  });

  it('never proposes somebody’s own words for publication', async () => {
    const { user } = await openDossier(agenda);
    await user.keyboard('d');
    await user.click(openForm().getByRole('button', { name: 'Ajouter une action' }));
    const action = within(screen.getByRole('group', { name: 'Action 1' }));
    await user.type(action.getByRole('combobox', { name: 'Ce qui est à faire' }), 'Appeler la sœur');
    expect(openForm().getByRole('textbox', { name: 'Libellé publiable' })).toHaveValue('');
    await send(user);
    expect(openForm().getByRole('textbox', { name: 'Libellé publiable' })).toBeInvalid();
  });
});
