import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { clearVaultStores } from '#renderer/client/vault-store.ts';
import type { Handlers } from '#renderer/testing/fake-bridge.ts';
import { refusal } from '#renderer/testing/fake-bridge.ts';
import { prepared } from '../testing/fixtures.ts';
import { prepareSummary } from '../testing/prepare-summary.ts';
import { showPage } from '../testing/show.tsx';
import { PublishScreen } from './publish-screen.tsx';

const show = (handlers: Handlers = {}) => showPage(<PublishScreen />, handlers);
const section = (name: string) => screen.findByRole('region', { name });
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
describe('preparing a summary', () => {
  it('says with words what the three questions of anonymity found, each with its number', async () => {
    const { user, bridge } = show();
    await prepareSummary(user);
    const control = await section('Contrôle d’anonymat');
    const lights = within(control).getAllByRole('listitem');
    expect(lights.map((light) => plain(within(light).getByRole('heading').textContent))).toEqual([
      'Individualisation : Tenu',
      'Corrélation : Tenu',
      'Inférence : Tenu',
    ]);
    expect(control).toHaveTextContent('230 chiffres contrôlés ensemble avec les 3 publications précédentes.');
    expect(bridge.inputsOf('publication.start')).toEqual([
      {
        scope: { from: '2022-01-01', to: '2022-12-31', sector: '' },
        audience: 'public',
        threshold: 5,
        merged: {},
        leftOut: [],
        open: false,
        language: 'fr',
      },
    ]);
    expect(screen.getByRole('heading', { name: 'Bilan 2022, public' })).toHaveFocus();
  });

  it('shows each table before and after, grouped lines marked by a word, and says which do not leave', async () => {
    const { user } = show();
    await prepareSummary(user);
    const both = await section('Avant et après');
    expect(within(both).getByText('3 lignes deviennent 2, dont 1 regroupée')).toBeVisible();
    expect(within(both).getByRole('rowheader', { name: 'Tutelle et CCAS regroupé' })).toBeVisible();
    expect(within(both).getByRole('rowheader', { name: 'Tutelle' })).toBeVisible();
    expect(within(both).getByText(/^Non publié\s: 1 tableau$/)).toBeVisible();
    expect(within(both).queryByRole('heading', { name: 'Genre' })).not.toBeInTheDocument();
  });

  it('is told as it goes on, and can be stopped from the keyboard', async () => {
    const { user, bridge } = show({ 'publication.progress': () => ({ state: 'running', step: 'crossing', done: 2, total: 11 }) });
    await prepareSummary(user);
    expect(await screen.findByText('Tableaux croisés, l’un après l’autre')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '2');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('La préparation a été arrêtée. Rien n’a été publié.')).toBeVisible();
    expect(bridge.inputsOf('publication.cancel')).toEqual([{ jobId: 'job-1' }]);
  });

  it('goes on while another page is read, and is there when one comes back', async () => {
    let state: 'running' | 'done' = 'running';
    const { user, unmount, bridge } = show({ 'publication.progress': () => ({ state, step: null, done: 0, total: 0 }) });
    await prepareSummary(user);
    await screen.findByRole('progressbar');
    unmount();
    state = 'done';
    await waitFor(() => expect(bridge.inputsOf('publication.prepared')).toHaveLength(1));
    show();
    expect(await section('Contrôle d’anonymat')).toBeVisible();
  });

  it('forgets everything when the vault is locked, and asks for nothing more', async () => {
    const { user, bridge, unmount } = show({ 'publication.progress': () => ({ state: 'running', step: null, done: 0, total: 0 }) });
    await prepareSummary(user);
    await screen.findByRole('progressbar');
    unmount();
    clearVaultStores();
    const asked = bridge.inputsOf('publication.progress').length;
    bridge.emit({ kind: 'publication', jobId: 'job-1', progress: { state: 'running', step: null, done: 1, total: 2 } });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(bridge.inputsOf('publication.progress')).toHaveLength(asked);
  });

  it('says why it failed', async () => {
    const { user } = show({
      'publication.start': () => {
        throw refusal('vault_locked');
      },
    });
    await prepareSummary(user);
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Publier' })).not.toBeInTheDocument();
  });

  it('does not let a locked threshold be changed, and says who locked it', async () => {
    show({ 'publication.policy': () => ({ threshold: 11, locked: true, lockedBy: 'la déléguée à la protection des données' }) });
    expect(await screen.findByText(/Verrouillé à 11 par la déléguée/)).toBeVisible();
    expect(screen.getByRole('radio', { name: '11, renforcé' })).toBeChecked();
    expect(screen.getByRole('radio', { name: '5, habituel' })).toBeDisabled();
  });

  it('asks why a lock is lifted', async () => {
    const { user, bridge } = show({
      'publication.policy': () => ({ threshold: 11, locked: true, lockedBy: 'DPO' }),
      'publication.savePolicy': () => ({}),
    });
    await user.click(await screen.findByRole('button', { name: 'Seuil par défaut et verrou' }));
    await user.click(screen.getByRole('checkbox', { name: 'Verrouiller ce seuil' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer le seuil' }));
    expect(bridge.inputsOf('publication.savePolicy')).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /Pourquoi le verrou est levé/ }), 'Accord du 3 mars{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('publication.savePolicy')).toEqual([
        { threshold: 11, locked: false, lockedBy: null, reason: 'Accord du 3 mars' },
      ]),
    );
  });
});

