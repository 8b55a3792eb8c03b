import { call } from './call.ts';
import { useSession } from './session.ts';

/** Prints the page: by the window's own dialog, or by the browser's where the app has no window of its own. The vault notes it first. */
export async function printPage(): Promise<void> {
  await call('shell.print', {});
  if (useSession.getState().environment?.host === 'loopback') window.print();
}

/** Prints one paper of the page and nothing around it; the whole page where there is none. */
export async function printPaper(paper: Element | null): Promise<void> {
  if (paper === null) return printPage();
  // What is folded away is not printed, around the paper nor in it.
  for (const folded of [paper.closest('details'), ...paper.querySelectorAll('details')]) folded?.setAttribute('open', '');
  const marked = [document.documentElement, paper];
  for (const element of marked) element.setAttribute('data-printing', '');
  try {
    await printPage();
  } finally {
    for (const element of marked) element.removeAttribute('data-printing');
  }
}
