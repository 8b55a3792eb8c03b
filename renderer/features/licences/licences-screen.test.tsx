import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { LicencesScreen } from './licences-screen.tsx';

test('each piece of software is named with its version and licence, and the licence can be read whole', async () => {
  openTestVault();
  fakeBridge({
    'shell.licences': () => [
      { name: 'kysely', version: '0.29.9', license: 'MIT', text: 'Permission is hereby granted' },
      { name: 'zod', version: '4.6.7', license: 'MIT', text: '' },
    ],
  });
  const { user } = renderScreen(<LicencesScreen />);
  await screen.findByText('2 logiciels');
  const named = screen.getAllByRole('listitem').filter((line) => line.querySelector('summary') !== null);
  expect(named.map((line) => line.querySelector('summary')?.textContent)).toEqual(['kysely 0.29.9 · MIT', 'zod 4.6.7 · MIT']);
  await user.click(screen.getByText(/kysely/));
  expect(screen.getByText('Permission is hereby granted')).toBeVisible();
  expect(screen.getByText(/n’est pas joint par ses auteurs/)).toBeInTheDocument();
});
