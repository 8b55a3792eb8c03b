import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { plannedMeeting } from './testing/fake-meeting.ts';

type Composed = OutputOf<'papers.compose'>;

const composed: Composed = {
  document: {
    title: 'Convocation et ordre du jour',
    subtitle: 'Réunion du 9 avril 2026',
    sections: [
      { itemId: null, blocks: [{ type: 'table', columns: ['Heure', 'Point'], rows: [['14:00', 'Situation 2026-01']], blankColumns: [] }] },
    ],
    footer: 'Document confidentiel',
  },
  ready: true,
  toMend: [],
};

function WithKeyboard() {
  useKeyboard();
  return (
    <PaperScreen
      meeting={plannedMeeting}
      paper={{ paper: 'convocation', itemId: null, code: null, title: 'Convocation et ordre du jour' }}
      onBack={() => undefined}
    />
  );
}

async function show(answer: Composed) {
  openTestVault();
  const bridge = fakeBridge({
    'papers.compose': () => answer,
    'files.saveDocument': () => ({ saved: true, folder: '/home/coordination/Documents', file: 'convocation-2026-04-09.docx' }),
  });
  const shown = renderScreen(<WithKeyboard />);
  await screen.findByRole('article');
  return { ...shown, bridge };
}

describe('a paper of the meeting', () => {
  it('leaves the vault only after the question, and says where it went', async () => {
    const { user, bridge } = await show(composed);
    expect(screen.getByRole('article')).toHaveTextContent('Situation 2026-01');
    await user.keyboard('w');
    const question = await screen.findByRole('dialog', { name: 'Ce fichier quitte le coffre' });
    expect(bridge.inputsOf('files.saveDocument')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: 'Écrire le fichier' }));
    expect(await screen.findByText('« convocation-2026-04-09.docx » est écrit dans « /home/coordination/Documents ».')).toBeVisible();
    expect(bridge.inputsOf('files.saveDocument')).toMatchObject([
      { format: 'docx', document: { kind: 'meeting_paper', paper: 'convocation', meetingId: 1, itemId: null, version: null } },
    ]);
  });

  it('that still holds something to mend cannot leave, and shows what it is', async () => {
    const { user, bridge } = await show({
      ...composed,
      ready: false,
      toMend: [{ itemId: 1, field: 'title', kind: 'phone', excerpt: '06 12 34 56 78', start: 0, end: 14, outcome: 'block' }],
    });
    expect(screen.getByText('06 12 34 56 78')).toBeVisible();
    for (const name of [/^Document Word/, /^Document PDF/, /^Imprimer/]) expect(screen.getByRole('button', { name })).toBeDisabled();
    await user.keyboard('wdp');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.inputsOf('shell.print')).toEqual([]);
  });
});
