import { render, screen, waitFor } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault } from '#renderer/testing/render.tsx';
import { runCommand } from './commands.ts';
import { OpenedApp } from './opened-app.tsx';

it('a sollicitation asked for before its panel was read opens as soon as it is', async () => {
  openTestVault({});
  fakeBridge({ 'drafts.list': () => [] });
  render(<OpenedApp />, { wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider> });
  runCommand('new-enquiry');
  await waitFor(() => expect(screen.getByRole('dialog', { name: 'Sollicitation ponctuelle' })).toBeVisible());
});
