import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { appCommands } from '#shared/commands/app-commands.ts';
import { commandCatalogues } from '#shared/messages/commands-catalogue.ts';
import { menu as english } from '#shared/messages/en/menu.ts';
import { menu as french } from '#shared/messages/fr/menu.ts';
import { menuTemplate } from './menu-template.ts';

const entries = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);

const nothing = () => undefined;
const frenchMenu = () => menuTemplate(french, commandCatalogues.fr.names, nothing, nothing);

describe('the native menu', () => {
  test.each([
    ['French', french, commandCatalogues.fr.names],
    ['English', english, commandCatalogues.en.names],
  ])('has a label for every entry, in %s', (_language, text, words) => {
    const known = [...Object.values(text), ...Object.values(words)];
    const labelled = entries(menuTemplate(text, words, nothing, nothing)).filter((item) => item.type !== 'separator');
    expect(labelled.map((item) => item.label).filter((label) => !known.includes(label ?? ''))).toEqual([]);
  });

  test('every command of the application is in one menu, and reaches the screens', () => {
    const run = vi.fn<(command: string) => void>();
    for (const { label, click } of entries(menuTemplate(french, commandCatalogues.fr.names, run, nothing))) {
      if (click && label !== french.print) (click as () => void)();
    }
    expect(run.mock.calls.map(([command]) => command).sort()).toEqual(appCommands.map(({ id }) => id).sort());
  });

  test.each(appCommands)('$id stands in its menu under its French name, with the keys that the screens answer', ({ id, menu, keys }) => {
    const run = vi.fn<(command: string) => void>();
    const template = menuTemplate(french, commandCatalogues.fr.names, run, nothing);
    const items = entries(template.filter(({ label }) => label === french[menu])).filter(
      ({ label }) => label === commandCatalogues.fr.names[id],
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.accelerator).toBe((keys?.length ?? 0) > 1 ? keys?.replace('Ctrl', 'CmdOrCtrl') : undefined);
    const click = items[0]?.click as (() => void) | undefined;
    click?.();
    expect(run.mock.calls).toEqual([[id]]);
  });

  test('a shortcut that is shown is left to the screens, so that it is not answered twice; single letters are shown nowhere', () => {
    const shown = entries(frenchMenu()).filter((item) => item.accelerator);
    expect(shown.map((item) => item.accelerator)).toEqual(expect.arrayContaining(['CmdOrCtrl+K', 'Alt+1', 'F1']));
    expect(shown.every((item) => item.registerAccelerator === false)).toBe(true);
    expect(shown.filter((item) => String(item.accelerator).length === 1)).toEqual([]);
  });

  test('each menu opens with a letter of its own', () => {
    const letters = frenchMenu().map(({ label }) => /&(.)/.exec(label ?? '')?.[1]?.toLowerCase());
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size).toBe(letters.length);
  });

  test('nothing opens the developer tools or reloads the page', () => {
    const roles = entries(frenchMenu()).map(({ role }) => role);
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });
});
