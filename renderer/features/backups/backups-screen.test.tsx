import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { fakeBridge, type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testVault } from '#renderer/testing/render.tsx';
import { BackupsScreen } from './backups-screen.tsx';
import { LastBackup } from './last-backup.tsx';

type Status = OutputOf<'backups.status'>;

const own: Status['backups'][number] = {
  file: '/coffre/sauvegardes/a.clsm',
  name: 'a.clsm',
  place: 'own',
  bytes: 1_400_000,
  createdAt: '2026-03-11T17:30:00.000Z',
  purpose: 'backup',
  leavesOn: '2027-03-01',
  opensWithCurrentKeys: true,
};
const status: Status = {
  folder: '/coffre/sauvegardes',
  running: false,
  last: { at: '2026-03-11T17:30:00.000Z', file: 'a.clsm', bytes: 1_400_000 },
  failure: null,
  changedSince: true,
  second: null,
  backups: [own],
};
const counts = { referrals: 12, enquiries: 3, meetings: 4, structures: 20, actions: 7, notes: 9 };
const seen: OutputOf<'backups.inspect'> = {
  label: 'CLSM de Poitiers',
  createdAt: own.createdAt,
  purpose: 'backup',
  counts,
  current: { ...counts, referrals: 14, notes: 9 },
  sameVault: true,
  sameKeys: true,
};

const show = (handlers: Handlers = {}) => {
  openTestVault();
  const bridge = fakeBridge({
    'backups.status': () => status,
    'backups.make': () => ({}),
    'backups.saveSettings': () => ({}),
    'backups.inspect': () => seen,
    'settings.read': () => ({}) as never,
    'settings.codes': () => ({}),
    'structures.list': () => [] as never,
    ...handlers,
  });
  return { ...renderScreen(<BackupsScreen />), bridge };
};

describe('the page of the backups', () => {
  it('says when the last verified one was made, and when each leaves', async () => {
    show();
    expect(await screen.findByText(/11 mars 2026.*\(1,4 Mo\)/)).toBeVisible();
    const row = screen.getByRole('row', { name: /Dans le coffre/ });
    expect(within(row).getByText(/1er mars 2027/)).toBeVisible();
  });

  it('lists the files of a vault that was replaced, with the folder in which they are; they are removed, not restored', async () => {
    const files = {
      ...own,
      file: '/coffre/sauvegardes/avant-1f5a5649',
      name: 'avant-1f5a5649',
      purpose: 'files' as const,
      leavesOn: '2026-04-10',
    };
    const { user, bridge } = show({ 'backups.status': () => ({ ...status, backups: [files] }), 'backups.remove': () => ({}) });
    const row = await screen.findByRole('row', { name: /Fichiers du coffre remplacé/ });
    expect(row).toHaveTextContent('avant-1f5a5649');
    expect(row).toHaveTextContent('10 avril 2026');
    expect(within(row).queryByRole('button', { name: /Restaurer/ })).not.toBeInTheDocument();
    await user.click(within(row).getByRole('button', { name: /Supprimer/ }));
    await user.click(await screen.findByRole('button', { name: 'Effacer définitivement' }));
    await waitFor(() => expect(bridge.inputsOf('backups.remove')).toEqual([{ file: files.file }]));
  });

  it('begins a backup when asked', async () => {
    const { user, bridge } = show();
    await user.click(await screen.findByRole('button', { name: 'Sauvegarder maintenant' }));
    expect(bridge.inputsOf('backups.make')).toEqual([{}]);
  });

  it('says why the last one could not be made, and that the old ones are intact', async () => {
    show({ 'backups.status': () => ({ ...status, failure: { at: '2026-03-12T08:00:00.000Z', code: 'backup_disk_full' } }) });
    expect(await screen.findByText(/Les sauvegardes déjà faites sont intactes/)).toBeVisible();
  });

  it('refuses a second place beside its field', async () => {
    const { user } = show({
      'backups.saveSettings': () => {
        throw refusal('backup_place_is_vault', 'secondFolder');
      },
    });
    const field = await screen.findByRole('textbox', { name: 'Dossier du second emplacement' });
    await user.type(field, '/coffre');
    await user.click(screen.getByRole('button', { name: 'Utiliser cet emplacement' }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringContaining('hors de celui du coffre')));
  });

  it('shows what a backup holds beside today before it restores it, and can take that back', async () => {
    const restored: string[] = [];
    const { user } = show({
      'backups.restore': ({ file }) => {
        restored.push(file);
        return { vault: testVault, safety: '/coffre/sauvegardes/avant.clsm' };
      },
    });
    await user.click(await screen.findByRole('button', { name: /Restaurer la sauvegarde du 11 mars 2026/ }));
    const panel = within(await screen.findByRole('dialog', { name: 'Restaurer une sauvegarde' }));
    const row = await panel.findByRole('row', { name: /Saisines 12 14/ });
    expect(row).toHaveTextContent('− 2');
    await user.click(panel.getByRole('button', { name: 'Restaurer' }));
    await user.click(await panel.findByRole('button', { name: 'Annuler la restauration' }));
    await waitFor(() => expect(restored).toEqual([own.file, '/coffre/sauvegardes/avant.clsm']));
    expect(await panel.findByText(/Le coffre est comme avant|le coffre est comme avant/)).toBeVisible();
  });

  it('exports in clear only after a question', async () => {
    const { user, bridge } = show({ 'backups.export': () => ({ file: '/x/export.zip', key: null, tables: 3, rows: 1 }) });
    await user.click(await screen.findByText('Export complet, formats ouverts'));
    await user.type(screen.getByRole('textbox', { name: 'Dossier de l’export' }), '/x');
    await user.click(screen.getByRole('checkbox', { name: /Protéger par une clé/ }));
    await user.click(screen.getByRole('button', { name: 'Exporter' }));
    expect(bridge.inputsOf('backups.export')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Exporter en clair' }));
    await waitFor(() => expect(bridge.inputsOf('backups.export')).toEqual([{ folder: '/x', encrypted: false }]));
  });
});

describe('« Aujourd’hui »', () => {
  it.each([
    ['the last verified backup', status, /Dernière sauvegarde vérifiée : 11 mars 2026/],
    [
      'that none could be made',
      { ...status, failure: { at: '2026-03-12T08:00:00.000Z', code: 'backup_disk_full' as const } },
      /n’a pas pu être faite/,
    ],
    ['that there is none', { ...status, last: null }, /Aucune sauvegarde vérifiée/],
  ])('says %s', async (_, answer, text) => {
    openTestVault();
    fakeBridge({ 'backups.status': () => answer });
    renderScreen(<LastBackup />);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
