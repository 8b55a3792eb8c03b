import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { LetterScreen } from './letter-screen.tsx';

const letter = {
  code: '2026-05',
  paper: {
    title: 'Retour sur votre saisine 2026-05',
    subtitle: 'CLSM de Poitiers',
    footer: '',
    sections: [{ itemId: null, blocks: [{ type: 'paragraph' as const, text: 'Relais vers le dispositif d’appui à la coordination' }] }],
  },
};

const show = (answers: Parameters<typeof fakeBridge>[0] = {}) => {
  openTestVault();
  const bridge = fakeBridge({ 'documents.letter': () => letter, 'shell.print': () => ({}), ...answers });
  return { bridge, ...renderScreen(<LetterScreen id={5} />) };
};

describe('the letter to the referrer', () => {
  it('is read as it will leave, with the ways back to the saisine and to its template', async () => {
    const { bridge } = show();
    expect(await screen.findByRole('article')).toHaveTextContent('Relais vers le dispositif d’appui à la coordination');
    expect(bridge.inputsOf('documents.letter')).toEqual([{ referralId: 5 }]);
    expect(screen.getByRole('link', { name: 'Revenir à la saisine' })).toHaveAttribute('href', '#/saisines/5');
    expect(screen.getByRole('link', { name: 'Changer le modèle' })).toHaveAttribute('href', '#/parametres/modeles');
  });

  it('is written as a file by its reference alone, after the notice that it leaves', async () => {
    const { bridge, user } = show({
      'files.saveDocument': () => ({ saved: true, folder: '/home/coordination/Documents', file: 'retour-saisissant-2026-05.docx' }),
    });
    await screen.findByRole('article');
    expect(screen.getByText('Ce fichier quitte le coffre')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Document Word' }));
    expect(await screen.findByText(/retour-saisissant-2026-05\.docx/)).toBeVisible();
    expect(bridge.inputsOf('files.saveDocument')).toEqual([
      { document: { kind: 'feedback_level1', referralId: 5 }, format: 'docx', language: 'fr', folder: null },
    ]);
  });

  it('is printed once it is there', async () => {
    const { bridge, user } = show();
    expect(screen.queryByRole('button', { name: 'Imprimer' })).not.toBeInTheDocument();
    await screen.findByRole('article');
    await user.click(screen.getByRole('button', { name: 'Imprimer' }));
    expect(bridge.inputsOf('shell.print')).toHaveLength(1);
  });

  it('cannot be written or printed where there is no decision of level 1', async () => {
    show({
      'documents.letter': () => {
        throw refusal('no_level1_decision');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('Cette saisine n’a pas de décision de niveau 1.');
    expect(screen.queryByRole('button', { name: 'Imprimer' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Document Word' })).not.toBeInTheDocument();
  });
});
