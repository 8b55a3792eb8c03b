import type { Page } from 'playwright-core';

/**
 * What axe does not look at: nothing scrolls sideways, the keyboard stands somewhere, an error is tied to its field, nothing moves when
 * less motion is asked. Each runs in the page, and tells what is wrong, one line each.
 */

/** Whether the page, or a part of it that should not, scrolls sideways; and what sticks out. WCAG 1.4.10. */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > clientWidth + 1);
    const innermost = out.filter((each) => !out.some((other) => other !== each && each.contains(other)));
    return innermost.slice(0, 3).map((each) => `scrolls sideways (${scrollWidth} in ${clientWidth}): ${each.outerHTML.slice(0, 120)}`);
  });
}

/** The keyboard stands nowhere: after something was closed, deleted or saved, nobody could go on from where they were. */
export function focusLost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return active === null || active === document.body ? ['the focus is lost'] : [];
  });
}

/** Fields that are wrong without saying why, and messages of errors that belong to no field. WCAG 3.3.1. */
export function looseErrors(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const described = (element: Element) => (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((id) => id !== '');
    const wrong = [...document.querySelectorAll('[aria-invalid="true"]')].filter((each) => each.checkVisibility());
    const untold = wrong.filter((each) => !described(each).some((id) => (document.getElementById(id)?.textContent ?? '').trim() !== ''));
    const tied = new Set([...document.querySelectorAll('[aria-describedby]')].flatMap(described));
    const messages = [...document.querySelectorAll('.mantine-InputWrapper-error, .choice-radio-error')];
    const loose = messages.filter((each) => each.checkVisibility() && !tied.has(each.id));
    return [
      ...untold.map((each) => `wrong, without a reason: ${each.outerHTML.slice(0, 120)}`),
      ...loose.map((each) => `an error of no field: ${each.textContent}`),
    ];
  });
}

/** Whatever would still move although less motion is asked. WCAG 2.3.3. */
export function restlessParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map((each) => Number.parseFloat(each) || 0));
    const moving = [...document.querySelectorAll('body *')].filter((each) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(each);
      return seconds(transitionDuration) > 0 || (animationName !== 'none' && seconds(animationDuration) > 0);
    });
    return moving.slice(0, 3).map((each) => `moves: ${each.outerHTML.slice(0, 120)}`);
  });
}

/** Parts that scroll sideways in their own frame, and are neither a table nor a drawing, nor can be scrolled by keyboard. WCAG 1.4.10, 2.1.1. */
export function sidewaysParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => {
      const { overflowX } = getComputedStyle(each);
      return each.clientWidth > 0 && /^(auto|scroll)$/.test(overflowX) && each.scrollWidth > each.clientWidth + 1 && each.checkVisibility();
    });
    return wide.flatMap((each) => {
      const name = each.outerHTML.slice(0, 100);
      const twoWays = each.matches('table, pre, textarea') || each.querySelector('table, svg, [role="table"], [role="grid"]') !== null;
      const reachable = each.tabIndex >= 0 || each.querySelector('a[href], button, input, select, textarea, [tabindex="0"]') !== null;
      return [
        ...(twoWays ? [] : [`a part scrolls sideways: ${name}`]),
        ...(reachable ? [] : [`scrolls sideways, but not by keyboard: ${name}`]),
      ];
    });
  });
}

/** Words that their own box cuts off. WCAG 1.4.4, 1.4.12. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const says = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(each);
      if (clipPath !== 'none' || each.clientWidth <= 1 || !says(each) || !each.checkVisibility()) return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && each.scrollWidth > each.clientWidth + 1) || (hides(overflowY) && each.scrollHeight > each.clientHeight + 3)
      );
    });
    return cut.slice(0, 5).map((each) => `cut off: ${each.outerHTML.slice(0, 120)}`);
  });
}

/** What has the keyboard, when none of it can be seen: outside the window, or under what stays in sight. WCAG 2.4.11. */
export function hiddenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body) return [];
    // A field that is drawn by its label has its own box elsewhere.
    const drawn = [active, ...((active as HTMLInputElement).labels ?? [])];
    const seenAt = (x: number, y: number): boolean => {
      const top = document.elementFromPoint(x, y);
      return top !== null && drawn.some((each) => each.contains(top) || (top.contains(each) && top.tagName === 'LABEL'));
    };
    const seen = drawn
      .flatMap((each) => [...each.getClientRects()])
      .some((box) => {
        // As much of it as the window shows.
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        const parts = [0.1, 0.5, 0.9];
        return parts.some((across) => parts.some((down) => seenAt(left + (right - left) * across, top + (bottom - top) * down)));
      });
    return seen ? [] : [`has the keyboard and cannot be seen: ${active.outerHTML.slice(0, 120)}`];
  });
}
