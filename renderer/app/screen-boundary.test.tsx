import { screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';

// React tells the console of what it caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const Missing = lazy((): Promise<{ default: () => null }> => Promise.reject(new Error('a file of the application is missing')));

it('a screen that cannot be read says so in its place, and another one opens', async () => {
  openTestVault({});
  const at = (path: string) => (
    <ScreenBoundary path={path}>
      <Suspense fallback={null}>{path === '/bilan' ? <Missing /> : <h1>Saisines</h1>}</Suspense>
    </ScreenBoundary>
  );
  const { rerender } = renderScreen(at('/bilan'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Cette page n’a pas pu s’ouvrir' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('Ce qui est enregistré est dans le coffre');
  rerender(at('/saisines'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Saisines' })).toBeVisible();
});
