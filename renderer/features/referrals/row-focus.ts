/** Puts the keyboard on the row that has the tab stop of the list, when there is one. */
export function focusActiveRow(): void {
  document.querySelector<HTMLElement>('.referral-table tbody tr[tabindex="0"]')?.focus();
}

/** Opens that row, as Enter on it does. */
export function openActiveRow(): void {
  document.querySelector<HTMLAnchorElement>('.referral-table tbody tr[tabindex="0"] a')?.click();
}
