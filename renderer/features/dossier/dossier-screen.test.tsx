import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { typesetFrench as fr } from '#shared/messages/typeset.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { DossierScreen } from './index.ts';
import { openDossier } from './testing/open-dossier.tsx';
import { assessedSteps, decidedSteps, testConsent, testDecision, testDossier, testStep } from './testing/test-dossier.ts';

const section = (name: string) => screen.getByRole('region', { name });

describe('the page of a referral', () => {
  it('says its status, its level, who asked and when, in words', async () => {
    await openDossier(testDossier({ steps: decidedSteps, decisions: [testDecision()] }));
    const header = screen.getByRole('banner');
    expect(within(header).getByText('En suivi')).toBeVisible();
    expect(within(header).getByText('Niveau 1')).toBeVisible();
    expect(within(header).getByText('ICF Habitat, reçue le 2 mars 2026')).toBeVisible();
  });

  it('says how often the situation came, with a link to each saisine', async () => {
    const saisine = (id: number, reference: string, receivedOn: string) => ({ id, reference, receivedOn, status: 'closed' as const });
    await openDossier(
      testDossier({
        saisines: [saisine(3, '2020-02', '2020-05-01'), saisine(8, '2020-02/2', '2022-03-14'), saisine(12, '2020-02/3', '2026-03-02')],
      }),
    );
    const rank = screen.getByRole('navigation', { name: 'Toutes les saisines de cette situation' });
    expect(rank).toHaveTextContent('La même situation, 3e saisine, la précédente en mars 2022');
    expect(within(rank).getByRole('link', { name: 'la précédente en mars 2022' })).toHaveAttribute('href', '#/saisines/8');
    expect(within(rank).getByRole('link', { name: '2020-02' })).toHaveAttribute('href', '#/saisines/3');
  });

  it('shows first what waits, late things before others, and each opens its form', async () => {
    const { user } = await openDossier(
      testDossier({
        steps: decidedSteps,
        decisions: [testDecision({ toldOn: null })],
        actions: [
          {
            id: 51,
            decisionId: 9,
            label: 'Visite conjointe',
            ownerId: 3,
            dueOn: '2026-03-10',
            recurrence: 'none',
            status: 'todo',
            circumstances: null,
            statusOn: null,
          },
        ],
      }),
    );
    const waiting = within(section('Ce qui attend'));
    expect(waiting.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      expect.stringContaining('ActionVisite conjointe, par DAC-PTAEn retard, prévu il y a 2 jours'),
      expect.stringContaining(fr('Résultat attenduMise en lien avec un partenaire : CHLPrévu dans 3 semaines')),
      expect.stringContaining('Retour à faire au saisissantdécision du 6 mars 2026En attente, sans date'),
    ]);
    await user.click(waiting.getByRole('button', { name: /Noter.: Retour à faire au saisissant/ }));
    expect(screen.getByRole('dialog', { name: 'Retour au saisissant' })).toBeVisible();
    await user.click(waiting.getByRole('button', { name: /Noter.: Résultat attendu/ }));
    expect(screen.getByRole('dialog', { name: 'Résultat de l’orientation' })).toBeVisible();
    await user.click(waiting.getByRole('button', { name: /Noter.: Action/ }));
    expect(screen.getByRole('dialog', { name: 'Où en est l’action' })).toBeVisible();
  });

  it('offers what may be done, and says why the rest is not possible', async () => {
    await openDossier(testDossier());
    const next = within(section('Et maintenant'));
    expect(next.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Noter la pré-évaluationP',
      'Noter un échangeE',
      'Ajouter une noteT',
      'ClôturerC',
      'Retirer la saisine',
    ]);
    const why = next.getByText('Ce qui n’est pas possible maintenant, et pourquoi').closest('details');
    expect(why).toHaveTextContent('Notez d’abord l’entretien de pré-évaluation.');
    expect(why).toHaveTextContent('Cette saisine est encore ouverte');
    expect(why).not.toHaveTextContent('C’est déjà une saisine');
  });

  it('puts the step that the assessment proposed first', async () => {
    const assessment = {
      id: 1,
      stepId: 2,
      on: '2026-03-04',
      minutes: 20,
      channelsTried: 'yes',
      complex: 'yes',
      notEmergency: 'yes',
      missingInformation: null,
      proposal: 'level2',
      reason: null,
      emergencyToldOn: null,
    } as const;
    await openDossier(testDossier({ steps: assessedSteps, assessments: [assessment] }));
    expect(within(section('Et maintenant')).getAllByRole('button')[0]).toHaveTextContent('Passer au niveau 2');
  });

  it('tells the whole story, newest first', async () => {
    await openDossier(
      testDossier({
        steps: decidedSteps,
        decisions: [testDecision({ toldOn: '2026-03-07' })],
        consentHistory: [testConsent()],
        exchanges: [
          {
            id: 21,
            partnerId: 2,
            partnerName: 'CHL',
            on: '2026-03-05',
            channel: 'phone',
            asked: 'Situation connue ?',
            nominative: true,
            contactPerson: null,
            knowsPerson: 'yes',
            answered: 'Suivie au CMP.',
            disclosed: null,
          },
        ],
        notes: [{ id: 41, on: '2026-03-08', text: 'Rappeler lundi.' }],
      }),
    );
    const story = within(section('Toute l’histoire'));
    expect(story.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Note',
      'Retour fait au saisissant',
      'Décision de niveau 1',
      'Échange avec CHL',
      'Pré-évaluation',
      fr('Information et accord : Accord oral'),
      'Saisine reçue',
    ]);
    expect(story.getByText('Suivie au CMP.')).toBeVisible();
    expect(story.getByText('Mise en lien avec CHL')).toBeVisible();
  });

  it.each([
    ['E', 'Échange bilatéral'],
    ['D', 'Décision de niveau 1'],
    ['2', 'Passage au niveau 2'],
    ['A', 'Nouvelle action'],
    ['T', 'Ajouter une note'],
    ['C', 'Clôture'],
    ['I', 'Information et accord de la personne'],
    ['M', 'Faits codés et textes'],
  ])('opens a form by the letter %s', async (key, title) => {
    const { user } = await openDossier(testDossier({ steps: assessedSteps }));
    await user.keyboard(key.toLowerCase());
    expect(screen.getByRole('dialog', { name: title })).toBeVisible();
  });

  it('D notes the decision of the meeting when the situation is on the agenda, V takes it off a watch', async () => {
    const agenda = [...assessedSteps, testStep(3, 'escalated', '2026-03-06')];
    const first = await openDossier(testDossier({ steps: agenda }));
    await first.user.keyboard('d');
    expect(screen.getByRole('dialog', { name: 'Décision de niveau 2' })).toBeVisible();
    first.unmount();
    const second = await openDossier(
      testDossier({ steps: [...decidedSteps, testStep(4, 'watched', '2026-03-07')], decisions: [testDecision()] }),
    );
    await second.user.keyboard('v');
    expect(screen.getByRole('dialog', { name: 'Sortie de veille' })).toBeVisible();
  });

  it('types letters into a form that is open, and opens no other', async () => {
    const { user } = await openDossier(testDossier({ steps: assessedSteps }));
    await user.keyboard('t');
    await user.keyboard('dec');
    expect(screen.getByRole('textbox', { name: 'Texte' })).toHaveValue('dec');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('says once that it is saved, and takes a step back at once', async () => {
    const { user, bridge, answerWith } = await openDossier(testDossier(), { 'steps.withdraw': () => ({}), 'steps.undo': () => ({}) });
    await user.click(screen.getByRole('button', { name: 'Retirer la saisine' }));
    await user.click(screen.getByRole('radio', { name: /le saisissant/ }));
    answerWith(
      testDossier({ steps: [testStep(1, 'received', '2026-03-02'), testStep(2, 'withdrawn', '2026-03-12', { code: 'referrer' })] }),
    );
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Retirer la saisine/ }));
    expect(await screen.findByText('Enregistré 12:00')).toBeVisible();
    expect(screen.getByText('Retirée')).toBeVisible();
    answerWith(testDossier());
    await user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Annuler' }));
    expect(await screen.findByText('Annulé 12:00')).toBeVisible();
    expect(bridge.inputsOf('steps.undo')).toEqual([{ referralId: 12 }]);
    expect(screen.getByText('Reçue')).toBeVisible();
  });

  it('asks before an older step is taken back, since what it held goes with it', async () => {
    const { user, bridge } = await openDossier(testDossier({ steps: decidedSteps, decisions: [testDecision()] }), {
      'steps.undo': () => ({}),
    });
    await user.click(screen.getByRole('button', { name: 'Annuler la dernière étape' }));
    const question = await screen.findByRole('dialog', { name: fr('Annuler la dernière étape ?') });
    expect(question).toHaveTextContent('« Décision de niveau 1 du 6 mars 2026 »');
    expect(bridge.inputsOf('steps.undo')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Annuler cette étape' }));
    await waitFor(() => expect(bridge.inputsOf('steps.undo')).toEqual([{ referralId: 12 }]));
  });

  it('shows the emergency numbers calmly, and records that they were said', async () => {
    const danger = testDossier();
    const facts = { ...danger.facts, urgent: 'yes' };
    const { user, bridge, answerWith } = await openDossier({ ...danger, facts }, { 'referrals.update': () => ({}) });
    const notice = screen.getByText('Danger signalé').closest('[role=alert]') as HTMLElement;
    for (const number of ['15', '17', '18', '114', '3114']) expect(within(notice).getByText(number)).toBeVisible();
    answerWith({ ...danger, facts: { ...facts, emergencyToldOn: '2026-03-12' } });
    await user.click(within(notice).getByRole('button', { name: 'Noter que je les ai rappelés aujourd’hui' }));
    expect(await screen.findByText('Numéros rappelés le 12 mars 2026.')).toBeVisible();
    expect(bridge.inputsOf('referrals.update')).toEqual([
      {
        referralId: 12,
        receivedOn: '2026-03-02',
        referrer: { structureId: 1, person: null, role: null, callBack: null },
        facts: { ...facts, emergencyToldOn: '2026-03-12' },
      },
    ]);
  });

  it('offers again a form that was left in the middle', async () => {
    const draft = {
      id: 1,
      form: 'followUp.addExchanges',
      subject: '12',
      referralId: 12,
      reference: '2026-05',
      savedAt: '2026-03-11T13:32:00',
    };
    const { user } = await openDossier(testDossier({ steps: assessedSteps }), {
      'drafts.list': () => [draft, { ...draft, id: 2, form: 'steps.close', referralId: 99, subject: '99' }],
    });
    expect(screen.getByText('Échange bilatéral, le 11 mars à 13:32')).toBeVisible();
    await user.click(screen.getByRole('button', { name: fr('Reprendre : Échange bilatéral') }));
    expect(screen.getByRole('dialog', { name: 'Échange bilatéral' })).toBeVisible();
  });

  it('throws such a form away when it is asked to', async () => {
    const draft = { id: 1, form: 'steps.close', subject: '12', referralId: 12, reference: '2026-05', savedAt: '2026-03-11T13:32:00' };
    const { user, bridge } = await openDossier(testDossier(), { 'drafts.list': () => [draft] });
    await user.click(screen.getByRole('button', { name: fr('Jeter : Clôture') }));
    await waitFor(() => expect(screen.queryByText('Clôture, le 11 mars à 13:32')).not.toBeInTheDocument());
    expect(bridge.inputsOf('drafts.discard')).toEqual([{ form: 'steps.close', subject: '12', trash: true }]);
  });

  it('says in one line which coded facts are missing', async () => {
    const dossier = testDossier();
    await openDossier({ ...dossier, facts: { ...dossier.facts, context: 'squalor', age: 58, ageBand: '55_64', gender: 'man' } });
    const facts = within(section('Faits codés'));
    expect(facts.getByText('Incurie, salubrité')).toBeVisible();
    expect(facts.getByText('55 à 64 ans')).toBeVisible();
    expect(
      facts.getByText(
        'Non renseigné : problématique dominante, secteur, logement, mesure de protection, connue de la psychiatrie, structures déjà impliquées',
      ),
    ).toBeVisible();
  });

  it('offers no change of a frozen situation: neither of its facts nor of its decision', async () => {
    const opposed = testConsent({ status: 'opposed', givenBy: null, reason: 'Refus exprimé.' });
    const { user } = await openDossier(testDossier({ steps: decidedSteps, decisions: [testDecision()], consentHistory: [opposed] }));
    expect(screen.queryByRole('button', { name: 'Modifier les faits' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Modifier.: Décision/ })).not.toBeInTheDocument();
    await user.keyboard('m');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getAllByText('Tout est gelé : rien n’est partagé, ni mis à l’ordre du jour.')[0]).toBeVisible();
  });

  it('leads to a new, linked saisine when the situation comes back', async () => {
    const { user } = await openDossier(
      testDossier({ steps: [...decidedSteps, testStep(4, 'closed', '2026-03-09', { code: 'relay' })], decisions: [testDecision()] }),
    );
    await user.click(screen.getByRole('button', { name: fr('La situation revient : ré-interpellation') }));
    expect(window.location.hash).toBe('#/saisines/nouvelle');
    expect(window.location.search).toBe('?de=12');
    window.history.replaceState(null, '', '/');
  });

  it('shows a sollicitation ponctuelle with its answer, and how it becomes a saisine', async () => {
    const { user, bridge } = await openDossier(
      testDossier({ kind: 'enquiry', reference: 'S2026-03', situation: null, answer: 'Orientée vers le CCAS.' }),
      { 'referrals.convert': () => ({ reference: '2026-06' }) },
    );
    expect(screen.getByText('Orientée vers le CCAS.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Information et accord' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Transformer en saisine/ }));
    await user.click(screen.getByRole('button', { name: 'Transformer' }));
    await waitFor(() => expect(bridge.inputsOf('referrals.convert')).toEqual([{ referralId: 12, on: '2026-03-12' }]));
  });

  it('removes a note and brings it back', async () => {
    const { user, bridge } = await openDossier(testDossier({ notes: [{ id: 41, on: '2026-03-08', text: 'Rappeler lundi.' }] }), {
      'followUp.removeNote': () => ({}),
      'followUp.addNote': () => ({ id: 42 }),
    });
    await user.click(screen.getByRole('button', { name: fr('Retirer : Note, 8 mars 2026') }));
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('followUp.removeNote')).toEqual([{ id: 41 }]);
    await waitFor(() =>
      expect(bridge.inputsOf('followUp.addNote')).toEqual([{ referralId: 12, on: '2026-03-08', text: 'Rappeler lundi.' }]),
    );
  });

  it('says why a referral cannot be read', async () => {
    openTestVault();
    fakeBridge({
      'referrals.open': () => {
        throw refusal('not_found');
      },
    });
    renderScreen(<DossierScreen id={99} />);
    expect(await screen.findByText('Cet élément n’existe plus. Revenez à la liste.')).toBeVisible();
  });

  it('forgets a referral when another one is opened, even if its answer comes late', async () => {
    openTestVault();
    let answerFirst = (): void => undefined;
    fakeBridge({
      'referrals.open': ({ referralId }) =>
        referralId === 1
          ? new Promise((resolve) => {
              answerFirst = () => resolve(testDossier({ id: 1, reference: '2026-01' }));
            })
          : testDossier({ id: 2, reference: '2026-02' }),
    });
    const { rerender } = renderScreen(<DossierScreen id={1} />);
    rerender(<DossierScreen id={2} />);
    expect(await screen.findByRole('heading', { level: 1, name: '2026-02' })).toBeVisible();
    answerFirst();
    await Promise.resolve();
    expect(screen.queryByRole('heading', { name: '2026-01' })).not.toBeInTheDocument();
  });
});
