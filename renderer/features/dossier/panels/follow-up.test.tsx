import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { typesetFrench as fr } from '#shared/messages/typeset.ts';
import { refusal } from '#renderer/testing/fake-bridge.ts';
import { choose, openForm, send, typeDate, typeStructure } from '../testing/fill.ts';
import { openDossier } from '../testing/open-dossier.tsx';
import { decidedSteps, testDecision, testDossier } from '../testing/test-dossier.ts';

const action = {
  id: 51,
  decisionId: null,
  label: 'Visite conjointe',
  ownerId: 3,
  dueOn: '2026-03-10',
  recurrence: 'yearly',
  status: 'todo',
  circumstances: null,
  statusOn: null,
};
const followed = testDossier({ steps: decidedSteps, decisions: [testDecision({ toldOn: null })], actions: [action] });

describe('what follows a decision', () => {
  it('records that the referrer was told', async () => {
    const { user, bridge } = await openDossier(followed, { 'steps.tell': () => ({}) });
    await user.keyboard('r');
    await typeDate(user, 'Retour fait le', '9/3');
    await send(user);
    await waitFor(() => expect(bridge.inputsOf('steps.tell')).toEqual([{ referralId: 12, decisionId: 9, on: '2026-03-09' }]));
  });

  it('records what became of an orientation, due or not', async () => {
    const { user, bridge } = await openDossier(followed, { 'followUp.recordResult': () => ({}) });
    await user.click(screen.getByRole('button', { name: fr('Noter le résultat : Mise en lien avec un partenaire : CHL') }));
    await user.type(openForm().getByRole('textbox', { name: 'Résultat' }), 'Premier rendez-vous tenu.');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('followUp.recordResult')).toEqual([
        { orientationId: 31, on: '2026-03-12', result: 'Premier rendez-vous tenu.' },
      ]),
    );
  });

  it('adds an action', async () => {
    const { user, bridge } = await openDossier(followed, { 'followUp.addAction': () => ({ id: 52 }) });
    await user.keyboard('a');
    await user.type(openForm().getByRole('combobox', { name: 'Ce qui est à faire' }), 'Appeler le bailleur');
    await typeStructure(user, 'Par', 'ICF');
    await typeDate(user, 'Pour le', '20/3');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('followUp.addAction')).toEqual([
        { referralId: 12, action: { label: 'Appeler le bailleur', ownerId: 1, dueOn: '2026-03-20', recurrence: 'none' } },
      ]),
    );
  });

  it('an action that is not feasible asks for its circumstances, beside the field', async () => {
    const { user, bridge } = await openDossier(followed, {
      'followUp.setActionStatus': ({ circumstances }) => {
        if (circumstances === null) throw refusal('circumstances_required', 'circumstances');
        return {};
      },
    });
    await user.click(screen.getByRole('button', { name: fr('Noter : Action, Visite conjointe, par DAC-PTA') }));
    await user.click(openForm().getByRole('radio', { name: /Non réalisable/ }));
    await send(user);
    const why = openForm().getByRole('textbox', { name: 'Circonstances' });
    await waitFor(() => expect(why).toHaveAccessibleDescription(expect.stringContaining('Dites en une phrase quelles circonstances')));
    await user.type(why, 'Porte close.');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('followUp.setActionStatus').at(-1)).toEqual({
        actionId: 51,
        status: 'not_feasible',
        on: '2026-03-12',
        circumstances: 'Porte close.',
      }),
    );
  });

  it('says that a recurring action comes back once it is done', async () => {
    const { user } = await openDossier(followed);
    await user.click(screen.getByRole('button', { name: fr('Noter : Action, Visite conjointe, par DAC-PTA') }));
    expect(screen.queryByText('Faite, elle revient d’elle-même à l’échéance suivante.')).not.toBeInTheDocument();
    await user.click(openForm().getByRole('radio', { name: /^Faite/ }));
    expect(screen.getByText('Faite, elle revient d’elle-même à l’échéance suivante.')).toBeVisible();
  });

  it('writes a note, and changes it', async () => {
    const { user, bridge } = await openDossier(testDossier({ notes: [{ id: 41, on: '2026-03-08', text: 'Rappeler' }] }), {
      'followUp.addNote': () => ({ id: 42 }),
      'followUp.updateNote': () => ({}),
    });
    await user.keyboard('t');
    await user.keyboard('Appel de la gardienne.');
    await send(user);
    await waitFor(() =>
      expect(bridge.inputsOf('followUp.addNote')).toEqual([{ referralId: 12, on: '2026-03-12', text: 'Appel de la gardienne.' }]),
    );
    await user.click(await screen.findByRole('button', { name: fr('Modifier : Note, 8 mars 2026') }));
    await user.type(openForm().getByRole('textbox', { name: 'Texte' }), ' lundi.');
    await send(user);
    await waitFor(() => expect(bridge.inputsOf('followUp.updateNote')).toEqual([{ id: 41, on: '2026-03-08', text: 'Rappeler lundi.' }]));
  });

  it('keeps what was typed when the form is closed, and offers it again', async () => {
    const saved: unknown[] = [];
    const { user } = await openDossier(testDossier(), {
      'drafts.save': ({ content }) => {
        saved.push(content);
        return { savedAt: '2026-03-12T12:00:00' };
      },
      'drafts.list': () =>
        saved.map((_, id) => ({
          id: id + 1,
          form: 'followUp.addNote',
          subject: '12',
          referralId: 12,
          reference: '2026-05',
          savedAt: '2026-03-12T12:00:00',
        })),
    });
    await user.keyboard('t');
    await user.keyboard('Appel');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('Note, le 12 mars à 12:00')).toBeVisible();
    expect(saved).toEqual([{ on: '2026-03-12', text: 'Appel' }]);
  });
});

describe('facts of a referral', () => {
  it('are completed with the fields of the phone form; an exact age gives the band', async () => {
    const dossier = testDossier();
    const { user, bridge } = await openDossier(dossier, { 'referrals.update': () => ({}) });
    await user.keyboard('m');
    await choose(user, 'Contexte d’interpellation', 'Maintien dans le logement');
    await choose(user, 'Problématique dominante', 'Incurie');
    await user.type(openForm().getByRole('textbox', { name: 'Âge exact' }), '58');
    expect(openForm().getByRole('combobox', { name: 'Tranche d’âge' })).toHaveValue('55 à 64 ans');
    await user.type(openForm().getByRole('textbox', { name: 'Fonction' }), 'Gardienne');
    await send(user);
    await waitFor(() => expect(screen.queryByRole('form')).not.toBeInTheDocument());
    expect(bridge.inputsOf('referrals.update')).toEqual([
      {
        referralId: 12,
        receivedOn: '2026-03-02',
        referrer: { structureId: 1, person: null, role: 'Gardienne', callBack: null },
        facts: { ...dossier.facts, context: 'housing_keep', dominantProblem: 'squalor', age: 58, ageBand: '55_64' },
      },
    ]);
  });
});
