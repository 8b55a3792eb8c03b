import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { tourCatalogues } from '#shared/messages/tour-catalogue.ts';
import { Frame } from '#renderer/app/frame.tsx';
import { navigate } from '#renderer/app/navigate.ts';
import { useKeyboard } from '#renderer/app/use-keyboard.ts';
import { call } from '#renderer/client/call.ts';
import { type FakeBridge, fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { tourStepIds } from './tour-steps.ts';

const words = tourCatalogues.fr;
let bridge: FakeBridge;

beforeEach(() => {
  bridge = fakeBridge({
    'referrals.list': () => ({ rows: [{ id: 41, status: 'assessing' }], total: 1, byStatus: [] }) as never,
    'referrals.create': () => ({ id: 44, reference: '2026-03' }),
  });
});

function Screen() {
  useKeyboard();
  return (
    <Frame>
      <h1>Un écran</h1>
    </Frame>
  );
}

const offered = (name: string) => screen.findByRole('button', { name });
const bar = () => screen.findByRole('region', { name: /Visite guidée/ });
const kept = () => bridge.inputsOf('screens.remember').findLast(({ screen: name }) => name === 'tour')?.state;

test('never in a vault of one’s own', async () => {
  openTestVault();
  renderScreen(<Screen />);
  await waitFor(() => expect(bridge.inputsOf('screens.recall')).toContainEqual({ screen: 'frame' }));
  expect(bridge.inputsOf('screens.recall')).not.toContainEqual({ screen: 'tour' });
  expect(screen.queryByRole('button', { name: words.begin })).not.toBeInTheDocument();
});

test('a step leads to its screen, sees that its task was done, and the next one follows', async () => {
  openTestVault({ vault: { demonstration: true } });
  const { user } = renderScreen(<Screen />);
  await user.click(await offered(words.begin));
  expect(await bar()).toHaveTextContent('1 sur 11');
  await user.click(await offered(words.next));
  await user.click(await offered(words.steps.call.go));
  await waitFor(() => expect(window.location.hash).toBe('#/saisines/nouvelle'));
  expect(screen.getByRole('main')).toHaveFocus();
  expect(screen.queryByText(`✓ ${words.done}`)).not.toBeInTheDocument();
  await call('referrals.create', {} as never);
  expect(await screen.findByText(`✓ ${words.done}`)).toBeVisible();
  await user.click(await offered(words.next));
  expect(kept()).toEqual({ at: 'exchange', shown: true, done: ['call'] });
  await user.click(await offered(words.steps.exchange.go));
  await waitFor(() => expect(window.location.hash).toBe('#/saisines/41'));
});

test('the first step is done once a saisine was opened from Today, not because one was open before', async () => {
  window.location.hash = '/saisines/5';
  openTestVault({ vault: { demonstration: true } });
  const { user } = renderScreen(<Screen />);
  await user.click(await offered(words.begin));
  await user.click(await offered(words.steps.today.go));
  expect(screen.queryByText(`✓ ${words.done}`)).not.toBeInTheDocument();
  act(() => navigate('/saisines/41'));
  expect(await screen.findByText(`✓ ${words.done}`)).toBeVisible();
});

test('it is left, and goes on from there; F2 brings the keyboard back to it', async () => {
  openTestVault({ vault: { demonstration: true } });
  bridge.answer({ 'screens.recall': () => ({ state: { at: 'find', shown: true, done: ['call', 'no such step'] } }) });
  const { user } = renderScreen(<Screen />);
  expect(await bar()).toHaveTextContent('5 sur 11');
  await user.keyboard('{F2}');
  expect(await bar()).toHaveFocus();
  await user.click(await offered(words.leave));
  expect(screen.queryByRole('region', { name: /Visite guidée/ })).not.toBeInTheDocument();
  expect(kept()).toEqual({ at: 'find', shown: false, done: ['call'] });
  await user.click(await offered(words.resume));
  expect(await bar()).toHaveTextContent('5 sur 11');
});

test('whoever comes back to the last step has locked the vault: it is done, and the tour is over', async () => {
  openTestVault({ vault: { demonstration: true } });
  bridge.answer({ 'screens.recall': () => ({ state: { at: 'safe', shown: true, done: [] } }) });
  const { user } = renderScreen(<Screen />);
  expect(await screen.findByText(`✓ ${words.done}`)).toBeVisible();
  await user.click(await offered(words.next));
  expect(await bar()).toHaveTextContent(words.end.title);
  await user.click(await offered(words.close));
  expect(await offered(words.again)).toBeVisible();
});

test('each step says what to look at and one thing to try, in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    const { steps } = tourCatalogues[language];
    expect(Object.keys(steps)).toEqual([...tourStepIds]);
    for (const { look, attempt } of Object.values(steps)) {
      expect(look.split(/[.] /).length).toBeLessThanOrEqual(3);
      // Keys stand in pairs of backticks.
      expect((look + attempt).split('`').length % 2).toBe(1);
    }
  }
});
