import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { refusal } from '#renderer/testing/fake-bridge.ts';
import { choose, openForm, send, typeStructure } from '../testing/fill.ts';
import { openDossier } from '../testing/open-dossier.tsx';
import { assessedSteps, decidedSteps, testDecision, testDossier } from '../testing/test-dossier.ts';

const line = (name: string) => within(screen.getByRole('group', { name }));
const wording = () => openForm().getByRole('textbox', { name: 'Libellé publiable' });
const note = () => openForm().getByRole('textbox', { name: 'Note du tableau' });

async function decideAsInJuly(user: UserEvent): Promise<void> {
  await choose(user, 'Type', 'Mise en lien avec un partenaire', line('Orientation principale'));
  await typeStructure(user, 'Vers', 'Centre hosp', line('Orientation principale'));
  await typeStructure(user, 'Vers', 'DAC', line('Orientation principale'));
  await user.click(openForm().getByRole('button', { name: 'Ajouter une orientation' }));
  await choose(user, 'Type', 'Intervention bilatérale au domicile', line('Orientation 2'));
}

describe('a decision of level 1', () => {
  it('proposes the wording from the orientations while they are chosen, and sends the proposal', async () => {
    const { user, bridge } = await openDossier(testDossier({ steps: assessedSteps }), { 'steps.decideLevel1': () => ({}) });
    await user.keyboard('d');
    await decideAsInJuly(user);
    expect(wording()).toHaveValue('Mise en lien avec CHL et DAC-PTA');
    expect(note()).toHaveValue('Intervention bilatérale au domicile');
    await send(user);
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    expect(bridge.inputsOf('steps.decideLevel1')).toEqual([
      {
        referralId: 12,
        decision: {
          on: '2026-03-12',
          orientations: [
            { type: 'contact', typeOther: null, targets: [2, 3], driverId: null, feedbackDueOn: '2026-04-11' },
            { type: 'home_visit', typeOther: null, targets: [], driverId: null, feedbackDueOn: '2026-04-11' },
          ],
          publicWording: 'Mise en lien avec CHL et DAC-PTA',
          publicNote: 'Intervention bilatérale au domicile',
          meetingCancelled: false,
          comment: null,
          toldOn: null,
        },
      },
    ]);
  });

  it('leaves a wording alone once it was edited, until the proposal is asked for again', async () => {
    const { user } = await openDossier(testDossier({ steps: assessedSteps }));
    await user.keyboard('d');
    await choose(user, 'Type', 'Éclairage et conseils', line('Orientation principale'));
    await user.type(wording(), ' au bailleur');
    expect(wording()).toHaveValue('Éclairage et conseils au bailleur');
    await user.click(openForm().getByRole('checkbox', { name: 'Une réunion de la cellule était prévue et a été annulée' }));
    await choose(user, 'Type', 'Orientation vers le DAC-PTA', line('Orientation principale'));
    expect(wording()).toHaveValue('Éclairage et conseils au bailleur');
    expect(note()).toHaveValue('Réunion de cellule annulée');
    await user.click(openForm().getByRole('button', { name: 'Reprendre la proposition' }));
    expect(wording()).toHaveValue('Orientation vers le DAC-PTA');
  });

  it('says beside the line that an orientation needs a structure', async () => {
    const { user } = await openDossier(testDossier({ steps: assessedSteps }), {
      'steps.decideLevel1': () => {
        throw refusal('orientation_needs_target', 'decision.orientations.0.targets');
      },
    });
    await user.keyboard('d');
    await choose(user, 'Type', 'Mise en lien avec un partenaire', line('Orientation principale'));
    await send(user);
    await waitFor(() =>
      expect(line('Orientation principale').getByRole('combobox', { name: 'Vers' })).toHaveAccessibleDescription(
        'Choisissez au moins une structure pour cette orientation.',
      ),
    );
  });

  it('does not send a wording that names the person: the sentence stands beside it', async () => {
    const { user } = await openDossier(testDossier({ steps: assessedSteps }), {
      'steps.decideLevel1': () => {
        throw refusal('wording_identifies', 'decision.publicWording');
      },
    });
    await user.keyboard('d');
    await choose(user, 'Type', 'Éclairage et conseils', line('Orientation principale'));
    await send(user);
    await waitFor(() => expect(wording()).toBeInvalid());
  });

  it('changes a decision: what keeps its number keeps its result, and a reviewed wording stays', async () => {
    const decision = testDecision({ publicWording: 'Mise en lien avec le CHL, revue', publicNote: null });
    const { user, bridge } = await openDossier(testDossier({ steps: decidedSteps, decisions: [decision] }), {
      'steps.reviseLevel1': () => ({}),
    });
    await user.click(screen.getByRole('button', { name: /^Modifier.: Décision de niveau 1$/ }));
    expect(wording()).toHaveValue('Mise en lien avec le CHL, revue');
    await typeStructure(user, 'Portée par', 'ICF', line('Orientation principale'));
    await send(user);
    await waitFor(() => expect(bridge.inputsOf('steps.reviseLevel1')).toHaveLength(1));
    expect(bridge.inputsOf('steps.reviseLevel1')[0]).toMatchObject({
      referralId: 12,
      decisionId: 9,
      decision: { orientations: [{ id: 31, targets: [2], driverId: 1 }], publicWording: 'Mise en lien avec le CHL, revue', publicNote: '' },
    });
  });
});
