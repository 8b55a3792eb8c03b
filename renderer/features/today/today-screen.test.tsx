import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useCommands } from '#renderer/app/commands.ts';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { useSaid } from '#renderer/client/said.ts';
import { TodayScreen } from './today-screen.tsx';
import type { Draft, Overview } from './today-store.ts';

const nothing: Overview = { today: '2026-03-12', dues: [], toAssess: [], onAgenda: [] };

/** A Thursday of the cellule: something in each group. */
const busy: Overview = {
  today: '2026-03-12',
  dues: [
    { referralId: 1, reference: '2026-01', kind: 'feedback', on: '2026-03-09', recordId: 11, label: 'contact' },
    { referralId: 2, reference: '2026-02', kind: 'action', on: '2026-03-12', recordId: 21, label: 'Visite avec le bailleur' },
    { referralId: 3, reference: '2026-03', kind: 'watch', on: '2026-03-14', recordId: null, label: 'housing' },
    { referralId: 4, reference: '2026-04', kind: 'consent', on: '2026-04-20', recordId: null, label: null },
    { referralId: 1, reference: '2026-01', kind: 'tell', on: null, recordId: 12, label: null },
  ],
  toAssess: [{ referralId: 5, reference: '2026-05', receivedOn: '2026-03-11', structureName: 'ICF Habitat' }],
  onAgenda: [{ referralId: 6, reference: '2026-06', since: '2026-03-01', postponed: true }],
};

const drafts: readonly Draft[] = [
  { id: 1, form: 'new-referral', subject: '', referralId: null, reference: null, savedAt: '2026-03-11T08:05:00.000Z' },
  { id: 2, form: 'steps.close', subject: '7', referralId: 7, reference: '2026-07', savedAt: '2026-03-10T08:05:00.000Z' },
  { id: 3, form: 'structures.update', subject: '31', referralId: null, reference: null, savedAt: '2026-03-10T08:05:00.000Z' },
];

function WithKeyboard() {
  useKeyboard();
  return <TodayScreen />;
}

const show = async (overview: Overview, waitingDrafts: readonly Draft[] = []) => {
  openTestVault({ structures: [testStructure(31, 'Audacia')] });
  const bridge = fakeBridge({ 'today.overview': () => overview, 'drafts.list': () => [...waitingDrafts] });
  const rendered = renderScreen(<WithKeyboard />);
  await waitFor(() => expect(bridge.inputsOf('drafts.list')).toHaveLength(1));
  return { ...rendered, bridge };
};

const linksUnder = async (heading: string) =>
  within(await screen.findByRole('region', { name: heading }))
    .getAllByRole('link')
    .map((link) => `${link.textContent} → ${link.getAttribute('href')}`);

