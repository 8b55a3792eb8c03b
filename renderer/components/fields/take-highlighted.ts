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
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click();
}
