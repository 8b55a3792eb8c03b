import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { undoLast } from '#renderer/app/undo-last.ts';
import { useSaid } from '#renderer/client/said.ts';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { FormerTexts, TrashScreen } from './index.ts';

const items: OutputOf<'trash.list'>['items'] = [
  {
    id: 1,
    kind: 'note',
    referralId: 5,
    reference: '2022-05',
    form: null,
    on: '2026-03-02',
    beginning: 'Appel du bailleur …',
    removedAt: '2026-03-10T09:00:00.000Z',
    goneOn: '2026-04-09',
  },
  {
    id: 2,
    kind: 'draft',
    referralId: null,
    reference: null,
    form: 'new-referral',
    on: null,
    beginning: null,
    removedAt: '2026-03-11T09:00:00.000Z',
    goneOn: '2026-04-10',
  },
];

describe('the trash', () => {
  it('names what was thrown away, until when it stays, and takes it back', async () => {
    openTestVault();
    const bridge = fakeBridge({ 'trash.list': () => ({ items }), 'trash.restore': () => ({}) });
    const { user } = renderScreen(<TrashScreen />);
    expect(await screen.findByRole('rowheader', { name: 'Note du 2 mars 2026 (2022-05)' })).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'Brouillon\u00a0: Saisine commencée' })).toBeVisible();
    expect(screen.getByText('9 avril 2026')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Restaurer\u00a0: Note du 2 mars 2026 (2022-05)' }));
    expect(bridge.inputsOf('trash.restore')).toEqual([{ id: 1 }]);
    await waitFor(() => expect(useSaid.getState().text).toMatch(/^Restauré.*2022-05/));
  });

  it('asks before it is emptied, and says what stands in the way of a draft', async () => {
    openTestVault();
    const bridge = fakeBridge({
      'trash.list': () => ({ items }),
      'trash.empty': () => ({ removed: 2 }),
      'trash.restore': () => {
        throw refusal('draft_in_the_way');
      },
    });
    const { user } = renderScreen(<TrashScreen />);
    await user.click(await screen.findByRole('button', { name: 'Restaurer\u00a0: Brouillon\u00a0: Saisine commencée' }));
    expect(await screen.findByText(/Un autre brouillon de ce formulaire/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Vider la corbeille' }));
    expect(bridge.inputsOf('trash.empty')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Effacer définitivement' }));
    await waitFor(() => expect(bridge.inputsOf('trash.empty')).toEqual([{ id: null }]));
  });

  it('teaches what will be in it while it is empty', async () => {
    openTestVault();
    fakeBridge({ 'trash.list': () => ({ items: [] }) });
    renderScreen(<TrashScreen />);
    expect(await screen.findByText('La corbeille est vide')).toBeVisible();
  });
});

describe('former texts', () => {
  it('stand folded on the page with when and whose key; without any, nothing is shown', async () => {
    openTestVault();
    fakeBridge({
      'history.ofReferral': () => ({
        texts: [
          {
            kind: 'decision',
            recordId: 3,
            field: 'public_wording',
            text: 'Ancien libellé',
            replacedAt: '2026-03-10T09:05:00.000Z',
            by: 'Coordination',
          },
        ],
      }),
    });
    renderScreen(<FormerTexts referralId={5} version={1} />);
    expect(await screen.findByText('Versions antérieures (1 texte)')).toBeVisible();
    expect(screen.getByText('Ancien libellé')).not.toBeVisible();
    expect(screen.getByText(/Décision, libellé publiable.*avec la clé « Coordination »/)).toBeInTheDocument();
  });
});

describe('Ctrl+Z', () => {
  it('says what was undone and where, or why nothing was', async () => {
    openTestVault();
    const bridge = fakeBridge({ 'undo.back': () => ({ operation: 'followUp.removeNote', referralId: 5, reference: '2022-05' }) });
    await undoLast();
    expect(useSaid.getState().text).toMatch(/^Annulé.: .*\(2022-05\)$/);
    bridge.answer({
      'undo.back': () => {
        throw refusal('nothing_done_yet');
      },
    });
    await undoLast();
    expect(useSaid.getState().text).toBe('Rien à annuler depuis l’ouverture du coffre.');
  });
});
