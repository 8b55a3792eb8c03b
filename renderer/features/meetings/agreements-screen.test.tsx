import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { clashingKeys, useCommands } from '#renderer/app/commands.ts';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen, testStructure } from '#renderer/testing/render.tsx';
import { AgreementsScreen } from './agreements-screen.tsx';
import type { Agreement } from './agreements-store.ts';
import { MissingResourcesScreen } from './missing-resources-screen.tsx';

const convention = (id: number, more: Partial<Agreement>): Agreement => ({
  id,
  kind: 'convention',
  structureId: 1,
  structureName: 'CCAS',
  person: null,
  version: null,
  signedOn: '2018-01-10',
  validFrom: null,
  validUntil: null,
  notes: null,
  ...more,
});

const agreements = [
  convention(1, { signedOn: '2018-01-10', validUntil: '2022-12-31' }),
  convention(2, { signedOn: '2022-12-01', validFrom: '2023-01-01', validUntil: '2026-04-05' }),
  convention(3, { kind: 'charter', person: 'Mme Une', version: '2', signedOn: '2023-05-02' }),
];

function WithKeyboard() {
  useKeyboard();
  return <AgreementsScreen />;
}

function show() {
  openTestVault({ structures: [testStructure(1, 'CCAS'), testStructure(4, 'MDPH')] });
  const bridge = fakeBridge({
    'agreements.list': () => ({ agreements, charters: [{ version: '2', inForceFrom: '2023-01-01' }] }),
    'agreements.coverage': () => ({
      on: '2026-03-12',
      charter: '2',
      withoutConvention: [{ structureId: 4, name: 'MDPH', expiredOn: null }],
      withoutCharter: [{ structureId: 4, structureName: 'MDPH', person: 'M. Deux', lastVersion: '1' }],
      ending: [{ id: 2, kind: 'convention', structureName: 'CCAS', person: null, validUntil: '2026-04-05', months: 1 }],
    }),
    'agreements.save': () => ({ id: 9 }),
    'agreements.saveCharter': () => ({}),
    'files.saveDocument': () => ({ saved: false, folder: null, file: null }),
  });
  return { ...renderScreen(<WithKeyboard />), bridge };
}

describe('conventions and charter', () => {
  it('say first what is to be signed: who is not covered, what ends soon', async () => {
    show();
    const today = await screen.findByRole('region', { name: 'À faire signer' });
    expect(today).toHaveTextContent('CCAS dans moins d’un mois, le 5 avril 2026');
    expect(today).toHaveTextContent('MDPH jamais signée');
    expect(today).toHaveTextContent('M. Deux, MDPH dernière signée : 1');
  });

  it('keep their history, the latest first, each with its state', async () => {
    show();
    const [, ...rows] = within(await screen.findByRole('table', { name: 'Conventions' })).getAllByRole('row');
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(2, 4)
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['du 1er janvier 2023 au 5 avril 2026', 'En cours'],
      ['du 10 janvier 2018 au 31 décembre 2022', 'Échue'],
    ]);
  });

  it('are written as a document by the keys of every document, which a panel takes back', async () => {
    const { user, bridge } = show();
    await screen.findByRole('button', { name: 'Document PDF' });
    await user.keyboard('w');
    await waitFor(() =>
      expect(bridge.inputsOf('files.saveDocument')).toEqual([
        { document: { kind: 'agreement_list' }, format: 'docx', language: 'fr', folder: null },
      ]),
    );
    await user.keyboard('a');
    await screen.findByRole('form', { name: 'Noter une convention' });
    await user.keyboard('{Escape}');
    expect(clashingKeys(useCommands.getState().commands)).toEqual([]);
  });

  it('are renewed from the day after the end, and the old one stays', async () => {
    const { user, bridge } = show();
    await user.click(await screen.findByRole('button', { name: 'Renouveler CCAS' }));
    await screen.findByRole('form', { name: 'Noter une convention' });
    await user.type(screen.getByLabelText('Signée le'), '10/03/2026');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('agreements.save')).toMatchObject([
        { id: null, kind: 'convention', structureId: 1, signedOn: '2026-03-10', validFrom: '2026-04-06', validUntil: null },
      ]),
    );
  });

  it('take the signature of the charter in force from who has not given it', async () => {
    const { user, bridge } = show();
    await user.click(await screen.findByRole('button', { name: 'Noter une signature de la charte : M. Deux' }));
    const form = await screen.findByRole('form', { name: 'Noter une signature de la charte' });
    expect(within(form).getByLabelText('Personne qui a signé')).toHaveValue('M. Deux');
    await user.type(within(form).getByLabelText('Signée le'), 'hier');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('agreements.save')).toMatchObject([{ kind: 'charter', version: '2', signedOn: '2026-03-11' }]),
    );
  });
});

describe('the register of missing resources', () => {
  it('lists what the territory lacks without a situation, and says when a text may not leave', async () => {
    openTestVault();
    const bridge = fakeBridge({
      'files.saveDocument': () => ({ saved: false, folder: null, file: null }),
      'meetings.missingResources': () => [
        { text: 'Logement adapté temporaire', firstYear: 2022, lastYear: 2025, situations: 4 },
        { text: null, firstYear: 2024, lastYear: 2024, situations: 1 },
      ],
    });
    const { user } = renderScreen(<MissingResourcesScreen />);
    const [, first, second] = within(await screen.findByRole('table')).getAllByRole('row');
    expect(first).toHaveTextContent('Logement adapté temporaire2022 à 20254');
    expect(second).toHaveTextContent('Non précisé, ou à récrire avant de sortir20241');
    await user.click(screen.getByRole('button', { name: 'Tableau (CSV)' }));
    expect(bridge.inputsOf('files.saveDocument')).toMatchObject([{ document: { kind: 'missing_resources' }, format: 'csv' }]);
  });
});
