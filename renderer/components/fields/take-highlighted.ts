import type { KeyboardEvent } from 'react';

/**
 * Tab takes the highlighted choice while the key is still down, not when the field is left: a field that this choice brings in
 * (« Précisez », the day of an agreement) must stand there before the keyboard moves on, or Tab would pass it by.
 * @param typing whether something is being sought; a list that was only opened is left as it is
 */
export function takeHighlighted(event: KeyboardEvent<HTMLInputElement>, typing: boolean): void {
  if (event.key !== 'Tab' || event.shiftKey || !typing) return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click();
}
