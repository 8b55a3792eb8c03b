const FIELD = ':is(input:not([type=hidden]), textarea, select):not(:disabled)';

/** Puts the keyboard into the field with this label (a group of choices: on the one that is chosen), opening the block that folds it. */
export function focusField(within: HTMLElement | null, label: string): void {
  if (!within) return;
  for (const element of within.querySelectorAll<HTMLElement>('label, [role="radiogroup"] > [id]')) {
    if (element.textContent?.trim() !== label) continue;
    unfold(element);
    const target =
      element instanceof HTMLLabelElement && element.htmlFor !== ''
        ? document.getElementById(element.htmlFor)
        : element.closest('[role="radiogroup"]');
    if (target instanceof HTMLElement) focusInside(target);
    return;
  }
}

/** Puts the keyboard into the first field of a block, opening it when it is folded. */
export function focusBlock(block: HTMLElement | null): void {
  if (!block) return;
  unfold(block);
  focusInside(block);
  block.scrollIntoView({ block: 'start' });
}

function unfold(element: HTMLElement): void {
  const folded = element.closest('details') ?? element.querySelector('details');
  if (folded) folded.open = true;
}

function focusInside(element: HTMLElement): void {
  const first = element.matches(FIELD) ? element : element.querySelector<HTMLElement>(FIELD);
  const group = first?.closest('[role="radiogroup"]');
  (group?.querySelector<HTMLElement>('input:checked') ?? first)?.focus();
}
