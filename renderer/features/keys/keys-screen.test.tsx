import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeBridge, fakeBridge, type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testEnvironment } from '#renderer/testing/render.tsx';
import { HandoverScreen } from './handover-screen.tsx';
import { KeysScreen } from './keys-screen.tsx';
import type { KeySlot } from './keys-store.ts';

const GOOD = 'pluvier ardoise sonnette dix';
const CURRENT = 'cormoran lilas bougie hiver';
const KEY = '003GW-58W4C-N32E1-Z8S6N-8PV2D-5R7EY';
const slot = (id: string, kind: KeySlot['kind'], label: string | null, inUse = false): KeySlot => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  kind,
  label,
  since: '2026-01-12T09:30:00.000Z',
  inUse,
});
const own = slot('1', 'passphrase', 'Coordination', true);
const recovery = slot('2', 'recovery', null);
const deputy = slot('3', 'passphrase', 'Suppléance');

let bridge: FakeBridge;

function answer(slots: readonly KeySlot[], handlers: Handlers = {}): void {
  bridge = fakeBridge({
    'keys.list': () => ({ slots: [...slots], mostPassphrases: 7 }),
    'keys.draw': () => ({ recoveryKey: KEY }),
    'shell.print': () => ({}),
    ...handlers,
  });
}

beforeEach(() => openTestVault());

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByLabelText(name);

describe('the page of the keys', () => {
  it('says who can open the vault, and which secret opened it; a name is never that of the key file', async () => {
    answer([own, recovery, deputy]);
    renderScreen(<KeysScreen />);
    const rows = await screen.findAllByRole('row');
    expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Coordination (a ouvert le coffre cette fois)',
      'Clé de secours',
      'Suppléance',
    ]);
    expect(button(/^Révoquer.*Suppléance$/)).toBeEnabled();
  });

  it('does not offer to revoke the only passphrase, nor a recovery key', async () => {
    answer([own, recovery]);
    renderScreen(<KeysScreen />);
    expect(await screen.findByRole('button', { name: /^Remplacer.*Clé de secours$/ })).toBeEnabled();
    expect(screen.queryByRole('button', { name: /^Révoquer/ })).not.toBeInTheDocument();
  });

  it('adds a deputy’s passphrase against the current one, from the keyboard', async () => {
    answer([own, recovery], { 'keys.add': () => ({}) });
    const { user } = renderScreen(<KeysScreen />);
    await user.click(await screen.findByRole('button', { name: 'Ajouter une phrase secrète' }));
    await user.type(field('À qui est cette phrase'), 'Suppléance');
    await user.type(field('Phrase secrète'), GOOD);
    await user.type(field('La même, une seconde fois'), GOOD);
    await user.type(field('Votre secret actuel'), `${CURRENT}{Control>}{Enter}{/Control}`);
    expect(await screen.findByText('La phrase secrète est ajoutée.')).toBeInTheDocument();
    expect(bridge.inputsOf('keys.add')).toEqual([{ current: { kind: 'passphrase', text: CURRENT }, label: 'Suppléance', next: GOOD }]);
    expect(bridge.calls.filter(({ name }) => name.startsWith('drafts.'))).toEqual([]);
  });

  it('says beside the field that a passphrase could be guessed, and that the current one is wrong', async () => {
    answer([own, recovery], {
      'keys.add': () => {
        throw refusal('wrong_passphrase');
      },
    });
    const { user } = renderScreen(<KeysScreen />);
    await user.click(await screen.findByRole('button', { name: 'Ajouter une phrase secrète' }));
    await user.type(field('À qui est cette phrase'), 'Suppléance');
    await user.type(field('Phrase secrète'), 'azertyuiopqs');
    await user.type(field('La même, une seconde fois'), 'azertyuiopqs');
    await user.type(field('Votre secret actuel'), `${CURRENT}{Enter}`);
    await waitFor(() => expect(field('Phrase secrète')).toHaveAccessibleDescription(expect.stringContaining('se devinerait')));
    expect(bridge.inputsOf('keys.add')).toEqual([]);
    for (const name of ['Phrase secrète', 'La même, une seconde fois']) {
      await user.clear(field(name));
      await user.type(field(name), GOOD);
    }
    await user.click(button('Ajouter'));
    await waitFor(() =>
      expect(field('Votre secret actuel')).toHaveAccessibleDescription(expect.stringContaining('Ce n’est pas la phrase')),
    );
  });

  it('revokes a deputy, and renames', async () => {
    answer([own, recovery, deputy], { 'keys.revoke': () => ({}), 'keys.rename': () => ({}) });
    const { user } = renderScreen(<KeysScreen />);
    await user.click(await screen.findByRole('button', { name: /^Révoquer.*Suppléance$/ }));
    await user.type(field('Votre secret actuel'), `${CURRENT}{Enter}`);
    expect(await screen.findByText('La phrase secrète est révoquée.')).toBeInTheDocument();
    expect(bridge.inputsOf('keys.revoke')).toEqual([{ current: { kind: 'passphrase', text: CURRENT }, slotId: deputy.id }]);
    await user.click(button(/^Nommer.*Coordination$/));
    await user.clear(field('À qui est cette phrase'));
    await user.type(field('À qui est cette phrase'), 'Coordination 2026');
    await user.type(field('Votre secret actuel'), `${CURRENT}{Enter}`);
    expect(await screen.findByText('Le nom est enregistré.')).toBeInTheDocument();
    expect(bridge.inputsOf('keys.rename')[0]).toMatchObject({ label: 'Coordination 2026', slotId: own.id });
  });

  it('replaces the recovery key only after it was shown, printed and typed again', async () => {
    let asked = 0;
    answer([own, recovery], {
      'keys.renewRecovery': () => {
        asked += 1;
        if (asked === 1) throw refusal('recovery_key_different', 'typed');
        return {};
      },
    });
    const { user } = renderScreen(<KeysScreen />);
    await user.click(await screen.findByRole('button', { name: /^Remplacer.*Clé de secours$/ }));
    expect(await screen.findByLabelText('Nouvelle clé de secours, six groupes de cinq signes')).toHaveTextContent(KEY.replaceAll('-', ''));
    await user.click(button('Imprimer la clé'));
    await user.click(button('Je l’ai notée'));
    const typed = 'La nouvelle clé, recopiée depuis le papier';
    await user.type(field(typed), 'autre chose');
    await user.type(field('Votre secret actuel'), `${CURRENT}{Enter}`);
    await waitFor(() => expect(field(typed)).toHaveAccessibleDescription(expect.stringContaining('Relisez chaque groupe')));
    await user.clear(field(typed));
    await user.type(field(typed), `${KEY}{Enter}`);
    expect(await screen.findByText(/La clé de secours est remplacée/)).toBeInTheDocument();
    expect(bridge.inputsOf('keys.draw')).toHaveLength(1);
    expect(bridge.inputsOf('keys.renewRecovery').at(-1)?.typed).toBe(KEY);
  });

  it('says before a new data key what it costs', async () => {
    answer([own, recovery, deputy], { 'keys.renewDataKey': () => ({}) });
    const { user } = renderScreen(<KeysScreen />);
    await user.click(await screen.findByRole('button', { name: 'Changer la clé de chiffrement' }));
    expect(await screen.findByText(/Les autres phrases sont révoquées/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Je l’ai notée' }));
    await user.type(field('La nouvelle clé, recopiée depuis le papier'), KEY);
    await user.type(field('À qui est cette phrase'), 'Coordination');
    await user.type(field('Votre nouvelle phrase secrète'), GOOD);
    await user.type(field('La même, une seconde fois'), GOOD);
    await user.type(field('Votre secret actuel'), `${CURRENT}{Enter}`);
    expect(await screen.findByText(/La clé de chiffrement est changée/)).toBeInTheDocument();
  });
});

