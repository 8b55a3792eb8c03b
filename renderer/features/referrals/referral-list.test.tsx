import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clearVaultStores } from '#renderer/client/vault-store.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { noFilters } from './list-query.ts';
import { ReferralList } from './referral-list.tsx';
import { testPage, testRow } from './testing.ts';

const choices = {
  years: [2026, 2025],
  structures: [
    { id: 1, name: 'Ekidom' },
    { id: 4, name: 'MQ La Gibauderie' },
  ],
};
const firstPage = { filters: noFilters, sort: 'received', descending: true, offset: 0, limit: 100 };

/** jsdom lays nothing out: the list is 600 px high and each row 48. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function height(this: Element) {
    return this.className === 'referral-scroller' ? 600 : 0;
  });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function height(this: HTMLElement) {
    return this.tagName === 'TR' ? 48 : 0;
  });
  return () => vi.restoreAllMocks();
});

function openList(rows = [testRow(1), testRow(2)], more: Parameters<typeof fakeBridge>[0] = {}) {
  const bridge = fakeBridge({ 'referrals.list': () => testPage(rows), 'referrals.filterChoices': () => choices, ...more });
  openTestVault();
  return { bridge, ...renderScreen(<ReferralList />) };
}

const table = () => screen.findByRole('grid', { name: 'Saisines' });
const rowOf = (reference: string) => screen.getByRole('row', { name: new RegExp(`^${reference}`) });

describe('what the list shows', () => {
  it('shows each saisine in codes and coded facts, and « Non renseigné » for what is missing', async () => {
    const { bridge } = openList([
      testRow(5, { reference: '2026-05', level: 2, status: 'follow_up', nextDueOn: '2026-03-10' }),
      testRow(6, { reference: '2026-06', context: null, nextDueOn: '2026-03-12' }),
    ]);
    await table();
    const cells = within(rowOf('2026-05'))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toEqual(['02/03/2026', 'Ekidom', 'Maintien dans le logement', 'Isolement', '2', 'En suivi', '10/03/2026en retard']);
    expect(within(rowOf('2026-06')).getByText('Non renseigné')).toBeVisible();
    expect(within(rowOf('2026-06')).getByText('Aujourd’hui')).toBeVisible();
    expect(bridge.inputsOf('referrals.list')).toEqual([firstPage]);
  });

  it('counts in a sentence, the sollicitations ponctuelles apart', async () => {
    openList([testRow(1), testRow(2), testRow(3, { reference: 'S2026-01', kind: 'enquiry', status: 'answered' })]);
    await table();
    expect(screen.getByText('2 saisines et 1 sollicitation ponctuelle')).toBeVisible();
    expect(within(rowOf('S2026-01')).getByText('Sollicitation ponctuelle')).toBeVisible();
  });

  it('says in words that a situation is frozen', async () => {
    openList([testRow(1, { frozen: true })]);
    await table();
    expect(within(rowOf('2026-01')).getByText('Gelée (opposition)')).toBeVisible();
  });

  it('teaches what will be here when there is nothing at all', async () => {
    openList([]);
    expect(await screen.findByText('Aucune saisine pour le moment.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Nouvelle saisine' })).toBeVisible();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('offers to clear the filters when nothing matches', async () => {
    const { bridge, user } = openList([testRow(1)]);
    await table();
    bridge.answer({ 'referrals.list': () => ({ rows: [], total: 0, byStatus: [{ status: 'received', count: 0 }] }) });
    await user.type(screen.getByRole('searchbox'), 'ouragan');
    expect(await screen.findByText('Aucune saisine ne correspond.')).toBeVisible();
    bridge.answer({ 'referrals.list': () => testPage([testRow(1)]) });
    await user.click(screen.getAllByRole('button', { name: 'Effacer les filtres' })[0] as HTMLElement);
    await table();
    expect(bridge.inputsOf('referrals.list').at(-1)).toEqual(firstPage);
  });

  it('says why it could not be read, and tries again', async () => {
    const { bridge, user } = openList([testRow(1)], {
      'referrals.list': () => {
        throw refusal('database_damaged');
      },
    });
    expect(await screen.findByText(/La base du coffre est abîmée/)).toBeVisible();
    bridge.answer({ 'referrals.list': () => testPage([testRow(1)]) });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await table();
    expect(screen.queryByText(/La base du coffre/)).not.toBeInTheDocument();
  });
});

describe('filters and order', () => {
  it('asks for exactly what is chosen', async () => {
    const { bridge, user } = openList([testRow(1, { status: 'watch' }), testRow(2, { status: 'closed' })]);
    await table();
    await user.click(screen.getByRole('button', { name: 'En veille 1' }));
    await user.click(screen.getByRole('button', { name: 'Clôturée 1' }));
    await user.click(screen.getByRole('button', { name: 'Filtres' }));
    await user.selectOptions(screen.getByLabelText('Année'), '2025');
    await user.selectOptions(screen.getByLabelText('Niveau'), 'Niveau 1');
    await user.selectOptions(screen.getByLabelText('Saisissant'), 'MQ La Gibauderie');
    await user.selectOptions(screen.getByLabelText('Contexte'), 'Incurie, salubrité');
    await user.selectOptions(screen.getByLabelText('Secteur'), 'Trois-Cités');
    await user.selectOptions(screen.getByLabelText('Nature'), 'Saisines');
    expect(bridge.inputsOf('referrals.list').at(-1)).toEqual({
      ...firstPage,
      filters: {
        search: '',
        kind: 'referral',
        statuses: ['watch', 'closed'],
        level: 1,
        year: 2025,
        territorySector: 'trois_cites',
        structureId: 4,
        context: 'squalor',
      },
    });
    expect(screen.getByRole('button', { name: 'En veille 1' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: 'Clôturée 1' }));
    await user.selectOptions(screen.getByLabelText('Niveau'), 'Tous');
    expect(bridge.inputsOf('referrals.list').at(-1)?.filters).toMatchObject({ statuses: ['watch'], level: null });
    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
    expect(bridge.inputsOf('referrals.list').at(-1)).toEqual(firstPage);
  });

  it('sorts by a column, then the other way round, and says so', async () => {
    const { bridge, user } = openList();
    await table();
    const header = (name: string) => screen.getByRole('columnheader', { name });
    expect(header('Reçue le')).toHaveAttribute('aria-sort', 'descending');
    await user.click(screen.getByRole('button', { name: 'Échéance' }));
    expect(bridge.inputsOf('referrals.list').at(-1)).toMatchObject({ sort: 'due', descending: false });
    expect(header('Échéance')).toHaveAttribute('aria-sort', 'ascending');
    expect(header('Reçue le')).toHaveAttribute('aria-sort', 'none');
    await user.click(screen.getByRole('button', { name: 'Échéance' }));
    expect(bridge.inputsOf('referrals.list').at(-1)).toMatchObject({ sort: 'due', descending: true });
    expect(header('Contexte')).not.toHaveAttribute('aria-sort');
  });

  it('keeps the answer to the latest search, whichever comes last', async () => {
    const { bridge, user } = openList();
    await table();
    const answers = new Map<string, () => void>();
    bridge.answer({
      'referrals.list': ({ filters }) =>
        new Promise((resolve) => {
          const words = filters.search ?? '';
          answers.set(words, () => resolve(testPage([testRow(words === 'ek' ? 11 : 12)])));
        }),
    });
    const search = screen.getByRole('searchbox', { name: 'Chercher dans les saisines' });
    await user.type(search, 'ek');
    await waitFor(() => expect(answers.has('ek')).toBe(true));
    await user.type(search, 'idom');
    await waitFor(() => expect(answers.has('ekidom')).toBe(true));
    await act(async () => answers.get('ekidom')?.());
    await act(async () => answers.get('ek')?.());
    expect(rowOf('2026-12')).toBeVisible();
    expect(screen.queryByRole('row', { name: /^2026-11/ })).not.toBeInTheDocument();
  });

  it('asks once for words typed in one go', async () => {
    const { bridge, user } = openList();
    await table();
    const before = bridge.inputsOf('referrals.list').length;
    await user.type(screen.getByRole('searchbox'), 'gibauderie');
    await waitFor(() => expect(bridge.inputsOf('referrals.list').at(-1)?.filters.search).toBe('gibauderie'));
    // Ten letters; a slow machine may pause between two of them.
    expect(bridge.inputsOf('referrals.list').length - before).toBeLessThan(10);
  });

  it('remembers filters and order, but not the words sought', async () => {
    const { bridge, user } = openList([testRow(1, { status: 'watch' })]);
    await table();
    await user.type(screen.getByRole('searchbox'), 'dupont');
    await user.click(screen.getByRole('button', { name: 'En veille 1' }));
    await user.click(screen.getByRole('button', { name: 'Saisissant' }));
    await waitFor(() =>
      expect(bridge.inputsOf('screens.remember').at(-1)).toEqual({
        screen: 'referrals.list',
        state: { filters: { ...noFilters, statuses: ['watch'] }, sort: 'structure', descending: false, unfolded: false },
      }),
    );
  });

  it('begins with what it remembered', async () => {
    const state = { filters: { ...noFilters, year: 2025 }, sort: 'due', descending: false, unfolded: false };
    const { bridge } = openList([testRow(1)], { 'screens.recall': () => ({ state }) });
    await table();
    expect(bridge.inputsOf('referrals.list')).toEqual([
      { ...firstPage, filters: { ...noFilters, year: 2025 }, sort: 'due', descending: false },
    ]);
    expect(screen.getByRole('button', { name: /^Filtres\s: 1 actif$/ })).toBeVisible();
  });

  it.each([
    ['of another version', { filters: { ...noFilters, mood: 'blue' }, sort: 'received', descending: true }],
    ['that is no object', 'received'],
    ['with an unknown order', { filters: noFilters, sort: 'colour', descending: true }],
  ])('begins anew when it remembered something %s', async (_, state) => {
    const { bridge } = openList([testRow(1)], { 'screens.recall': () => ({ state }) });
    await table();
    expect(bridge.inputsOf('referrals.list')).toEqual([firstPage]);
  });
});

describe('the keyboard', () => {
  const many = Array.from({ length: 100 }, (_, index) => testRow(index + 1, { reference: `2026-${index + 1}` }));

  function openLong() {
    return openList(many, {
      'referrals.list': ({ offset }) =>
        testPage(
          many.map((row) => ({ ...row, id: row.id + offset, reference: `2026-${row.id + offset}` })),
          1_000,
        ),
    });
  }

  it('goes from the search into the rows, moves, and opens', async () => {
    const { user } = openLong();
    await table();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}');
    expect(rowOf('2026-1\\b')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(rowOf('2026-2\\b')).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(rowOf('2026-1\\b')).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(window.location.hash).toBe('#/saisines/2');
  });

  it('goes to the end of a long list and reads only that page', async () => {
    const { bridge, user } = openLong();
    await table();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}{End}');
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '1001');
    await user.keyboard('{PageUp}');
    const index = Number(document.activeElement?.getAttribute('aria-rowindex'));
    expect(index).toBeLessThan(1_000);
    expect(index).toBeGreaterThan(970);
    await user.keyboard('{Home}');
    expect(rowOf('2026-1\\b')).toHaveFocus();
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '1001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(bridge.inputsOf('referrals.list').every(({ limit }) => limit === 100)).toBe(true);
  });

  it('comes back to the row that was opened, wherever it has moved to', async () => {
    const { bridge, user, unmount } = openLong();
    await table();
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    unmount();
    const moved = [many[1], many[0], many[3], many[4], many[2], ...many.slice(5)].flatMap((row) => row ?? []);
    bridge.answer({ 'referrals.list': () => testPage(moved, 1_000) });
    renderScreen(<ReferralList />);
    expect(rowOf('2026-3\\b')).toHaveFocus();
    await waitFor(() => expect(rowOf('2026-3\\b')).toHaveAttribute('aria-rowindex', '6'));
    expect(rowOf('2026-3\\b')).toHaveAttribute('tabindex', '0');
  });

  it('holds nothing of the vault once it is locked', async () => {
    const { unmount } = openLong();
    await table();
    unmount();
    clearVaultStores();
    const bridge = fakeBridge({ 'referrals.list': () => testPage([]), 'referrals.filterChoices': () => ({ years: [], structures: [] }) });
    renderScreen(<ReferralList />);
    expect(screen.queryByRole('row', { name: /2026/ })).not.toBeInTheDocument();
    await waitFor(() => expect(bridge.inputsOf('referrals.list')).toEqual([firstPage]));
  });
});
