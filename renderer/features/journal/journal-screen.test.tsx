import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { type FakeBridge, fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { JournalScreen } from './journal-screen.tsx';
import { type JournalLine, useJournal } from './journal-store.ts';

const line = (seq: number, change: Partial<JournalLine> = {}): JournalLine => ({
  seq,
  at: '2026-03-10T09:00:00.000Z',
  operation: 'person.readIdentity',
  category: 'read',
  subjectKind: 'situation',
  subject: '2022-05',
  referralId: 7,
  erased: false,
  slot: 'aaaaaaaa-1',
  facts: {},
  ...change,
});

const state: OutputOf<'journal.state'> = {
  entries: 3,
  broken: null,
  head: { seq: 3, hash: 'f'.repeat(64) },
  trimmed: null,
  months: 12,
  trimmable: 2,
  slots: [{ id: 'aaaaaaaa-1', kind: 'passphrase', label: 'Camille' }],
};

let bridge: FakeBridge;

beforeEach(() => {
  openTestVault();
  useJournal.setState(useJournal.getInitialState(), true);
  bridge = fakeBridge({
    'journal.state': () => state,
    'journal.list': ({ offset }) => ({
      rows:
        offset === 0
          ? [
              line(3),
              line(2, {
                operation: 'retention.erase',
                category: 'erased',
                subjectKind: 'slip',
                subject: 'be-2026-01',
                referralId: null,
                facts: { files: 2 },
              }),
            ]
          : [line(1, { subject: null, erased: true, referralId: null })],
      total: 3,
    }),
    'journal.trim': () => ({ removed: 2 }),
    'journal.compare': () => ({ verdict: 'different' }),
  });
});

describe('the journal', () => {
  it('says in words what was done, on what and by whom, and that its chain is whole', async () => {
    const { user } = renderScreen(<JournalScreen />);
    expect(await screen.findByText(/La chaîne est entière/)).toBeVisible();
    expect(screen.getByText('Dossiers effacés (dossiers : 2)')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Situation 2022-05' })).toHaveAttribute('href', '#/saisines/7');
    expect(screen.getAllByText('Camille').length).toBeGreaterThan(1);
    expect(document.body.textContent).not.toContain('person.readIdentity');
    await user.click(screen.getByRole('button', { name: 'Montrer la suite' }));
    expect(await screen.findByText('Situation (dossier effacé depuis)')).toBeVisible();
  });

  it('reads again under a filter', async () => {
    const { user } = renderScreen(<JournalScreen />);
    await user.click(await screen.findByRole('combobox', { name: 'Nature' }));
    await user.click(await screen.findByRole('option', { name: 'Effacement' }));
    await waitFor(() => expect(bridge.inputsOf('journal.list').at(-1)).toMatchObject({ offset: 0, filters: { category: 'erased' } }));
  });

  it('shows a gap as a sentence, and takes nothing away then', async () => {
    bridge.answer({ 'journal.state': () => ({ ...state, broken: { seq: 2, at: '2026-03-09T10:00:00.000Z' } }) });
    const { user } = renderScreen(<JournalScreen />);
    expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent('rompue à la ligne 2, du 9 mars 2026');
    await user.click(screen.getByText('Durée du journal'));
    expect(screen.getByRole('button', { name: /Retirer 2 lignes/ })).toBeDisabled();
  });

  it('is trimmed after one more question', async () => {
    const { user } = renderScreen(<JournalScreen />);
    await user.click(await screen.findByText('Durée du journal'));
    await user.click(screen.getByRole('button', { name: /Retirer 2 lignes/ }));
    expect(bridge.inputsOf('journal.trim')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Effacer définitivement' }));
    expect(await screen.findByText('2 lignes retirées.')).toBeVisible();
  });

  it('compares an imprint that was kept outside', async () => {
    const { user } = renderScreen(<JournalScreen />);
    await user.click(await screen.findByText('Comparer avec une empreinte gardée'));
    await user.type(screen.getByRole('textbox', { name: /Numéro de ligne/ }), '2');
    await user.type(screen.getByRole('textbox', { name: /64 caractères/ }), 'a'.repeat(64));
    await user.click(screen.getByRole('button', { name: 'Comparer' }));
    expect(await screen.findByText(/Ce n’est pas la même/)).toBeVisible();
  });
});
