import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules that axe leaves out unless asked: size of targets (WCAG 2.2), spoken names that hold the words in sight, true tables and headings. */
const MORE_RULES = ['target-size', 'label-content-name-mismatch', 'td-has-header', 'table-fake-caption', 'p-as-heading'];

/** What depends on the colours of a theme; the rest is the same in all. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the screen as it stands: rule and element, one line each. */
export function axeFindings(page: Page): Promise<string[]> {
  const more = MORE_RULES.map((rule) => [rule, { enabled: true }]);
  return findings(new AxeBuilder({ page }).options({ rules: Object.fromEntries(more), resultTypes: ['violations'] }));
}

/** The same, about colours only: for the other themes of a screen that was looked at whole in one. */
export function axeColourFindings(page: Page): Promise<string[]> {
  return findings(new AxeBuilder({ page }).withRules(COLOUR_RULES));
}

async function findings(builder: AxeBuilder): Promise<string[]> {
  // The other mode opens a blank page of its own, which the real Electron refuses.
  const { violations } = await builder.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`));
}
