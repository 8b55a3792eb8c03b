import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules that axe leaves out unless asked: size of targets (WCAG 2.2), spoken names that hold the words in sight, true tables and headings. */
const MORE_RULES = ['target-size', 'label-content-name-mismatch', 'td-has-header', 'table-fake-caption', 'p-as-heading'];

/** What depends on the colours of a theme; the rest is the same in all. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

/** What of axe is used, as it stands in the page. */
interface AxeInPage {
  run(context: Document, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}

const everything = {
  rules: Object.fromEntries(MORE_RULES.map((rule) => [rule, { enabled: true }])),
  resultTypes: ['violations'],
};
const coloursOnly = { runOnly: { type: 'rule', values: COLOUR_RULES }, resultTypes: ['violations'] };

/** What axe finds on the screen as it stands: rule and element, one line each. */
export function axeFindings(page: Page): Promise<string[]> {
  return findings(page, everything);
}

/** The same, about colours only: for the other themes of a screen that was looked at whole in one. */
export function axeColourFindings(page: Page): Promise<string[]> {
  return findings(page, coloursOnly);
}

/** The first look at a page brings axe into it; the next ones ask it there, which takes a tenth of the time. */
async function findings(page: Page, options: object): Promise<string[]> {
  const violations = (await inPage(page, options)) ?? (await bringAndRun(page, options));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`));
}

/** @returns nothing where axe is not in the page (any more: it is loaded anew when a vault is locked) */
function inPage(page: Page, options: object): Promise<readonly Violation[] | null> {
  return page.evaluate(async (given) => {
    const { axe } = window as unknown as { axe?: AxeInPage };
    return axe ? (await axe.run(document, given)).violations : null;
  }, options);
}

async function bringAndRun(page: Page, options: object): Promise<readonly Violation[]> {
  // The other mode opens a blank page of its own, which the real Electron refuses.
  return (await new AxeBuilder({ page }).options(options).setLegacyMode(true).analyze()).violations;
}
