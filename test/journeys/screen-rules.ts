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
