import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/dates/local-date.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { DateField } from './date-field.tsx';

function Held({ first }: { readonly first: LocalDate | null }) {
  const [value, setValue] = useState(first);
  return (
    <>
      <DateField name="on" label="Reçue le" value={value} onChange={setValue} />
      <output>{value ?? 'rien'}</output>
    </>
  );
}

const setUp = (first: LocalDate | null = null) => {
  openTestVault();
  return { ...renderScreen(<Held first={first} />), field: screen.getByRole('textbox', { name: 'Reçue le' }) };
};
const held = () => screen.getByRole('status').textContent;

describe('a date written down during a call', () => {
  it.each([
    ['12/3', '2026-03-12', '12/03/2026'],
    ['hier', '2026-03-11', '11/03/2026'],
    ['lundi dernier', '2026-03-09', '09/03/2026'],
    ['-3', '2026-03-09', '09/03/2026'],
  ])('understands « %s » when the field is left', async (typed, value, shown) => {
    const { user, field } = setUp();
    await user.type(field, typed);
    expect(held()).toBe('rien');
    await user.tab();
    expect(held()).toBe(value);
    expect(field).toHaveValue(shown);
    expect(field).toHaveAccessibleDescription(expect.stringContaining('2026'));
  });

  it('moves by a day with the arrows and by a month with the page keys', async () => {
    const { user, field } = setUp('2026-01-31');
    await user.click(field);
    await user.keyboard('{ArrowUp}');
    expect(held()).toBe('2026-02-01');
    await user.keyboard('{ArrowDown}{PageUp}');
    expect(held()).toBe('2026-02-28');
  });

  it('keeps what cannot be understood in sight, says so, and holds no date', async () => {
    const { user, field } = setUp('2026-03-12');
    await user.clear(field);
    await user.type(field, '31/02');
    await user.tab();
    expect(field).toHaveValue('31/02');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(expect.stringContaining('Date non comprise'));
    expect(held()).toBe('rien');
  });

  it('takes a day from the calendar', async () => {
    const { user } = setUp('2026-03-12');
    await user.click(screen.getByRole('button', { name: /Choisir dans le calendrier/ }));
    await user.click(await screen.findByRole('button', { name: 'mardi 17 mars 2026' }));
    expect(held()).toBe('2026-03-17');
  });

  it('can be emptied', async () => {
    const { user, field } = setUp('2026-03-12');
    await user.clear(field);
    await user.tab();
    expect(held()).toBe('rien');
    expect(field).toBeValid();
  });
});
