import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useKeptFocus } from './use-kept-focus.ts';

/** A page on which each button takes something away: itself, its list, its part, or only its use. */
function Page() {
  useKeptFocus();
  const [gone, setGone] = useState<readonly string[]>([]);
  const button = (name: string) =>
    !gone.includes(name) && (
      <button type="button" onClick={() => setGone([...gone, name])}>
        {name}
      </button>
    );
  return (
    <div className="page">
      <h1 tabIndex={-1}>Sauvegardes</h1>
      <section aria-label="Gardées">
        <table aria-label="Liste">
          <tbody>
            <tr>
              <td>{button('Supprimer la ligne')}</td>
            </tr>
          </tbody>
        </table>
        <button type="button" disabled={gone.includes('Sauvegarder')} onClick={() => setGone([...gone, 'Sauvegarder'])}>
          Sauvegarder
        </button>
      </section>
      {button('Fermer')}
    </div>
  );
}

it.each([
  ['a row that was deleted leaves the keyboard in its table', 'Supprimer la ligne', () => screen.getByRole('table', { name: 'Liste' })],
  ['what belongs to no part leaves it at the title of the page', 'Fermer', () => screen.getByRole('heading', { level: 1 })],
])('%s', async (_sentence, name, place) => {
  render(<Page />);
  screen.getByRole('button', { name }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(place()).toHaveFocus());
});

it('a click beside everything takes the keyboard away, and nothing brings it back', async () => {
  render(<Page />);
  screen.getByRole('button', { name: 'Fermer' }).focus();
  await userEvent.click(document.body);
  screen.getByRole('heading', { level: 1 }).append('…');
  await new Promise((resolve) => void requestAnimationFrame(() => setTimeout(resolve, 5)));
  expect(document.body).toHaveFocus();
});
