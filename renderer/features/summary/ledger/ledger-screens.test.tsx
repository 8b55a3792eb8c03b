import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { typesetFrench as fr } from '#shared/messages/typeset.ts';
import { ledgerLine, report } from '../testing/fixtures.ts';
import { showPage } from '../testing/show.tsx';
import { LedgerScreen } from './ledger-screen.tsx';
import { ReleaseScreen } from './release-screen.tsx';

describe('the ledger of publications', () => {
  it('says what left, when, for whom, how protected and by whom, the latest first', async () => {
    const open = {
      ...ledgerLine,
      id: 5,
      audience: 'copil' as const,
      guaranteed: false,
      threshold: null,
      reason: 'Demande du comité',
      files: [],
    };
    showPage(<LedgerScreen />, { 'publication.ledger': () => [ledgerLine, open] });
    const table = await screen.findByRole('table', { name: 'Registre des publications' });
    const cells = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['12 janvier 2026', '2019–2022', 'Tout le territoire', 'Comité de pilotage', 'Non anonymisé', 'Coordination', '–'],
      ['12 janvier 2026', '2019–2022', 'Tout le territoire', 'Public', 'Garanti, 5 personnes au moins', 'Coordination', '1 fichier'],
    ]);
    expect(within(table).getAllByRole('link')[1]).toHaveAttribute('href', '#/bilan/registre/4');
  });

  it('says how it begins when nothing has left', async () => {
    showPage(<LedgerScreen />, { 'publication.ledger': () => [] });
    expect(await screen.findByRole('link', { name: 'Préparer un bilan' })).toHaveAttribute('href', '#/bilan/publier');
  });
});

describe('one publication', () => {
  it('says what it froze, what has changed since, which files were written, and shows the summary as it left', async () => {
    const { user } = showPage(<ReleaseScreen id={4} />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Publication du 12 janvier 2026' })).toBeVisible();
    expect(screen.getByText('1 situation ajoutée depuis la publication du 12 janvier 2026.')).toBeVisible();
    expect(screen.getByText('Document Word, le 12 janvier 2026')).toBeVisible();
    expect(screen.getByText('Une situation a été retrouvée après coup.')).toBeVisible();
    expect(screen.getByText('ab'.repeat(32))).toBeVisible();
    await user.click(screen.getByText('Le bilan tel qu’il est parti'));
    expect(screen.getByRole('rowheader', { name: 'Tutelle et CCAS regroupé' })).toBeVisible();
  });

  it('is printed as the document that left: the released report and its note on diffusion, and nothing of the ledger', async () => {
    const printed: string[] = [];
    const { user, bridge } = showPage(<ReleaseScreen id={4} />, {
      'shell.print': () => {
        printed.push(document.querySelector('[data-printing].sheet')?.textContent ?? '');
        return {};
      },
      'files.saveSummary': () => ({ saved: false, folder: null, file: null }),
    });
    await screen.findByRole('heading', { level: 1, name: 'Publication du 12 janvier 2026' });
    await user.keyboard('p');
    await waitFor(() => expect(printed).toHaveLength(1));
    expect(printed[0]).toContain(report.title);
    expect(printed[0]).toContain(report.facts.diffusion);
    expect(printed[0]).toContain('Tutelle et CCAS');
    expect(printed[0]).not.toContain('Une situation a été retrouvée après coup.');
    expect(printed[0]).not.toContain('depuis la publication');
    const sheet = screen.getByRole('article', { name: report.title });
    expect([...sheet.querySelectorAll('details')].every((folded) => folded.open)).toBe(true);
    await user.keyboard('w');
    expect(bridge.inputsOf('files.saveSummary')).toEqual([{ releaseId: 4, format: 'docx', folder: null }]);
  });

  it('is explained when the vault has changed since, and the explanation is read again from the ledger', async () => {
    const { user, bridge } = showPage(<ReleaseScreen id={4} />);
    await user.click(await screen.findByRole('button', { name: 'Expliquer une correction' }));
    await user.type(screen.getByRole('textbox', { name: /Ce qui a changé depuis/ }), 'Doublon retiré.');
    await user.click(screen.getByRole('button', { name: 'Garder l’explication' }));
    await waitFor(() => expect(bridge.inputsOf('publication.explain')).toEqual([{ releaseId: 4, text: 'Doublon retiré.' }]));
    await waitFor(() => expect(bridge.inputsOf('publication.released')).toHaveLength(2));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('writes its files again, and the ledger is read again', async () => {
    const { user, bridge } = showPage(<ReleaseScreen id={4} />, {
      'files.saveSummary': () => ({ saved: true, folder: '/home/coordination/CLSM', file: 'bilan-2019-2022-public.pdf' }),
    });
    await user.click(await screen.findByRole('button', { name: 'PDF' }));
    expect(
      await screen.findByText(fr('« bilan-2019-2022-public.pdf » est écrit dans « /home/coordination/CLSM ».'), { normalizer: String }),
    ).toBeVisible();
    expect(bridge.inputsOf('publication.released')).toHaveLength(2);
  });
});