describe('what locks the vault', () => {
  it.each([
    [
      { suspend: true, sessionLock: true, clipboard: true },
      /Quand la session de l’ordinateur est verrouillée/,
      /le navigateur ne le dit pas/,
    ],
    [{ suspend: false, sessionLock: false, clipboard: false }, /le navigateur ne le dit pas/, /Quand l’ordinateur se met en veille/],
  ])('is said as this machine does it (%o)', async (tells, shown, hidden) => {
    openTestVault({ environment: { ...testEnvironment, tells } });
    answer([own, recovery]);
    renderScreen(<KeysScreen />);
    expect(await screen.findByText(shown)).toBeInTheDocument();
    expect(screen.queryByText(hidden)).not.toBeInTheDocument();
    expect(screen.getByText(/Après 10\smin sans personne/u)).toBeInTheDocument();
  });
});

describe('the handover', () => {
  const passing = () => ({
    ...overview,
    open: [...overview.open],
    watched: [...overview.watched],
    meetings: [...overview.meetings],
    conventions: [...overview.conventions],
  });
  const overview = {
    on: '2026-03-12',
    open: [{ referralId: 5, reference: '2026-05', status: 'watch', receivedOn: '2026-01-12', nextDue: '2026-03-01', dues: 1 }],
    frozen: 1,
    watched: [{ referralId: 5, reference: '2026-05', until: null }],
    late: 1,
    meetings: [{ meetingId: 2, on: '2026-03-20', items: 3 }],
    conventions: [{ structureName: 'Ekidom', validUntil: '2026-06-30' }],
    charters: 2,
  } as const;

  it('takes stock, and passes the vault on in one step, but for the passphrases that stay', async () => {
    answer([own, recovery, deputy], {
      'handover.overview': passing,
      'keys.handOver': () => ({}),
    });
    const { user } = renderScreen(<HandoverScreen />);
    expect(await screen.findByText('1 saisine ouverte')).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Les conventions qui se terminent' })).toHaveTextContent('Ekidom');
    await user.click(button('Commencer'));
    await user.click(await screen.findByRole('button', { name: 'Je l’ai notée' }));
    await user.type(field('La nouvelle clé, recopiée depuis le papier'), KEY);
    await user.type(field('Phrase secrète de la personne qui succède'), GOOD);
    await user.type(field('La même, une seconde fois'), GOOD);
    await user.click(screen.getByRole('checkbox', { name: 'Suppléance' }));
    await user.type(field('Phrase secrète de la personne qui part'), `${CURRENT}{Enter}`);
    expect(await screen.findByText(/Le coffre est passé/)).toBeInTheDocument();
    expect(bridge.inputsOf('keys.handOver')).toEqual([
      { current: { kind: 'passphrase', text: CURRENT }, label: 'Coordination', next: GOOD, typed: KEY, keep: [deputy.id] },
    ]);
  });

  it('leaves the keyboard in the form of the file, and on its button again when the form is left', async () => {
    answer([own, recovery], { 'handover.overview': passing });
    const { user } = renderScreen(<HandoverScreen />);
    await user.click(await screen.findByRole('button', { name: 'Préparer un fichier de passation' }));
    expect(field(/^Dossier/)).toHaveFocus();
    await user.click(button('Annuler'));
    expect(screen.getByRole('button', { name: 'Préparer un fichier de passation' })).toHaveFocus();
  });
});
