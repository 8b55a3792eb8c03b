import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

type Scope = ReturnType<typeof within>;

/** The form that is open. */
export function openForm(): Scope {
  return within(screen.getByRole('form'));
}

/** Types a date as people say it, over the one that is proposed. */
export async function typeDate(user: UserEvent, label: string, text: string, scope: Scope = openForm()): Promise<void> {
  const field = scope.getByRole('textbox', { name: label });
  await user.clear(field);
  if (text !== '') await user.type(field, text);
  await user.tab();
}

/** Types the beginning of a structure's name and leaves the field, which takes the only one found. */
export async function typeStructure(user: UserEvent, label: string, text: string, scope: Scope = openForm()): Promise<void> {
  await user.type(scope.getByRole('combobox', { name: label }), text);
  await user.tab();
}

/** Chooses a value of a list by typing it. */
export async function choose(user: UserEvent, label: string, text: string, scope: Scope = openForm()): Promise<void> {
  const field = scope.getByRole('combobox', { name: label });
  await user.clear(field);
  await user.type(field, text);
  await user.click(await screen.findByRole('option', { name: text }));
}

/** Sends the form that is open with Ctrl+Enter. */
export async function send(user: UserEvent): Promise<void> {
  await user.keyboard('{Control>}{Enter}{/Control}');
}
