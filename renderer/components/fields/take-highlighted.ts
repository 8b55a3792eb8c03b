import type { KeyboardEvent } from 'react';

/**
 * Tab takes the highlighted choice while the key is still down, not when the field is left: a field that this choice brings in
 * (« Précisez », the day of an agreement) must stand there before the keyboard moves on, or Tab would pass it by.
 * @param typing whether something is being sought; a list that was only opened is left as it is
 */
export function takeHighlighted(event: KeyboardEvent<HTMLInputElement>, typing: boolean): void {
  if (event.key !== 'Tab' || event.shiftKey || !typing) return;
  clickHighlighted(event.currentTarget);
}

/**
 * Enter belongs to the list while something is being sought: it takes the highlighted choice, and never sends a form half filled. The
 * library takes it by itself but for the first moment of a list, when it shows a highlight and does not know of it; so this goes
 * around the field, and acts only when the library did not.
 */
export function takeOnEnter(event: KeyboardEvent, typing: boolean): void {
  if (event.key !== 'Enter' || event.defaultPrevented || !typing) return;
  event.preventDefault();
  if (event.target instanceof HTMLInputElement) clickHighlighted(event.target);
}

function clickHighlighted(field: HTMLInputElement): void {
  const list = listOf(field);
  // After the first letter nothing is highlighted yet: the first choice is what the next moment would highlight.
  const choice = list?.querySelector<HTMLElement>('[data-combobox-selected]') ?? list?.querySelector<HTMLElement>('[data-combobox-option]');
  choice?.click();
}

/** The list that a field has opened; it bears the field's label before the field knows its number. */
function listOf(field: HTMLInputElement): Element | undefined {
  const id = field.getAttribute('aria-controls');
  return [...document.querySelectorAll('[role="listbox"]')].find(
    (list) => list.id === id || list.getAttribute('aria-labelledby') === `${field.id}-label`,
  );
}
