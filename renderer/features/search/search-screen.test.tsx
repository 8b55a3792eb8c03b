import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import { lookFor } from '#renderer/app/look-for.ts';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { SearchScreen } from './search-screen.tsx';

type Answer = OutputOf<'search.find'>;

const answer: Answer = {
  results: [
    { kind: 'structure', id: 31, title: 'ICF Habitat', on: null, status: null, detail: 'social_landlord', excerpts: [] },
    {
      kind: 'referral',
      id: 5,
      title: '2022-05',
      on: '2022-03-04',
      status: 'watch',
      detail: 'ICF Habitat',
      excerpts: [{ part: 'note', on: '2022-04-01', text: 'Le bailleur rappelle', marks: [{ start: 3, end: 11 }] }],
    },
    { kind: 'meeting', id: 7, title: null, on: '2022-06-14', status: 'held', detail: 'Mairie', excerpts: [] },
  ],
  total: 3,
  more: false,
};

function WithKeyboard() {
  useKeyboard();
  return <SearchScreen />;
}

const show = (find: () => Answer | Promise<Answer> = () => answer) => {
  openTestVault();
  const bridge = fakeBridge({
    'search.find': find,
    'search.identities': () => ({
      persons: [
        {
          name: 'Lemœuf Éloïse',
          birthDate: '1961-04-12',
          referrals: [{ id: 5, reference: '2022-05', receivedOn: '2022-03-04', status: 'watch' }],
        },
      ],
      more: false,
    }),
  });
  return { bridge, ...renderScreen(<WithKeyboard />) };
};
const field = () => screen.getByRole('searchbox', { name: 'Rechercher dans le coffre' });

describe('the search of the whole vault', () => {
  it('has the keyboard at once, and asks for what is typed with its filters', async () => {
    const { bridge, user } = show();
    expect(field()).toHaveFocus();
    await user.paste('bailleur niveau:2 année:2022 type:réunion');
    await waitFor(() =>
      expect(bridge.inputsOf('search.find').at(-1)).toEqual({
        words: 'bailleur',
        levels: [2],
        years: [2022],
        sectors: [],
        statuses: [],
        kinds: ['meeting'],
        territories: [],
      }),
    );
    expect(await screen.findByRole('status')).toHaveTextContent('3 résultats');
  });

  it('shows what each result is, where it leads and the words in it', async () => {
    const { user } = show();
    await user.paste('bailleur');
    const links = await screen.findAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Structure ICF Habitat Bailleur social ', '#/annuaire/31'],
      ['Saisine 2022-05 ICF Habitat · reçue le 4 mars 2022 En veille', '#/saisines/5'],
      ['Réunion Réunion du 14 juin 2022 Mairie ', '#/reunions/7'],
    ]);
    expect(screen.getByText('bailleur', { selector: 'mark' })).toBeVisible();
    expect(screen.getByText('Note du 1er avril 2022')).toBeVisible();
  });

  it('is gone through with the keyboard alone, and comes back with « / »', async () => {
    const { user } = show();
    await user.paste('bailleur');
    await screen.findAllByRole('link');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('link', { name: /ICF Habitat Bailleur/ })).toHaveFocus());
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /2022-05/ })).toHaveFocus();
    await user.keyboard('/');
    expect(field()).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(field()).toHaveValue('');
  });

  it('Enter opens the first result of what was typed, even before its answer came', async () => {
    let give: (value: Answer) => void = () => undefined;
    const { user } = show(() => new Promise<Answer>((resolve) => (give = resolve)));
    await user.paste('2022-05');
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe('');
    give({ ...answer, results: answer.results.slice(1) });
    await waitFor(() => expect(window.location.hash).toBe('#/saisines/5'));
  });

  it('says which filter means nothing, and what is no filter', async () => {
    const { user } = show();
    await user.paste('niveau:7 urgence:oui');
    expect(await screen.findByText(/« niveau:7 » ne correspond à rien ici/)).toBeVisible();
    expect(screen.getByText(/« urgence: » n’est pas un filtre/)).toBeVisible();
  });

  it('looks for persons only when that is asked for, once for each time Enter is pressed, and forgets them with the next letter', async () => {
    const { bridge, user } = show();
    await user.paste('lem');
    await user.keyboard('{Enter}');
    expect(bridge.inputsOf('search.identities')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Chercher aussi dans les identités' }));
    expect(field()).toHaveFocus();
    expect(bridge.inputsOf('search.identities')).toEqual([]);
    await user.keyboard('{Enter}');
    const persons = await screen.findByRole('region', { name: 'Personnes' });
    expect(within(persons).getByText('Lemœuf Éloïse')).toBeVisible();
    expect(bridge.inputsOf('search.identities')).toEqual([{ words: 'lem' }]);
    await user.keyboard('o');
    await waitFor(() => expect(screen.queryByText('Lemœuf Éloïse')).not.toBeInTheDocument());
    expect(bridge.inputsOf('search.identities')).toHaveLength(1);
  });

  it('takes up the words that were typed in the palette', async () => {
    openTestVault();
    const bridge = fakeBridge({ 'search.find': () => answer });
    lookFor('loyer');
    renderScreen(<WithKeyboard />);
    expect(field()).toHaveValue('loyer');
    await waitFor(() => expect(bridge.inputsOf('search.find')).toHaveLength(1));
  });
});
