import { useEffect } from 'react';

/** What can stand for something in it that is gone: where one was is said, and Tab goes on from there. Nothing of it acts on Enter. */
const STANDS = '[role="dialog"], section, form, table, ul, ol';

/**
 * Keeps the keyboard where it was when what had it is taken away or switched off: a row that was deleted, a button that waits for its answer.
 * The part around it takes the focus, else the title of the page. Screens that know a better place give the focus themselves, before.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: readonly Element[] = [];
    let asked = 0;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element) around = ancestorsOf(event.target);
    };
    const forget = () => {
      around = [];
    };
    const mend = () => {
      asked = 0;
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const place = around.find((each) => each.isConnected && each.matches(STANDS)) ?? titleOf(around.find((each) => each.isConnected));
      if (place instanceof HTMLElement) focusOn(place);
    };
    const look = () => {
      // The browser takes the focus from what was switched off when it next draws.
      if (asked === 0) asked = requestAnimationFrame(() => setTimeout(mend, 0));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    // Who clicks beside everything leaves on purpose.
    document.addEventListener('pointerdown', forget, { capture: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(asked);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, { capture: true });
    };
  }, []);
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let each = element.parentElement; each !== null && each !== document.body; each = each.parentElement) found.push(each);
  return found;
}

function titleOf(part: Element | undefined): Element | null {
  return part?.closest('.page')?.querySelector('h1') ?? null;
}

function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