describe('publishing', () => {
  it('says what it freezes, asks nothing of a guaranteed summary, and then offers its files', async () => {
    const { user, bridge } = show({
      'files.saveSummary': () => ({ saved: true, folder: '/home/coordination/CLSM', file: 'bilan-2022-public.docx' }),
    });
    await prepareSummary(user);
    await section('Publier');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const panel = within(screen.getByRole('dialog', { name: 'Publier ce bilan' }));
    expect(panel.getByText(/fige ses chiffres et ses regroupements/)).toBeVisible();
    expect(panel.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: 'Publier' }));
    expect(await screen.findByRole('heading', { name: 'Le bilan est publié' })).toHaveFocus();
    expect(bridge.inputsOf('publication.release')).toEqual([{ jobId: 'job-1', readers: null, reason: null, by: null }]);
    expect(screen.getByText('Ce fichier quitte le coffre')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Document Word' }));
    expect(bridge.inputsOf('files.saveSummary')).toEqual([{ releaseId: 4, format: 'docx', folder: null }]);
    expect(await screen.findByText(/« bilan-2022-public.docx » est écrit dans/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Voir dans le registre' })).toHaveAttribute('href', '#/bilan/registre/4');
  });

  it('of exact numbers asks for readers and a reason, and offers neither publication file nor slides', async () => {
    const open = {
      ...prepared,
      outcome: 'open' as const,
      lights: [],
      proposedReaders: ['Ville de Poitiers'],
      report: { ...prepared.report, facts: { ...prepared.report.facts, audience: 'copil' as const, guaranteed: false, threshold: null } },
    };
    const { user, bridge } = show({ 'publication.prepared': () => open });
    await user.click(await screen.findByRole('radio', { name: /^Comité de pilotage/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Chiffres exacts, une ligne par situation' }));
    await prepareSummary(user);
    expect(bridge.inputsOf('publication.start')[0]).toMatchObject({ audience: 'copil', open: true });
    await user.click(await screen.findByRole('button', { name: /^Publier…/ }));
    const panel = within(screen.getByRole('dialog'));
    await user.click(panel.getByRole('button', { name: 'Publier' }));
    expect(panel.getByRole('textbox', { name: /^Motif/ })).toHaveAccessibleDescription(/Ce champ est nécessaire/);
    expect(panel.getByRole('textbox', { name: /^Lecteurs/ })).toHaveValue('Ville de Poitiers');
    await user.type(panel.getByRole('textbox', { name: /^Motif/ }), 'Demande du comité du 3 mars');
    // Closed to look something up: what was typed is there again.
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: /^Publier…/ }));
    const again = within(screen.getByRole('dialog'));
    expect(again.getByRole('textbox', { name: /^Motif/ })).toHaveValue('Demande du comité du 3 mars');
    await user.type(again.getByRole('textbox', { name: /^Qui prend cette décision/ }), 'Emma Martin, coordonnatrice');
    await user.click(again.getByRole('button', { name: 'Publier' }));
    await waitFor(() =>
      expect(bridge.inputsOf('publication.release')).toEqual([
        { jobId: 'job-1', readers: 'Ville de Poitiers', reason: 'Demande du comité du 3 mars', by: 'Emma Martin, coordonnatrice' },
      ]),
    );
    expect(await screen.findByRole('button', { name: 'Classeur' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /JSON/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Projeter' })).not.toBeInTheDocument();
  });
});
