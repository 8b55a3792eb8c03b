import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menu as english } from '#shared/messages/en/menu.ts';
import { menu as french } from '#shared/messages/fr/menu.ts';
import { type MenuCommand, menuTemplate } from './menu-template.ts';

const entries = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);

describe('the native menu', () => {
  test.each([
    ['French', french],
    ['English', english],
  ])('has a label for every entry, in %s', (_language, text) => {
    const labelled = entries(menuTemplate(text, vi.fn<() => void>(), vi.fn<() => void>())).filter((item) => item.type !== 'separator');
    expect(labelled.every((item) => Object.values(text).includes(item.label ?? ''))).toBe(true);
  });

  test('each command reaches the screens', () => {
    const run = vi.fn<(command: MenuCommand) => void>();
    for (const { label, click } of entries(menuTemplate(french, run, vi.fn<() => void>()))) {
      if (click && label !== french.print) (click as () => void)();
    }
    expect(run.mock.calls.map(([command]) => command)).toEqual([
      'new-referral',
      'new-enquiry',
      'lock',
      'search',
      'go-today',
      'go-referrals',
      'go-meetings',
      'go-directory',
      'go-year',
      'go-settings',
      'toggle-veil',
      'help',
    ]);
  });

  test('a shortcut that is shown is left to the screens, so that it is not answered twice', () => {
    const shown = entries(menuTemplate(french, vi.fn<() => void>(), vi.fn<() => void>())).filter((item) => item.accelerator);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((item) => item.registerAccelerator === false)).toBe(true);
  });

  test('nothing opens the developer tools or reloads the page', () => {
    const roles = entries(menuTemplate(french, vi.fn<() => void>(), vi.fn<() => void>())).map(({ role }) => role);
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });
});