describe('the day of the coordination', () => {
  it('of very many shows the first ones, and the next ones when they are asked for, the keyboard on the first of these', async () => {
    const dues = Array.from({ length: 70 }, (_, index) => ({
      ...(busy.dues[0] as Overview['dues'][number]),
      referralId: index + 1,
      recordId: index + 1,
    }));
    await show({ ...nothing, dues });
    // By their attribute: asking for seventy links by their names takes seconds here.
    const rows = () => document.querySelectorAll('[data-row]').length;
    await waitFor(() => expect(rows()).toBe(60));
    fireEvent.click(screen.getByText(/encore 10 lignes/));
    expect(rows()).toBe(70);
    expect(document.activeElement).toHaveAttribute('href', '#/saisines/61');
    expect(screen.queryByText(/Montrer la suite/)).not.toBeInTheDocument();
  });

  it('shows what waits, the most urgent first, each with its reference and its words', async () => {
    await show(busy);
    expect(await linksUnder('En retard')).toEqual([
      '2026-01 Retour attendu\u00a0: Mise en lien avec un partenaire En retard, prévu il y a 3 jours → #/saisines/1',
    ]);
    expect(await linksUnder('Aujourd’hui')).toEqual(['2026-02 Action\u00a0: Visite avec le bailleur À faire aujourd’hui → #/saisines/2']);
    expect(await linksUnder('Cette semaine')).toEqual([
      '2026-03 Veille\u00a0: attendre le levier «\u00a0Solution de logement\u00a0» Prévu dans 2 jours → #/saisines/3',
    ]);
    expect(await linksUnder('Plus tard')).toEqual(['2026-04 Information de la personne à reprendre Prévu dans 5 semaines → #/saisines/4']);
    expect(await linksUnder('Sans date')).toEqual(['2026-01 Retour au saisissant à faire  → #/saisines/1']);
    expect(await linksUnder('À évaluer')).toEqual(['2026-05 Entretien à mener avec ICF Habitat Reçue hier → #/saisines/5']);
    expect(await linksUnder('À l’ordre du jour')).toEqual([
      '2026-06 Reportée à une prochaine réunion Depuis le 1er mars 2026 → #/saisines/6',
    ]);
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'En retard',
      'Aujourd’hui',
      'Cette semaine',
      'Plus tard',
      'Sans date',
      'À évaluer',
      'À l’ordre du jour',
    ]);
  });

  it('is gone through with the arrows, and opened with Enter', async () => {
    const { user } = await show(busy);
    await linksUnder('En retard');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /Mise en lien/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(screen.getByRole('link', { name: /Visite avec le bailleur/ })).toHaveFocus();
    await user.keyboard('{End}');
    expect(screen.getByRole('link', { name: /2026-06/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Home}{Enter}');
    expect(window.location.hash).toBe('#/saisines/1');
  });

  it('is calm when nothing waits, and offers the one thing to begin with', async () => {
    const { user } = await show(nothing);
    expect(await screen.findByText('Rien n’attend aujourd’hui')).toBeVisible();
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    const [first] = screen.getAllByRole('button', { name: 'Nouvelle saisine' });
    if (first) await user.click(first);
    expect(window.location.hash).toBe('#/saisines/nouvelle');
  });

  it('opens the panel of a sollicitation ponctuelle', async () => {
    let opened = 0;
    const unregister = useCommands.getState().register({ id: 'new-enquiry', scope: 'app', label: null, keys: 'S', run: () => opened++ });
    const { user } = await show(nothing);
    await user.click(screen.getByRole('button', { name: 'Sollicitation ponctuelle' }));
    expect(opened).toBe(1);
    unregister();
  });

  it('offers the forms that were left in the middle where they are taken up again', async () => {
    await show(nothing, drafts);
    expect(await linksUnder('À reprendre')).toEqual([
      expect.stringMatching(/^Nouveau Saisine commencée Brouillon du 11 mars à \d\d:05 → #\/saisines\/nouvelle$/),
      expect.stringMatching(/^2026-07 Clôture Brouillon du 10 mars à \d\d:05 → #\/saisines\/7$/),
      expect.stringMatching(/^Audacia Fiche de l’annuaire Brouillon du 10 mars à \d\d:05 → #\/annuaire\/31$/),
    ]);
  });

  it('opens the panel of a sollicitation ponctuelle that was left in the middle', async () => {
    let opened = 0;
    const unregister = useCommands.getState().register({ id: 'new-enquiry', scope: 'app', label: null, keys: 'S', run: () => opened++ });
    const { user } = await show(nothing, [
      { id: 9, form: 'new-enquiry', subject: '', referralId: null, reference: null, savedAt: '2026-03-11T08:05:00.000Z' },
    ]);
    await user.click(await screen.findByRole('link', { name: /Sollicitation ponctuelle commencée/ }));
    expect(opened).toBe(1);
    unregister();
  });

  it('still names a draft whose form it does not know, and leads to its saisine', async () => {
    await show(nothing, [
      { id: 9, form: 'of.another.version', subject: '', referralId: 7, reference: '2026-07', savedAt: '2026-03-11T08:05:00.000Z' },
    ]);
    expect(await screen.findByRole('link', { name: /2026-07 Formulaire commencé/ })).toHaveAttribute('href', '#/saisines/7');
  });

  it('throws a draft away when asked', async () => {
    const { user, bridge } = await show(nothing, drafts);
    bridge.answer({ 'drafts.list': () => [] });
    await user.click(await screen.findByRole('button', { name: 'Jeter le brouillon\u00a0: Nouveau Saisine commencée' }));
    await waitFor(() => expect(screen.queryByText('À reprendre')).not.toBeInTheDocument());
    expect(bridge.inputsOf('drafts.discard')).toEqual([{ form: 'new-referral', subject: '', trash: true }]);
  });

  it('says what went wrong, and tries again', async () => {
    openTestVault();
    const bridge = fakeBridge({
      'today.overview': () => {
        throw refusal('database_damaged');
      },
    });
    const { user } = renderScreen(<TodayScreen />);
    expect(await screen.findByRole('alert')).toHaveTextContent('La base du coffre est abîmée.');
    bridge.answer({ 'today.overview': () => nothing });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Rien n’attend aujourd’hui')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  const withKeys = async () => {
    const shown = await show(busy);
    shown.bridge.answer({
      'followUp.setActionStatus': () => ({}),
      'steps.wake': () => ({}),
      'steps.tell': () => ({}),
      'followUp.recordResult': () => ({}),
      'today.postpone': () => ({}),
      'today.delegate': () => ({}),
    });
    await linksUnder('En retard');
    return shown;
  };
  const onRow = (name: RegExp) => screen.getByRole('link', { name }).focus();

  it('does an action with F, wakes a watch, notes that the referrer was told; says it, and how to undo it', async () => {
    const { user, bridge } = await withKeys();
    onRow(/Visite avec le bailleur/);
    await user.keyboard('f');
    await waitFor(() =>
      expect(bridge.inputsOf('followUp.setActionStatus')).toEqual([
        { actionId: 21, status: 'done', on: '2026-03-12', circumstances: null },
      ]),
    );
    await waitFor(() => expect(useSaid.getState().text).toMatch(/^Fait.*2026-02.*Visite.*Ctrl \+ Z annule/));
    onRow(/Solution de logement/);
    await user.keyboard('f');
    await waitFor(() => expect(bridge.inputsOf('steps.wake')).toEqual([{ referralId: 3, on: '2026-03-12', reason: null }]));
    onRow(/Retour au saisissant/);
    await user.keyboard('f');
    await waitFor(() => expect(bridge.inputsOf('steps.tell')).toEqual([{ referralId: 1, decisionId: 12, on: '2026-03-12' }]));
  });

  it('asks what came of an orientation before its feedback is done', async () => {
    const { user, bridge } = await withKeys();
    onRow(/Mise en lien/);
    await user.keyboard('f');
    await user.type(await screen.findByRole('textbox', { name: /Ce qu’est devenue/ }), 'Rendez-vous pris');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('followUp.recordResult')).toEqual([{ orientationId: 11, on: '2026-03-12', result: 'Rendez-vous pris' }]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('postpones with R by a week, a month, or to a day', async () => {
    const { user, bridge } = await withKeys();
    const ask = { referralId: 1, kind: 'feedback', recordId: 11 };
    onRow(/Mise en lien/);
    await user.keyboard('r');
    await screen.findByRole('dialog', { name: 'Reporter' });
    await user.keyboard('7');
    await waitFor(() => expect(bridge.inputsOf('today.postpone').at(-1)).toEqual({ ...ask, on: '2026-03-19' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    onRow(/Mise en lien/);
    await user.keyboard('r');
    await screen.findByRole('dialog', { name: 'Reporter' });
    await user.keyboard('3');
    await waitFor(() => expect(bridge.inputsOf('today.postpone').at(-1)).toEqual({ ...ask, on: '2026-04-11' }));
  });

  it('hands over with D to a structure found by its name', async () => {
    const { user, bridge } = await withKeys();
    onRow(/Visite avec le bailleur/);
    await user.keyboard('d');
    await user.type(await screen.findByLabelText(/^Structure/, { selector: 'input' }), 'aud');
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Confier' }));
    await waitFor(() => expect(bridge.inputsOf('today.delegate')).toEqual([{ referralId: 2, kind: 'action', recordId: 21, ownerId: 31 }]));
  });

  it('says that a line is dealt with on its page, and enters the list when no line has the keyboard', async () => {
    const { user } = await withKeys();
    onRow(/Information de la personne/);
    await user.keyboard('r');
    expect(useSaid.getState().text).toMatch(/se traite sur sa page/);
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('f');
    expect(screen.getByRole('link', { name: /Mise en lien/ })).toHaveFocus();
  });

  it('tells of the next meeting and what it lacks, agreements that end, releases to explain', async () => {
    openTestVault();
    fakeBridge({
      'today.overview': () => nothing,
      'today.around': () => ({
        meeting: {
          id: 7,
          on: '2026-03-24',
          startsAt: '14:00',
          status: 'planned',
          situations: 3,
          lacks: [
            { what: 'place', count: 1 },
            { what: 'presentation', count: 2 },
          ],
        },
        ending: [{ agreementId: 4, kind: 'convention', structureName: 'ICF Habitat', validUntil: '2026-05-31' }],
        toExplain: [{ releaseId: 9, from: '2025-01-01', to: '2025-12-31', publishedOn: '2026-02-01', changes: 1 }],
      }),
    });
    renderScreen(<TodayScreen />);
    expect(await linksUnder('Prochaine réunion')).toEqual([
      'mardi 24 mars 2026 à 14:00 3 situations À compléter\u00a0: lieu à fixer · 2 situations sans présentation → #/reunions/7',
    ]);
    expect(await linksUnder('Conventions et chartes qui s’achèvent')).toEqual([
      'Convention ICF Habitat jusqu’au 31 mai 2026 → #/reunions/conventions',
    ]);
    expect(await linksUnder('Bilans sortis à expliquer')).toEqual([
      expect.stringMatching(
        /^sorti le 1er février 2026 Période du 1er janvier 2025 au 31 décembre 2025.*1 situation a changé depuis.*#\/bilan\/registre\/9$/,
      ),
    ]);
  });
});
