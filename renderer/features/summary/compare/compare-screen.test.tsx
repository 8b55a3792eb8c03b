import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '#renderer/testing/fake-bridge.ts';
import { choices, countsOf } from '../testing/fixtures.ts';
import { showPage } from '../testing/show.tsx';
import { CompareScreen } from './compare-screen.tsx';

const show = (handlers: Handlers = {}) => showPage(<CompareScreen />, handlers);
/** The cells of a table, definitions apart. */
const linesOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map(({ childNodes }) => textOf([...childNodes])));
const textOf = (nodes: readonly ChildNode[]) =>
  nodes
    .filter((node) => !(node instanceof HTMLElement && node.matches('.report-meaning')))
    .map((node) => node.textContent)
    .join('');

describe('comparing', () => {
  it('puts the years side by side, and a fall is told without a judgement', async () => {
    show();
    const totals = await screen.findByRole('table', { name: 'Les totaux côte à côte' });
    expect(linesOf(totals)[0]).toEqual(['Ce qui est compté', '2019', '2020', '2021', '2022']);
    expect(linesOf(totals)).toContainEqual(['Saisines', '12', '10', '8', '6']);
    expect(screen.getByText('Saisines : 12 en 2019, 6 en 2022.', { normalizer: (text) => text.replaceAll('\u00a0', ' ') })).toBeVisible();
    expect(screen.getByText(/Un nombre qui baisse n’est pas un échec/)).toBeVisible();
  });

  it('shows one list at a time with its definition, a line chart over the years beside it', async () => {
    show();
    const table = await screen.findByRole('table', { name: 'Contexte d’interpellation' });
    expect(linesOf(table).slice(1)).toEqual([
      ['Maintien dans le logement', '6', '5', '4', '3'],
      ['Rompre l’isolement', '6', '5', '4', '3'],
      ['Ensemble', '12', '10', '8', '6'],
    ]);
    expect(screen.getByRole('img', { name: /^Contexte d’interpellation, côte à côte/ })).toBeVisible();
  });

  it('puts sectors of a period side by side', async () => {
    const { user, bridge } = show();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Mettre côte à côte' }), 'sectors');
    await waitFor(() =>
      expect(bridge.inputsOf('summary.compare').at(-1)).toEqual({
        scopes: [
          { from: '2022-01-01', to: '2022-12-31', sector: 'couronneries' },
          { from: '2022-01-01', to: '2022-12-31', sector: 'trois_cites' },
        ],
      }),
    );
    const totals = await screen.findByRole('table', { name: 'Les totaux côte à côte' });
    await waitFor(() => expect(linesOf(totals)[0]).toEqual(['Ce qui est compté', 'Couronneries', 'Trois-Cités']));
  });

  it('leaves a column out when it is unticked, and says when too few are left', async () => {
    const { user, bridge } = show({ 'summary.choices': () => ({ ...choices, years: [2021, 2022] }) });
    await user.click(await screen.findByRole('checkbox', { name: '2021' }));
    expect(screen.getByText('Cochez au moins deux colonnes.')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(bridge.inputsOf('summary.compare')).toHaveLength(1);
  });

  it('shows a dash for what a typed year does not know, and its comment', async () => {
    show({
      'summary.compare': ({ scopes }) =>
        scopes.map(({ from, to }) =>
          from.startsWith('2019')
            ? {
                ...countsOf(from, to, 12),
                source: 'typed' as const,
                comment: 'Compté sur papier.',
                totals: { referrals: 12 },
                tables: [],
                delays: [],
              }
            : countsOf(from, to, 6),
        ),
    });
    const totals = await screen.findByRole('table', { name: 'Les totaux côte à côte' });
    expect(linesOf(totals)).toContainEqual(['Situations', '–rien à dire', '6', '6', '6']);
    expect(screen.getByText(/2019\s: Compté sur papier\./)).toBeVisible();
  });
});
