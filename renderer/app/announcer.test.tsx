import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Notice } from '#renderer/components/notice.tsx';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { Announcer } from './announcer.tsx';

function Screen() {
  const [saved, setSaved] = useState(false);
  const [count, setCount] = useState(0);
  return (
    <>
      <Announcer />
      <button type="button" onClick={() => setSaved(true)}>
        Enregistrer
      </button>
      <button type="button" onClick={() => setCount(count + 1)}>
        Filtrer
      </button>
      {saved && <Notice tone="info">La convention est enregistrée.</Notice>}
      <p role="status">{count > 0 && `${count} situations`}</p>
    </>
  );
}

const show = () => {
  openTestVault({});
  const rendered = renderScreen(<Screen />);
  return { ...rendered, region: rendered.container.ownerDocument.querySelector('[data-announcer]') as HTMLElement };
};

it('what comes into the page with its text is said by the region that was there before, and only by it', async () => {
  const { user, region } = show();
  expect(region).toHaveAttribute('aria-live', 'polite');
  expect(region).toBeEmptyDOMElement();
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(region).toHaveTextContent('La convention est enregistrée.'));
  expect(screen.getByText('La convention est enregistrée.', { selector: '.notice-text' }).closest('[role="status"]')).toHaveAttribute(
    'aria-live',
    'off',
  );
});

it('a status that stays says its changes itself', async () => {
  const { user, region } = show();
  await user.click(screen.getByRole('button', { name: 'Filtrer' }));
  const status = screen.getByText('1 situations');
  await act(async () => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(region).toBeEmptyDOMElement();
  expect(status).not.toHaveAttribute('aria-live');
});
