import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors/app-error.ts';
import { clashingKeys, useCommands } from '#renderer/app/commands.ts';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { clearVaultStores } from '#renderer/client/vault-store.ts';
import { type FakeBridge, fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { ImportScreen } from './import-screen.tsx';
import type { HeldFile, Preview } from './import-store.ts';

const held: HeldFile = {
  name: 'saisines 2021.xlsx',
  format: 'xlsx',
  encoding: null,
  separator: null,
  sheets: [{ name: '2021', hidden: false, rows: 4 }],
};

const totals = { ready: 2, errors: 0, asked: 0, duplicates: 0, leftOut: 0, warnings: 0, newStructures: 1 };

const preview = (changes: Partial<Preview> = {}): Preview => ({
  headings: [0, 0],
  columns: [
    { header: 'Date', field: 'receivedOn', hidden: false, samples: ['12/03/2021'] },
    { header: 'Qui', field: null, hidden: false, samples: ['Ekidom'] },
  ],
  left: [],
  hiddenRows: 0,
  formulas: 0,
  missing: [],
  refusedIdentity: [],
  questions: [],
  structures: [],
  rows: [{ line: 1, state: 'ready', title: 'Ekidom', detail: '12/03/2021', issues: [] }],
  totals,
  undated: 0,
  decided: 0,
  tried: true,
  ...changes,
});

const blank = {
  head: { lines: ['Ville d’essai'], logo: null },
  cellule: 'Cellule d’essai',
  controller: 'Ville d’essai',
  on: '2026-11-21',
  lists: { context: ['Incurie', 'Voisinage'], gender: ['Femme', 'Homme'], structureType: ['CCAS', 'Bailleur social'] },
};

describe('what is blank', () => {
  const show = () => {
    clearVaultStores();
    openTestVault();
    const bridge = fakeBridge({
      'imports.list': () => [],
      'structures.list': () => [],
      'imports.blankLists': () => blank,
      'imports.saveBlank': () => ({ saved: false, folder: null, file: null }),
      'shell.print': () => ({}),
    });
    return { ...renderScreen(<WithKeyboard />), bridge };
  };

  const section = (name: string) => within(screen.getByRole('region', { name }));

  it('the fiche de saisine is read as it is on paper, printed, and written by the keys of every document', async () => {
    const { user, bridge } = show();
    await user.keyboard('p');
    expect(bridge.inputsOf('shell.print')).toHaveLength(0);
    await user.click(section('Fiche de saisine').getByRole('button', { name: 'Voir et imprimer' }));
    const sheet = within(await screen.findByRole('article', { name: 'Fiche de saisine' }));
    expect(bridge.inputsOf('imports.blankLists')).toEqual([{ language: 'fr' }]);
    expect(sheet.getByText('Ville d’essai')).toBeVisible();
    expect(sheet.getByRole('heading', { name: '2. La demande' })).toBeVisible();
    expect(sheet.getAllByRole('note')).toHaveLength(2);
    expect(sheet.getByText('Incurie').closest('ul')).toHaveClass('intake-choices');
    expect(sheet.getByText('Fiche à renvoyer à la coordination de la cellule par un moyen sûr.')).toBeVisible();
    await user.keyboard('p');
    expect(bridge.inputsOf('shell.print')).toHaveLength(1);
    await user.keyboard('d');
    expect(bridge.inputsOf('imports.saveBlank')).toEqual([{ what: 'paper', format: 'pdf', language: 'fr', folder: null }]);
  });

  it('has one sheet on the page at a time: the model’s columns take the place of the form', async () => {
    const { user } = show();
    await user.click(section('Fiche de saisine').getByRole('button', { name: 'Voir et imprimer' }));
    await screen.findByRole('article', { name: 'Fiche de saisine' });
    await user.click(screen.getByRole('radio', { name: /Structures de l’annuaire/ }));
    await user.click(section('Modèle de tableau').getByRole('button', { name: 'Voir et imprimer' }));
    const sheet = await screen.findByRole('article', { name: 'Modèle de tableau' });
    expect(screen.getAllByRole('article')).toEqual([sheet]);
    expect(clashingKeys(useCommands.getState().commands)).toEqual([]);
    expect(within(sheet).getByRole('row', { name: /CCAS\s; Bailleur social/ })).toBeVisible();
    expect(within(sheet).getByRole('rowheader', { name: /\(nécessaire\)/ })).toBeVisible();
    await user.click(section('Modèle de tableau').getByRole('button', { name: 'Refermer l’aperçu' }));
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });

  it('says why there is nothing to be seen', async () => {
    const { user, bridge } = show();
    bridge.answer({
      'imports.blankLists': () => {
        throw new AppError('letterhead_names_someone');
      },
    });
    await user.click(section('Fiche de saisine').getByRole('button', { name: 'Voir et imprimer' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });
});

function WithKeyboard() {
  useKeyboard();
  return <ImportScreen />;
}

describe('the import of a table', () => {
  let bridge: FakeBridge;
  beforeEach(() => {
    clearVaultStores();
    openTestVault();
    bridge = fakeBridge({
      'imports.list': () => [],
      'imports.choose': () => ({ held }),
      'imports.check': () => preview(),
      'imports.run': () => ({ id: 1, made: 2 }),
      'structures.list': () => [],
    });
  });

  const choose = async () => {
    const { user } = renderScreen(<ImportScreen />);
    await user.click(screen.getByRole('button', { name: 'Choisir un fichier…' }));
    await screen.findByRole('heading', { name: 'Vérifier les colonnes' });
    return user;
  };

  it('says in a sentence why a file is refused, and stays where it is', async () => {
    bridge.answer({
      'imports.choose': () => {
        throw new AppError('import_macros');
      },
    });
    const { user } = renderScreen(<ImportScreen />);
    await user.click(screen.getByRole('button', { name: 'Choisir un fichier…' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('macros');
    expect(screen.getByRole('heading', { name: 'Choisir le fichier' })).toBeVisible();
  });

  it('does not go on as long as a necessary column is missing, and sends the one that is chosen', async () => {
    bridge.answer({ 'imports.check': ({ plan }) => preview(plan.columns === null ? { missing: ['structure'] } : {}) });
    const user = await choose();
    expect(screen.getByRole('button', { name: 'Continuer' })).toBeDisabled();
    await user.selectOptions(screen.getByLabelText('Reprise comme : Qui'), 'structure');
    expect(bridge.inputsOf('imports.check').at(-1)?.plan.columns).toEqual(['receivedOn', 'structure']);
    expect(screen.getByRole('button', { name: 'Continuer' })).toBeEnabled();
  });

  it('asks once for a word that no list has, the likeliest value first', async () => {
    bridge.answer({
      'imports.check': () =>
        preview({
          questions: [
            {
              list: 'problem',
              text: 'Psychose',
              lines: 3,
              proposals: ['psychological'],
              choices: [
                { code: 'debt', label: 'Dette' },
                { code: 'psychological', label: 'Troubles psychologiques' },
              ],
            },
          ],
        }),
    });
    const user = await choose();
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    const field = screen.getByLabelText(/Psychose/);
    expect(
      within(field)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['À choisir', 'Troubles psychologiques', 'Dette', 'Non renseigné']);
    await user.selectOptions(field, 'psychological');
    expect(bridge.inputsOf('imports.check').at(-1)?.plan.codes).toEqual([{ list: 'problem', text: 'Psychose', code: 'psychological' }]);
  });

  it('shows an error beside its line, imports nothing with it, and leaves the line out when asked', async () => {
    const issues = [{ severity: 'error' as const, header: 'Date', sentence: '« 31/02/21 » n’est pas une date.' }];
    bridge.answer({
      'imports.check': ({ plan }) =>
        plan.leaveOut.length > 0
          ? preview()
          : preview({
              tried: false,
              totals: { ...totals, errors: 1 },
              rows: [{ line: 4, state: 'error', title: 'Ekidom', detail: '', issues }],
            }),
    });
    const user = await choose();
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(within(screen.getByRole('row', { name: /31\/02\/21/ })).getByRole('rowheader')).toHaveTextContent('5');
    expect(screen.getByRole('button', { name: /Importer 2/ })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: /^Laisser de côté\s: ligne 5$/u }));
    await user.click(await screen.findByRole('button', { name: /Importer 2/ }));
    expect(bridge.inputsOf('imports.run').at(-1)?.plan.leaveOut).toEqual([4]);
    expect(await screen.findByText(/2 lignes importées/)).toBeVisible();
  });
});
