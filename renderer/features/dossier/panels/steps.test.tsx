import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refusal } from '#renderer/testing/fake-bridge.ts';
import { choose, openForm, send, typeDate } from '../testing/fill.ts';
import { openDossier } from '../testing/open-dossier.tsx';
import { assessedSteps, decidedSteps, testConsent, testDecision, testDossier, testStep } from '../testing/test-dossier.ts';

const agenda = [...assessedSteps, testStep(3, 'escalated', '2026-03-06')];

describe('the steps of a referral, by keyboard', () => {
  it('notes the assessment: its criteria, what is missing, what it proposes', async () => {
    const { user, bridge } = await openDossier(testDossier(), { 'steps.assess': () => ({}) });
    await user.keyboard('p');
    const form = openForm();
    await typeDate(user, 'Date de l’entretien', '10/3');
    await user.type(form.getByRole('textbox', { name: 'Durée' }), '25');
    await user.click(form.getAllByRole('radio', { name: /^Oui/ })[0] as HTMLElement);
    await user.click(form.getAllByRole('radio', { name: /^Oui/ })[1] as HTMLElement);
    await user.click(form.getAllByRole('radio', { name: /^Oui/ })[2] as HTMLElement);
    await user.type(form.getByRole('textbox', { name: 'Informations manquantes' }), 'Médecin traitant');
    await user.click(form.getByRole('radio', { name: /Niveau 1/ }));
    await user.type(form.getByRole('textbox', { name: 'Pourquoi' }), 'Des liens manquent.');
    await send(user);
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    expect(bridge.inputsOf('steps.assess')).toEqual([
      {
        referralId: 12,
        assessment: {
          on: '2026-03-10',
          minutes: 25,
          channelsTried: 'yes',
          complex: 'yes',
          notEmergency: 'yes',
          missingInformation: 'Médecin traitant',
          proposal: 'level1',
          reason: 'Des liens manquent.',
          emergencyToldOn: null,
        },
      },
    ]);
  });

  it('shows the emergency numbers as soon as it may be an emergency, and keeps the day on which they were said', async () => {
    const { user, bridge } = await openDossier(testDossier(), { 'steps.assess': () => ({}) });
    await user.keyboard('p');
    const form = openForm();
    expect(form.queryByText('3114')).not.toBeInTheDocument();
    await user.click(form.getByRole('radio', { name: /Circuit d’urgence/ }));
    expect(form.getByText('3114')).toBeVisible();
    await user.click(form.getByRole('checkbox', { name: 'J’ai rappelé ces numéros' }));
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('steps.assess')[0]?.assessment).toMatchObject({ proposal: 'emergency', emergencyToldOn: '2026-03-12' }),
    );
  });

  it('does not send an assessment without a proposal, says so beside the field, and keeps what was typed', async () => {
    const { user, bridge } = await openDossier(testDossier());
    await user.keyboard('p');
    await user.type(openForm().getByRole('textbox', { name: 'Pourquoi' }), 'À revoir');
    await send(user);
    expect(openForm().getByRole('radiogroup', { name: 'Proposition' })).toHaveAccessibleDescription('Ce champ est nécessaire.');
    expect(openForm().getByRole('textbox', { name: 'Pourquoi' })).toHaveValue('À revoir');
    expect(bridge.inputsOf('steps.assess')).toEqual([]);
  });

  it('declines with the reason that is told to the referrer', async () => {
    const { user, bridge } = await openDossier(testDossier({ steps: assessedSteps }), { 'steps.decline': () => ({}) });
    await user.click(screen.getByRole('button', { name: 'Non recevable' }));
    await user.type(openForm().getByRole('textbox', { name: 'Raison, telle qu’elle est dite au saisissant' }), 'Hors du territoire.');
    await typeDate(user, 'Retour fait au saisissant le', 'auj');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('steps.decline')).toEqual([
        { referralId: 12, on: '2026-03-12', reason: 'Hors du territoire.', emergency: false, toldOn: '2026-03-12' },
      ]),
    );
  });

  it('goes to level 2 with the reason and the colleges needed', async () => {
    const { user, bridge } = await openDossier(testDossier({ steps: assessedSteps }), { 'steps.escalate': () => ({}) });
    await user.keyboard('2');
    await user.type(openForm().getByRole('textbox', { name: 'Pourquoi une réunion' }), 'Impasse.');
    await choose(user, 'Collèges nécessaires', 'Psychiatrie');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('steps.escalate')).toEqual([
        { referralId: 12, on: '2026-03-12', reason: 'Impasse.', colleges: ['psychiatry'] },
      ]),
    );
  });

  it('postpones with the reason', async () => {
    const { user, bridge } = await openDossier(testDossier({ steps: agenda }), { 'steps.postpone': () => ({}) });
    await user.click(screen.getByRole('button', { name: 'Reporter' }));
    await user.type(openForm().getByRole('textbox', { name: 'Raison du report' }), 'Psychiatrie absente.');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('steps.postpone')).toEqual([{ referralId: 12, on: '2026-03-12', reason: 'Psychiatrie absente.' }]),
    );
  });

  it('shows beside its field that a date is before the step before', async () => {
    const { user } = await openDossier(testDossier({ steps: agenda }), {
      'steps.postpone': () => {
        throw refusal('date_before_previous_step', 'on');
      },
    });
    await user.click(screen.getByRole('button', { name: 'Reporter' }));
    await user.type(openForm().getByRole('textbox', { name: 'Raison du report' }), 'Absent.');
    await send(user);
    const date = await openForm().findByRole('textbox', { name: 'Date' });
    await waitFor(() => expect(date).toBeInvalid());
    expect(date).toHaveAccessibleDescription(expect.stringContaining('Cette date est avant l’étape précédente.'));
    await waitFor(() => expect(date).toHaveFocus());
  });

  it('puts on watch until a lever appears, and takes off it', async () => {
    const followed = testDossier({ steps: decidedSteps, decisions: [testDecision()] });
    const first = await openDossier(followed, { 'steps.watch': () => ({}) });
    await first.user.keyboard('v');
    await choose(first.user, 'Ou jusqu’à ce levier', 'Solution de logement');
    await send(first.user);
    await waitFor(() =>
      expect(first.bridge.inputsOf('steps.watch')).toEqual([
        { referralId: 12, on: '2026-03-12', until: null, lever: 'housing', leverOther: null, reason: null },
      ]),
    );
    first.unmount();
    const watched = testDossier({
      steps: [...decidedSteps, testStep(4, 'watched', '2026-03-08')],
      decisions: [testDecision()],
      watch: { until: '2026-03-11', lever: null, leverOther: null, reason: null },
    });
    const second = await openDossier(watched, { 'steps.wake': () => ({}) });
    await second.user.keyboard('v');
    await second.user.type(openForm().getByRole('textbox', { name: 'Ce qui a changé' }), 'Un logement se libère.');
    await send(second.user);
    await waitFor(() =>
      expect(second.bridge.inputsOf('steps.wake')).toEqual([{ referralId: 12, on: '2026-03-12', reason: 'Un logement se libère.' }]),
    );
  });

  it('closes only for reasons that fit, and tells why the others do not', async () => {
    const { user, bridge } = await openDossier(testDossier({ steps: assessedSteps }), { 'steps.close': () => ({}) });
    await user.keyboard('c');
    const form = openForm();
    expect(form.getByText('Réponse par échanges bilatéraux')).toBeInTheDocument();
    expect(form.getByText(/Ce motif suppose une décision/)).toBeInTheDocument();
    await user.click(form.getByRole('combobox', { name: 'Motif' }));
    expect(screen.queryByRole('option', { name: 'Réponse par échanges bilatéraux' })).not.toBeInTheDocument();
    await choose(user, 'Motif', 'Départ du territoire');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('steps.close')).toEqual([
        { referralId: 12, on: '2026-03-12', reason: 'moved', reasonOther: null, comment: null },
      ]),
    );
  });

  it('closes a decided referral for any reason, « Autre » being specified', async () => {
    const { user, bridge } = await openDossier(testDossier({ steps: decidedSteps, decisions: [testDecision()] }), {
      'steps.close': () => ({}),
    });
    await user.keyboard('c');
    expect(openForm().queryByText(/pas possibles? maintenant/)).not.toBeInTheDocument();
    await choose(user, 'Motif', 'Autre (préciser)');
    await user.type(openForm().getByRole('textbox', { name: 'Précisez' }), 'Équipe dédiée');
    await send(user);
    await waitFor(() => expect(bridge.inputsOf('steps.close')[0]).toMatchObject({ reason: 'other', reasonOther: 'Équipe dédiée' }));
  });

  it('a frozen situation may still be closed or withdrawn, and nothing else', async () => {
    const opposed = testConsent({ status: 'opposed', givenBy: null, reason: 'Refus exprimé.' });
    await openDossier(testDossier({ steps: assessedSteps, consentHistory: [opposed] }));
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names).toContain('ClôturerC');
    expect(names).toContain('Retirer la saisine');
    expect(names).not.toContain('Noter un échangeE');
    expect(names).not.toContain('Décider au niveau 1D');
    expect(
      screen.getByText(/La personne s’est opposée, ou a retiré son accord.: rien n’est plus partagé/, { selector: 'dd' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Gelée')).toBeVisible();
  });
});
