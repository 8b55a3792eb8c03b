import type { Locator, Page } from 'playwright-core';

/** More presses of Tab than any screen has stops: what was not met by then cannot be reached. */
const MOST_STOPS = 250;

/** The hands of a coordinator who uses the keyboard alone: keys, and Tab from where the keyboard stands. */
export interface Hands {
  readonly page: Page;
  /** Presses keys one after the other: `press('Alt+7', 'Enter')`. */
  press(...keys: string[]): Promise<void>;
  /** Moves to something with Tab, or back with Shift+Tab when it stands before. @throws Error when it cannot be reached so */
  reach(target: Locator): Promise<void>;
  /** Types over what stands in the field that has the keyboard. */
  typeOver(text: string): Promise<void>;
  /** Reaches a button or link and presses Enter. */
  activate(target: Locator): Promise<void>;
}

export function handsOn(page: Page): Hands {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const reach = async (target: Locator) => {
    await target.waitFor({ state: 'attached' });
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const way = await target.evaluate(wayTo);
      if (way === 'here') return;
      await press(way === 'before' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`cannot be reached with Tab: ${target.toString()}`);
  };
  return {
    page,
    press,
    reach,
    async typeOver(text) {
      await press('Control+a');
      if (text === '') await press('Delete');
      else await page.keyboard.type(text);
    },
    async activate(target) {
      await reach(target);
      await press('Enter');
    },
  };
}

/** Where an element stands, seen from the keyboard; a group of choices counts as reached when one of them is. Runs in the page. */
function wayTo(element: Element): 'here' | 'before' | 'after' {
  const active = element.ownerDocument.activeElement;
  if (active === null || active === element.ownerDocument.body) return 'after';
  if (active === element || (element.getAttribute('role') === 'radiogroup' && element.contains(active))) return 'here';
  return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
}
