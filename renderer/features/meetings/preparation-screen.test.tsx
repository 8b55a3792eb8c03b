import { configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { PreparationScreen } from './preparation-screen.tsx';
import type { AgendaItem, Finding } from './preparation-store.ts';
import { candidate, fakeMeeting, type FakeMeetingOptions } from './testing/fake-meeting.ts';

const structures = [
  testStructure(1, 'Centre hospitalier Henri Laborit', { typeCode: 'adult_psychiatry', habilitationClass: 'A', permanentMember: true }),
  testStructure(2, 'DAC', { typeCode: 'dac', habilitationClass: 'B', permanentMember: true }),
  testStructure(3, 'CCAS', { typeCode: 'ccas', habilitationClass: 'C', permanentMember: true }),
  testStructure(4, 'ICF Habitat'),
  ...Array.from({ length: 12 }, (_, index) =>
    testStructure(10 + index, `Membre ${index + 1}`, { habilitationClass: 'B', permanentMember: true }),
  ),
];

// A machine that does other things too takes its time to draw twelve situations and twenty people.
configure({ asyncUtilTimeout: 10_000 });

function WithKeyboard() {
  useKeyboard();
  return <PreparationScreen id={1} />;
}

async function show(options: FakeMeetingOptions = {}) {
  openTestVault({ structures });
  const bridge = fakeMeeting(options);
  const shown = renderScreen(<WithKeyboard />);
  await screen.findByRole('heading', { level: 1, name: 'Réunion du 9 avril 2026' });
  return { ...shown, bridge };
}

const agenda = () => screen.getByLabelText('Ordre du jour', { selector: 'ol' });
const rows = () => [...agenda().querySelectorAll<HTMLElement>(':scope > li')];
const codes = () => rows().map((row) => row.querySelector('[data-row]')?.textContent);
const twelve = Array.from({ length: 12 }, (_, index) => candidate(index + 1));

describe('preparing a meeting', () => {
  it('is possible with the keyboard alone: twelve situations, another item, twenty people, the order, the convocation', async () => {
    const { user, bridge } = await show({
      candidates: twelve,
      permanent: [1, 2, 3, ...Array.from({ length: 12 }, (_, index) => 10 + index)],
    });

    await user.keyboard('a');
    await screen.findByRole('checkbox', { name: '2026-01' });
    for (let each = 0; each < 12; each += 1) await user.keyboard(' {ArrowDown}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(12));

    await user.keyboard('o');
    await user.keyboard('3');
    await user.tab();
    await user.keyboard('Vie de la cellule en 2026');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(13));

    await user.keyboard('t');
    expect(await screen.findByText('15 membres permanents ajoutés.')).toBeVisible();
    for (const name of ['Mme Une', 'M. Deux', 'Mme Trois', 'M. Quatre', 'Mme Cinq']) {
      await user.keyboard('p');
      (await screen.findByLabelText('Nom')).focus();
      await user.keyboard(`${name}{Control>}{Enter}{/Control}`);
      await waitFor(() => expect(screen.queryByLabelText('Nom')).toBeNull());
    }
    expect(bridge.meeting().participants).toHaveLength(20);

    const last = within(agenda()).getByRole('button', { name: 'Vie de la cellule en 2026' });
    last.focus();
    for (let each = 0; each < 12; each += 1) await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(codes()[0]).toBe('Vie de la cellule en 2026');
    expect(last).toHaveFocus();
    await waitFor(() => expect(bridge.meeting().items[0]?.title).toBe('Vie de la cellule en 2026'));

    await user.keyboard('v');
    await screen.findByRole('form', { name: 'Convoquer la réunion' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.meeting().status).toBe('convened'));
    expect(await screen.findByText('Convoquée')).toBeVisible();
  }, 60_000);

  it('says why each situation is proposed, and since when', async () => {
    const { user } = await show({
      candidates: [candidate(1), candidate(2, { because: 'watch', since: '2026-04-01', colleges: ['psychiatry'] })],
    });
    await user.keyboard('a');
    expect(await screen.findByText(/passée au niveau 2 le 2 mars 2026/)).toBeVisible();
    expect(screen.getByText(/veille échue le 1er avril 2026.*Collèges nécessaires : Psychiatrie/)).toBeVisible();
  });

  it('runs the time along the agenda, and says when it goes beyond the planned end', async () => {
    const { user, bridge } = await show({ candidates: twelve.slice(0, 7) });
    await user.keyboard('a');
    await screen.findByRole('checkbox', { name: '2026-01' });
    for (let each = 0; each < 7; each += 1) await user.keyboard(' {ArrowDown}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(7));
    expect(rows()[1]).toHaveTextContent('14:20 – 14:40');
    expect(screen.getByText('L’ordre du jour finit à 16:20, après la fin prévue (16:00).')).toBeVisible();

    within(agenda()).getByRole('button', { name: '2026-02' }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(codes().slice(0, 3)).toEqual(['2026-02', '2026-01', '2026-03']);
    expect(screen.getByText('2026-02 : place 1 sur 7.')).toBeInTheDocument();
    await waitFor(() => expect(bridge.inputsOf('agenda.move')).toHaveLength(1));
  });

  it('takes an item off with Delete, and puts it back where it was with its texts and its guests', async () => {
    const { user, bridge } = await show({ candidates: twelve.slice(0, 3) });
    await user.keyboard('a');
    await screen.findByRole('checkbox', { name: '2026-01' });
    for (let each = 0; each < 3; each += 1) await user.keyboard(' {ArrowDown}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(3));
    const second = bridge.meeting().items[1] as AgendaItem;
    await bridge.call('agenda.savePresentation', { itemId: second.id, presentation: 'Vit seule.', tried: '', question: '' });
    await bridge.call('agenda.setInvited', { itemId: second.id, structures: [2] });
    await user.keyboard('t');
    await screen.findByText('Invités : DAC', { exact: false });

    within(agenda()).getByRole('button', { name: '2026-02' }).focus();
    await user.keyboard('{Delete}');
    await screen.findByText('2026-02 est retiré de l’ordre du jour.');
    expect(codes()).toEqual(['2026-01', '2026-03']);
    await user.keyboard('z');
    await waitFor(() => expect(codes()).toEqual(['2026-01', '2026-02', '2026-03']));
    await waitFor(() => expect(bridge.meeting().items[1]).toMatchObject({ presentation: 'Vit seule.', invited: [2], minutes: 20 }));
  });

  it('warns when class D would hear a situation that is not anonymous, and wants a reason', async () => {
    const { user, bridge } = await show({ candidates: [candidate(2)], permanent: [4] });
    await user.keyboard('a');
    await screen.findByRole('checkbox', { name: '2026-02' });
    await user.keyboard(' {Control>}{Enter}{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.keyboard('t');
    expect(await screen.findByText('1 habilitation à justifier')).toBeVisible();

    within(agenda()).getByRole('button', { name: '2026-02' }).focus();
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('dialog', { name: '2026-02' });
    expect(panel).toHaveTextContent('ICF Habitat : structure de classe D');
    await user.click(within(panel).getByRole('button', { name: 'Noter la raison' }));
    expect(within(panel).getByText('Écrivez la raison en une phrase.')).toBeVisible();
    expect(bridge.inputsOf('agenda.justify')).toEqual([]);
    await user.type(within(panel).getByLabelText('Raison de la présence de ICF Habitat'), 'Saisissant, avec l’accord de la personne');
    await user.click(within(panel).getByRole('button', { name: 'Noter la raison' }));
    expect(await within(panel).findByText('Raison notée : Saisissant, avec l’accord de la personne')).toBeVisible();
    expect(screen.queryByText('1 habilitation à justifier')).toBeNull();
    // The button is gone, the keyboard is still in the panel.
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: '2026-02' })).toBeNull();
  });

  it('keeps the presentation as it is typed, shows what the guard finds beside it, and confirms only with a reason', async () => {
    const guard = (item: AgendaItem): Finding[] => {
      const found = (excerpt: string, kind: Finding['kind'], outcome: Finding['outcome']): Finding[] => {
        const start = item.presentation.indexOf(excerpt);
        return start < 0 ? [] : [{ itemId: item.id, field: 'presentation', kind, excerpt, start, end: start + excerpt.length, outcome }];
      };
      return [...found('Mme Durand', 'name', 'block'), ...found('12 mars', 'exact_date', 'confirm')];
    };
    const { user, bridge } = await show({ candidates: [candidate(1)], guard });
    await user.keyboard('a');
    await screen.findByRole('checkbox', { name: '2026-01' });
    await user.keyboard(' {Control>}{Enter}{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(1));
    within(agenda()).getByRole('button', { name: '2026-01' }).focus();
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('dialog', { name: '2026-01' });
    const text = within(panel).getByLabelText('La situation en quelques phrases');
    await user.type(text, 'Mme Durand est seule depuis le 12 mars');
    const findings = await within(panel).findByRole('list', { name: 'Passages que le garde-identité a relevés' });
    expect(findings).toHaveTextContent('À récrire : ce passage ne sera ni projeté, ni imprimé.');
    expect(bridge.meeting().items[0]?.presentation).toBe('Mme Durand est seule depuis le 12 mars');

    await user.click(within(panel).getByRole('button', { name: /^Confirmer/ }));
    expect(bridge.inputsOf('meetings.confirm')).toEqual([]);
    await user.type(within(panel).getByLabelText('Motif pour garder « 12 mars »'), 'Date d’une réunion publique');
    await user.click(within(panel).getByRole('button', { name: /^Confirmer/ }));
    await waitFor(() => expect(within(panel).queryByText('12 mars')).toBeNull());
    expect(bridge.inputsOf('meetings.confirm')).toMatchObject([{ kind: 'exact_date', destination: 'projector' }]);
    expect(within(panel).getByText('Mme Durand')).toBeVisible();
  });

  it('says who has not signed the charter, whose convention is over, and lets somebody excuse themself with one key', async () => {
    const { user, bridge } = await show({ permanent: [3] });
    await user.keyboard('t');
    expect(await screen.findByText('Sans convention valide')).toBeVisible();
    screen.getByRole('button', { name: 'Modifier CCAS' }).focus();
    await user.keyboard('x');
    expect(await screen.findByText('Excusé')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'CCAS a transmis des informations' }));
    await waitFor(() => expect(bridge.meeting().participants[0]).toMatchObject({ state: 'excused', informationSent: true }));

    await user.keyboard('p');
    const form = await screen.findByRole('form', { name: 'Ajouter une personne' });
    await user.type(within(form).getByLabelText('Nom'), 'Mme Sans-Charte');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Charte non signée')).toBeVisible();
  });

  it('never asks the name of the person concerned, and lets them come for one situation', async () => {
    const { user, bridge } = await show({ candidates: [candidate(1)] });
    await user.keyboard('a');
    await screen.findByRole('checkbox', { name: '2026-01' });
    await user.keyboard(' {Control>}{Enter}{/Control}');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.keyboard('p');
    const form = await screen.findByRole('form', { name: 'Ajouter une personne' });
    await user.click(within(form).getByRole('radio', { name: 'Personne concernée' }));
    expect(within(form).queryByLabelText('Nom')).toBeNull();
    await user.type(within(form).getByLabelText('Pour quelle situation'), '2026-01{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.meeting().participants).toHaveLength(1));
    expect(bridge.inputsOf('attendance.add')[0]?.participant).toMatchObject({ kind: 'person_concerned', name: null, structureId: null });
  });

  it('is cancelled with a reason from the list, and can be restored', async () => {
    const { user, bridge } = await show();
    await user.click(screen.getByRole('button', { name: 'Annuler la réunion' }));
    const form = await screen.findByRole('form', { name: 'Annuler la réunion' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await within(form).findByText('Ce champ est nécessaire.')).toBeVisible();
    await user.type(within(form).getByLabelText('Motif'), 'bilat{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Réponse trouvée en bilatéral')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Ajouter des situations/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Rétablir la réunion' }));
    await waitFor(() => expect(bridge.meeting().status).toBe('planned'));
  });
});
