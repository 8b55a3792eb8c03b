import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';

/** Presses « Préparer » once it may be pressed. */
export async function prepareSummary(user: UserEvent): Promise<void> {
  const button = await screen.findByRole('button', { name: /^Préparer/ });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
}
