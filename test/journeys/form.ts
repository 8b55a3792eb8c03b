import type { Locator } from 'playwright-core';
import { type Hands } from './hands.ts';
import { words } from './words.ts';

/** A form, or a part of one, filled by keyboard; fields are named by their labels. */
export interface Form {
  /** A line or a paragraph, or a day as people say it. */
  text(label: string, value: string): Promise<void>;
  /** A value of a list, by typing words of it; Enter takes the first that is offered. */
  choose(label: string, typed: string): Promise<void>;
  /** A structure under any of its names. */
  structure(label: string, typed: string): Promise<void>;
  /** A structure that the directory does not know, added on the spot with its type. */
  newStructure(label: string, name: string, type: string): Promise<void>;
  /** One of a few choices in sight, by the digit that is shown beside it. */
  pick(label: string, choice: string): Promise<void>;
  /** Ticks a box. */
  tick(label: string): Promise<void>;
  /** Presses a button of the form. */
  button(name: string): Promise<void>;
  /** A part of the form by its title: the second partner, the first orientation. */
  part(title: string): Form;
  /** What a field holds now. */
  value(label: string): Promise<string>;
  /** Which of a few choices is taken now. */
  picked(label: string): Promise<string>;
  /** Ctrl+Enter, from wherever the keyboard is. */
  send(): Promise<void>;
}

/** @param scope the form, or the panel around it */
export function formOf(hands: Hands, scope: Locator): Form {
  const { page } = hands;
  const field = (label: string) => scope.getByLabel(label, { exact: true }).and(page.locator('input, textarea'));
  const suggestion = () => page.locator('[role="option"][data-combobox-selected]:visible');

  const form: Form = {
    async text(label, value) {
      await hands.reach(field(label));
      await hands.typeOver(value);
    },
    async choose(label, typed) {
      await form.text(label, typed);
      await suggestion().first().waitFor();
      await hands.press('Enter');
      await suggestion().first().waitFor({ state: 'detached' });
    },
    structure: (label, typed) => form.choose(label, typed),
    async newStructure(label, name, type) {
      await form.choose(label, name);
      const added = formOf(hands, page.getByRole('group', { name: words.common.structure.create(name) }));
      await added.choose(words.common.structure.type, type);
      await added.button(words.common.structure.createButton);
      await page.getByRole('group', { name: words.common.structure.create(name) }).waitFor({ state: 'detached' });
    },
    async pick(label, choice) {
      const group = scope.getByRole('radiogroup', { name: label });
      await hands.reach(group);
      const shown = group.locator('label').filter({ has: page.getByText(choice, { exact: true }) });
      await hands.press(await shown.locator('kbd').innerText());
      await shown.locator('input:checked').waitFor({ state: 'attached' });
    },
    async tick(label) {
      await hands.reach(scope.getByRole('checkbox', { name: label }));
      await hands.press('Space');
    },
    button: (name) => hands.activate(scope.getByRole('button', { name, exact: true })),
    part: (title) => formOf(hands, scope.getByRole('group', { name: title, exact: true })),
    value: (label) => field(label).inputValue(),
    picked: (label) => scope.getByRole('radiogroup', { name: label }).locator('label:has(input:checked) > span').innerText(),
    send: () => hands.press('Control+Enter'),
  };
  return form;
}
