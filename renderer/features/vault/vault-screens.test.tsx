import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '#renderer/app/app.tsx';
import { useSession } from '#renderer/client/session.ts';
import { type FakeBridge, fakeBridge, type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { renderScreen, testEnvironment, testSettings, testVault } from '#renderer/testing/render.tsx';

const KEY = '003GW-58W4C-N32E1-Z8S6N-8PV2D-5R7EY';
const GOOD = 'cormoran lilas bougie hiver';

const poitiers = {
  folder: '/home/coordination/Coffres/poitiers',
  label: 'CLSM de Poitiers',
  demonstration: false,
  openedAt: '2026-03-10T10:00:00Z',
  mark: 0,
  present: true,
};
const elsewhere = { ...poitiers, folder: '/media/cle/clsm', label: 'CLSM de Châtellerault', present: false };
const demonstration = { ...poitiers, folder: '/home/coordination/Coffres/demonstration', label: 'Démonstration', demonstration: true };

let bridge: FakeBridge;

/** The app on a machine where no vault is open. */
async function start(handlers: Handlers = {}, recentVaults: (typeof poitiers)[] = []) {
  bridge = fakeBridge({
    'shell.environment': () => ({ ...testEnvironment, open: false, recentVaults }),
    'settings.read': () => testSettings,
    'settings.codes': () => ({}),
    'structures.list': () => [],
    'today.overview': () => ({ today: '2026-03-12', dues: [], toAssess: [], onAgenda: [] }),
    'vault.open': () => ({ vault: testVault }),
    ...handlers,
  });
  const rendered = renderScreen(<App />);
  await screen.findByRole('heading', { level: 1 });
  return rendered;
}

const heading = () => screen.findByRole('heading', { level: 1 });
/** The vault was entered: the frame is there. */
const entered = () => screen.findByRole('navigation', { name: 'Rubriques' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByLabelText(name);

describe('the first screen', () => {
  it('says how to begin where no vault was opened yet', async () => {
    await start();
    expect(screen.getByText('Aucun coffre n’a encore été ouvert sur cet ordinateur.')).toBeInTheDocument();
    expect(button('Créer un coffre')).toBeEnabled();
  });

  it('shows the recent vaults; one whose folder is gone is said to be so, and cannot be opened', async () => {
    await start({}, [poitiers, elsewhere]);
    expect(button(/CLSM de Poitiers.*Ouvert/)).toHaveFocus();
    expect(button(/Châtellerault.*Introuvable/)).toBeDisabled();
  });

  it('forgets a vault when asked, without touching it', async () => {
    const { user } = await start({ 'shell.forgetVault': () => ({}) }, [poitiers, elsewhere]);
    bridge.answer({ 'shell.environment': () => ({ ...testEnvironment, open: false, recentVaults: [poitiers] }) });
    await user.click(button('Oublier CLSM de Châtellerault'));
    await waitFor(() => expect(screen.queryByText('CLSM de Châtellerault')).not.toBeInTheDocument());
    expect(bridge.inputsOf('shell.forgetVault')).toEqual([{ folder: elsewhere.folder }]);
  });

  it('opens the demonstration in one click', async () => {
    const { user } = await start({ 'vault.createDemonstration': () => ({ vault: { ...testVault, demonstration: true } }) });
    await user.click(button('Essayer la démonstration'));
    await entered();
    expect(screen.getByText(/Démonstration : aucune personne réelle/)).toBeInTheDocument();
    expect(bridge.inputsOf('vault.createDemonstration')).toEqual([{ folder: '/home/coordination/Coffres/demonstration', language: 'fr' }]);
  });

  it('asks no secret for a demonstration that was opened before', async () => {
    const { user } = await start({ 'vault.createDemonstration': () => ({ vault: { ...testVault, demonstration: true } }) }, [
      demonstration,
    ]);
    await user.click(button(/Démonstration.*Ouvert/));
    expect(await entered()).toBeInTheDocument();
    expect(bridge.inputsOf('vault.open')).toEqual([]);
  });

  it('goes straight in when the window was reloaded and the vault is still open', async () => {
    await start({ 'shell.environment': () => ({ ...testEnvironment, open: true }), 'vault.current': () => testVault });
    expect(await entered()).toBeInTheDocument();
  });
});

describe('creating a vault', () => {
  const created = {
    'vault.create': () => ({ vault: testVault, recoveryKey: KEY }),
    'shell.print': () => ({}),
  } satisfies Handlers;

  async function fillIn(more: { passphrase?: string; again?: string; label?: string } = {}) {
    const { user } = await start(created);
    await user.click(button('Créer un coffre'));
    await user.type(field('Nom du CLSM'), more.label ?? 'CLSM de Poitiers');
    await user.type(field('Responsable de traitement'), 'Ville de Poitiers');
    await user.type(field('Phrase secrète'), more.passphrase ?? GOOD);
    await user.type(field('La même, une seconde fois'), more.again ?? more.passphrase ?? GOOD);
    return user;
  }

  it('proposes a folder named after the CLSM, until another one is written', async () => {
    const { user } = await start(created);
    await user.click(button('Créer un coffre'));
    await user.type(field('Nom du CLSM'), 'CLSM de l’Île-d’Œuvre');
    expect(field('Dossier du coffre')).toHaveValue('/home/coordination/Coffres/clsm-de-l-ile-d-oeuvre');
    await user.clear(field('Dossier du coffre'));
    await user.type(field('Dossier du coffre'), '/autre');
    await user.type(field('Nom du CLSM'), ' bis');
    expect(field('Dossier du coffre')).toHaveValue('/autre');
  });

  it('takes the folder chosen in the system’s dialog', async () => {
    const { user } = await start({ ...created, 'shell.chooseFolder': () => ({ folder: '/chiffre/clsm' }) });
    await user.click(button('Créer un coffre'));
    await user.click(button('Parcourir…'));
    await waitFor(() => expect(field('Dossier du coffre')).toHaveValue('/chiffre/clsm'));
  });

  it('says how strong the passphrase is while it is typed', async () => {
    const { user } = await start(created);
    await user.click(button('Créer un coffre'));
    await user.type(field('Phrase secrète'), 'dix signes');
    expect(screen.getByText(/Encore 2 caractères au moins/)).toBeInTheDocument();
    await user.clear(field('Phrase secrète'));
    await user.type(field('Phrase secrète'), GOOD);
    expect(screen.getByText('Solide')).toBeInTheDocument();
  });

  it.each([
    ['a passphrase that is too short', { passphrase: 'court' }, 'Phrase secrète', /au moins 12 caractères/],
    ['two different passphrases', { again: 'autre chose de long' }, 'La même, une seconde fois', /sont différentes/],
  ] as const)('refuses %s beside its field', async (_, more, name, text) => {
    const user = await fillIn(more);
    await user.click(button(/Créer le coffre/));
    await waitFor(() => expect(field(name)).toHaveAccessibleDescription(expect.stringMatching(text)));
    expect(field(name)).toHaveFocus();
    expect(bridge.inputsOf('vault.create')).toEqual([]);
  });

  it('says beside the folder what is wrong with it, and keeps what was typed', async () => {
    const user = await fillIn();
    bridge.answer({
      'vault.create': () => {
        throw refusal('vault_folder_not_empty', 'folder');
      },
    });
    await user.click(button(/Créer le coffre/));
    await waitFor(() =>
      expect(field('Dossier du coffre')).toHaveAccessibleDescription(expect.stringContaining('contient déjà des fichiers')),
    );
    expect(field('Nom du CLSM')).toHaveValue('CLSM de Poitiers');
  });

  it('shows the recovery key once, asks it back, and only then lets in', async () => {
    const user = await fillIn();
    await user.click(button(/Créer le coffre/));
    expect(await heading()).toHaveTextContent('La clé de secours');
    for (const group of KEY.split('-')) expect(screen.getByText(group)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /copier/i })).not.toBeInTheDocument();
    await user.click(button('Imprimer la clé'));
    expect(bridge.inputsOf('shell.print')).toHaveLength(1);

    await user.click(button('Je l’ai notée'));
    expect(screen.queryByText('003GW')).not.toBeInTheDocument();
    await user.type(field('Clé de secours'), '003gw 58w4c{Enter}');
    expect(field('Clé de secours')).toHaveAccessibleDescription(expect.stringContaining('faute de frappe'));
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();

    await user.clear(field('Clé de secours'));
    await user.type(field('Clé de secours'), 'oo3gw 58w4c n32e1 z8s6n 8pv2d 5r7ey{Enter}');
    await entered();
    expect(bridge.inputsOf('vault.create')).toEqual([
      {
        label: 'CLSM de Poitiers',
        cellule: 'cellule de concertation sur les situations psychosociales complexes',
        controller: 'Ville de Poitiers',
        folder: '/home/coordination/Coffres/clsm-de-poitiers',
        passphrase: GOOD,
        language: 'fr',
      },
    ]);
  });

  it('does not take another valid key for the one that was shown', async () => {
    const user = await fillIn();
    await user.click(button(/Créer le coffre/));
    await user.click(await screen.findByRole('button', { name: 'Je l’ai notée' }));
    await user.type(field('Clé de secours'), '00000 00000 00000 00000 00000 00000{Enter}');
    expect(field('Clé de secours')).toHaveAccessibleDescription(expect.stringContaining('pas la clé qui vient d’être montrée'));
  });

  it('keeps no draft of a secret', async () => {
    await fillIn();
    expect(bridge.calls.filter((each) => each.name.startsWith('drafts.'))).toEqual([]);
  });
});

describe('opening a vault', () => {
  beforeEach(() => {
    vi.useRealTimers();
  });

  it('says beside the field that the passphrase is wrong, and counts the wait down', async () => {
    const { user } = await start({}, [poitiers]);
    await user.click(button(/CLSM de Poitiers.*Ouvert/));
    bridge.answer({
      'vault.open': () => {
        throw refusal('wrong_passphrase', 'secret');
      },
    });
    await user.type(field('Phrase secrète'), 'faux{Enter}');
    await waitFor(() =>
      expect(field('Phrase secrète')).toHaveAccessibleDescription(expect.stringContaining('Ce n’est pas la phrase secrète')),
    );

    bridge.answer({
      'vault.open': () => {
        throw refusal('wait_before_retry', undefined, { seconds: 1 });
      },
    });
    await user.type(field('Phrase secrète'), '{Enter}');
    expect(await screen.findByText('Nouvel essai possible dans 1 s')).toBeInTheDocument();
    expect(button('Ouvrir')).toBeDisabled();
    await waitFor(() => expect(button('Ouvrir')).toBeEnabled(), { timeout: 3_000 });
    expect(screen.queryByText(/Trop d’essais/)).not.toBeInTheDocument();

    bridge.answer({ 'vault.open': () => ({ vault: testVault }) });
    await user.type(field('Phrase secrète'), '{Enter}');
    await entered();
  });

  it('says beside the folder that it holds no vault', async () => {
    const { user } = await start({
      'vault.open': () => {
        throw refusal('vault_not_here', 'folder');
      },
    });
    await user.click(button('Ouvrir un autre coffre'));
    await user.type(field('Dossier du coffre'), '/ailleurs');
    await user.type(field('Phrase secrète'), `${GOOD}{Enter}`);
    await waitFor(() =>
      expect(field('Dossier du coffre')).toHaveAccessibleDescription(expect.stringContaining('ne contient pas de coffre')),
    );
    expect(bridge.inputsOf('vault.open')).toEqual([{ folder: '/ailleurs', secret: { kind: 'passphrase', text: GOOD } }]);
  });

  it('proposes a new passphrase after the recovery key', async () => {
    const { user } = await start({ 'vault.changePassphrase': () => ({}) }, [poitiers]);
    await user.click(button(/CLSM de Poitiers.*Ouvert/));
    await user.click(button('Utiliser la clé de secours'));
    await user.type(field('Clé de secours'), `${KEY}{Enter}`);
    expect(await screen.findByRole('heading', { name: 'Choisir une nouvelle phrase secrète' })).toBeInTheDocument();
    await user.type(field('Nouvelle phrase secrète'), GOOD);
    await user.type(field('La même, une seconde fois'), `${GOOD}{Enter}`);
    await entered();
    expect(bridge.inputsOf('vault.changePassphrase')).toEqual([{ current: { kind: 'recovery', text: KEY }, next: GOOD }]);
  });
});

describe('a vault before it is opened', () => {
  it.each([
    [1, 'Ce coffre s’ouvre avec sa phrase secrète ou sa clé de secours.'],
    [3, 'Ce coffre s’ouvre avec l’une de ses 3 phrases secrètes ou sa clé de secours.'],
  ])('says which kinds of secret open it (%i), and no name', async (passphrases, text) => {
    const { user } = await start({ 'shell.lookAtVault': () => ({ passphrases, recoveryKeys: 1 }) }, [poitiers]);
    await user.click(button(/CLSM de Poitiers.*Ouvert/));
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

describe('locking', () => {
  it.each([
    ['asked', /Le coffre est verrouillé/],
    ['inactivity', /après un temps sans activité/],
    ['crash', /à la suite d’une erreur/],
  ] as const)('clears the screens, says why (%s), and offers to open the same vault again', async (reason, text) => {
    await start({ 'shell.environment': () => ({ ...testEnvironment, open: true }), 'vault.current': () => testVault });
    await entered();
    const { folder, label, demonstration } = testVault;
    const locked = { folder, label, demonstration, reason };
    bridge.answer({ 'shell.environment': () => ({ ...testEnvironment, open: false, recentVaults: [poitiers], locked }) });
    act(() => bridge.emit({ kind: 'locking' }));
    expect(screen.getByRole('dialog', { name: 'Voile de confidentialité' })).toBeInTheDocument();
    act(() => bridge.emit({ kind: 'locked', reason }));
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    expect(await heading()).toHaveTextContent('Ouvrir CLSM de Poitiers');
    expect(useSession.getState().settings).toBeNull();
  });

  it('happens with Ctrl+L, by asking the shell', async () => {
    const { user } = await start({
      'shell.environment': () => ({ ...testEnvironment, open: true }),
      'vault.current': () => testVault,
      'vault.lock': () => ({}),
    });
    await entered();
    await user.keyboard('{Control>}l{/Control}');
    await waitFor(() => expect(bridge.inputsOf('vault.lock')).toHaveLength(1));
  });
});
