import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Handlers, refusal } from '#renderer/testing/fake-bridge.ts';
import { countsOf } from '../testing/fixtures.ts';
import { showPage } from '../testing/show.tsx';
import { OverviewScreen } from './overview-screen.tsx';

const show = (handlers: Handlers = {}) => showPage(<OverviewScreen />, handlers);
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

describe('the summary inside the cellule', () => {
  it('says before anything that it is internal', async () => {
    show();
    expect(await screen.findByText('Interne, ne pas diffuser')).toBeVisible();
  });

  it('shows the latest year as Poitiers publishes it, each saisine leading to its page', async () => {
    const { bridge } = show();
    const table = await screen.findByRole('table', { name: /^Saisines de la cellule, 2022/ });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Réunion', 'Saisine / Sollicitation', 'Décisions', 'Note']);
    expect(within(table).getByRole('link', { name: 'ICF Habitat' })).toHaveAttribute('href', '#/saisines/7');
    expect(within(table).getByText('partager la responsabilité de cette situation')).toBeVisible();
    expect(bridge.inputsOf('summary.counts')).toEqual([{ from: '2022-01-01', to: '2022-12-31', sector: '' }]);
  });

  it('has the definition of each list beside it, and every line adds up to the total', async () => {
    show();
    const context = await screen.findByRole('table', { name: 'Contexte d’interpellation' });
    const lines = within(context)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].map((cell) => plain(cell.textContent)));
    expect(lines).toEqual([
      ['Maintien dans le logement', '3'],
      ['Rompre l’isolement', '3'],
      ['Total', '6'],
    ]);
    expect(context.closest('.report-table')).toHaveTextContent(/Ce qui est compté/);
  });

  it('has the definition of each total under its name', async () => {
    show();
    const totals = await screen.findAllByRole('table', { name: 'En nombres' });
    const line = within(totals[0] as HTMLElement).getByRole('rowheader', { name: /^Saisines/ });
    expect(line).toHaveTextContent(/Demandes reçues dans la période/);
  });

  it('shows charts alone with their tables beside them', async () => {
    const { user } = show();
    await screen.findByRole('table', { name: /^Saisines de la cellule/ });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Ce qui est montré' }), 'charts');
    expect(screen.queryByRole('table', { name: /^Saisines de la cellule/ })).not.toBeInTheDocument();
    expect(screen.getByRole('img', { name: /^Contexte d’interpellation/ })).toBeVisible();
    expect(screen.getByRole('table', { name: 'Contexte d’interpellation' })).toBeVisible();
  });

  it('goes from year to year with the arrows, to several years and to a sector by choosing', async () => {
    const { user, bridge } = show();
    await screen.findByRole('table', { name: /^Saisines de la cellule/ });
    await user.keyboard('{ArrowLeft}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Bilan 2021' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Période' }), 'years');
    expect(await screen.findByRole('heading', { level: 1, name: 'Bilan 2019–2022' })).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Secteur du territoire' }), 'couronneries');
    await waitFor(() =>
      expect(bridge.inputsOf('summary.counts').at(-1)).toEqual({ from: '2019-01-01', to: '2022-12-31', sector: 'couronneries' }),
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'À l’année' }), '2019');
    await user.selectOptions(screen.getByRole('combobox', { name: 'De l’année' }), '2021');
    expect(screen.getByText('Le dernier jour vient avant le premier.')).toBeVisible();
  });

  it('lets what was asked last win when answers come in another order', async () => {
    const waiting: (() => void)[] = [];
    const { user } = show({
      'summary.counts': ({ from, to }) =>
        new Promise((resolve) => {
          waiting.push(() => resolve(countsOf(from, to, from.startsWith('2021') ? 8 : 6)));
        }),
    });
    await waitFor(() => expect(waiting).toHaveLength(1));
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.();
    waiting[0]?.();
    const context = await screen.findByRole('table', { name: 'Contexte d’interpellation' });
    expect(within(context).getByRole('row', { name: 'Total 8' })).toBeVisible();
  });

  it('keeps numbers under the name of their own period until those of the next one are there', async () => {
    const waiting: (() => void)[] = [];
    const { user } = show({
      'summary.counts': ({ from, to }) =>
        from.startsWith('2022')
          ? countsOf(from, to, 6)
          : new Promise((resolve) => {
              waiting.push(() => resolve(countsOf(from, to, 8)));
            }),
    });
    await screen.findByRole('table', { name: /^Saisines de la cellule, 2022/ });
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(waiting).toHaveLength(1));
    expect(screen.getByRole('heading', { level: 1, name: 'Bilan 2022' })).toBeVisible();
    expect(screen.queryByRole('table', { name: /^Saisines de la cellule, 2021/ })).not.toBeInTheDocument();
    waiting[0]?.();
    expect(await screen.findByRole('heading', { level: 1, name: 'Bilan 2021' })).toBeVisible();
    expect(screen.getByRole('table', { name: /^Saisines de la cellule, 2021/ })).toBeVisible();
  });

  it('leads from the contents to a section, which the keyboard reaches', async () => {
    const { user } = show();
    const contents = await screen.findByRole('navigation', { name: 'Sommaire' });
    const [first] = within(contents).getAllByRole('button');
    await user.click(first as HTMLElement);
    expect(screen.getByRole('heading', { level: 2, name: first?.textContent ?? '' })).toHaveFocus();
  });

  it('is printed with P', async () => {
    const { user, bridge } = show();
    await screen.findByText('Interne, ne pas diffuser');
    await user.keyboard('p');
    expect(bridge.inputsOf('shell.print')).toHaveLength(1);
  });

  it('says why nothing can be counted', async () => {
    show({
      'summary.counts': () => {
        throw refusal('vault_locked');
      },
    });
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});

describe('the years one after the other', () => {
  const trendTable = () => screen.findByRole('table', { name: 'Nombre de saisines et de sollicitations ponctuelles par année' });

  it('stand in a chart and in a table, a year about which nothing is known keeping its place', async () => {
    show();
    const table = await trendTable();
    expect(within(table).getByRole('row', { name: /^2020 12 0 Notées à la main Année du confinement/ })).toBeVisible();
    const chart = screen.getByRole('img', { name: /^Saisines et sollicitations ponctuelles par année/ });
    expect(chart).toHaveTextContent('2021');
    expect(screen.getByText(/^Un nombre qui baisse n’est pas un échec/)).toBeVisible();
  });

  it('lose a typed year at once, and get it back as it was', async () => {
    const { user, bridge } = show({ 'year.removePastYear': () => ({}), 'year.savePastYear': () => ({}) });
    await trendTable();
    await user.click(screen.getByRole('button', { name: 'Retirer 2020' }));
    expect(bridge.inputsOf('year.removePastYear')).toEqual([{ year: 2020 }]);
    expect(await screen.findByRole('button', { name: 'La remettre' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('year.savePastYear')).toEqual([
        { year: 2020, referrals: 12, enquiries: 0, comment: 'Année du confinement', totals: [], lists: [] },
      ]),
    );
    expect(screen.queryByRole('button', { name: 'Retirer 2022' })).not.toBeInTheDocument();
  });

  it('say how they begin when there is none', async () => {
    show({ 'year.trend': () => [] });
    expect(await screen.findByText('Aucune année pour le moment')).toBeVisible();
  });
});
