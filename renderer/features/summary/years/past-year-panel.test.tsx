import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { showPage } from '../testing/show.tsx';
import { PastYearPanel } from './past-year-panel.tsx';
import type { TrendYear } from './years-store.ts';

const paper: TrendYear = {
  year: 2017,
  referrals: 10,
  enquiries: 3,
  source: 'typed',
  comment: 'D’après le bilan papier.',
  totals: [{ indicator: 'situations', value: 9 }],
  lists: [{ indicator: 'referral-level', values: [{ code: '1', value: 8 }], comment: 'Deux sans niveau noté.' }],
};

const show = (past: TrendYear | null) => {
  const onClose = vi.fn<() => void>();
  return { ...showPage(<PastYearPanel past={past} onClose={onClose} />, { 'year.savePastYear': () => ({}) }), onClose };
};

const number = (name: string) => screen.getByRole('textbox', { name });

describe('a year from before the software', () => {
  it('takes its totals, a list, and says what of the list is missing', async () => {
    const user = userEvent.setup();
    const { bridge, onClose } = show(null);
    await user.type(number('Année'), '2017');
    await user.type(number('Nombre de saisines'), '10');
    await user.type(number('Nombre de sollicitations ponctuelles'), '0');
    await user.type(number('Situations'), '9');
    await user.click(screen.getByRole('combobox', { name: 'Ajouter une liste' }));
    await user.click(await screen.findByRole('option', { name: 'Niveau des saisines' }));
    const list = await screen.findByRole('group', { name: 'Niveau des saisines' });
    await user.type(within(list).getByRole('textbox', { name: 'Niveau 1' }), '8');
    expect(list).toHaveTextContent(/8 sur 10\. 2 resteront « non renseigné »\./);
    await user.type(within(list).getByRole('textbox', { name: 'Niveau 2' }), '2');
    expect(list).toHaveTextContent('10 sur 10. La liste fait le total.');
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’année' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(bridge.inputsOf('year.savePastYear')).toEqual([
      {
        year: 2017,
        referrals: 10,
        enquiries: 0,
        comment: null,
        totals: [{ indicator: 'situations', value: 9 }],
        lists: [
          {
            indicator: 'referral-level',
            comment: null,
            values: [
              { code: '1', value: 8 },
              { code: '2', value: 2 },
            ],
          },
        ],
      },
    ]);
  });

  it('says how many a list has too many, before it is sent', async () => {
    const user = userEvent.setup();
    show(paper);
    const list = await screen.findByRole('group', { name: 'Niveau des saisines' });
    await user.type(within(list).getByRole('textbox', { name: 'Niveau 2' }), '5');
    expect(list).toHaveTextContent('13 sur 10. 3 de trop');
  });

  it('shows again what is known, and lets a list be taken away', async () => {
    const user = userEvent.setup();
    const { bridge, onClose } = show(paper);
    expect(number('Situations')).toHaveValue('9');
    expect(screen.getByRole('textbox', { name: 'D’où vient cette liste' })).toHaveValue('Deux sans niveau noté.');
    await user.click(screen.getByRole('button', { name: /Retirer la liste/ }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer l’année' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const { source: _source, ...year } = paper;
    expect(bridge.inputsOf('year.savePastYear')).toEqual([{ ...year, lists: [] }]);
  });
});
