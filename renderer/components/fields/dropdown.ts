import type { ComboboxProps } from '@mantine/core';

/**
 * How every list of choices opens: at once, and inside the main part of the page, so that it belongs to a landmark and is not cut
 * by a panel that scrolls. Before a vault is open there is no main part of that name: then it opens in the body.
 */
export function dropdownProps(): ComboboxProps {
  return { transitionProps: { duration: 0 }, portalProps: { target: document.getElementById('main') ?? document.body } };
}
