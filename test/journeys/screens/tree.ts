import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What assistive technology is told of a screen, compared with the tree in `trees/` that a person read. Days, times and whatever else
 * depends on when the test runs are masked. `UPDATE_TREES=1` writes them anew: then read them, as a screen-reader user would.
 */
export function treeOf(page: Page) {
  return async (name: string, of = 'main'): Promise<void> => {
    const tree = `${masked(await page.locator(of).ariaSnapshot())}\n`;
    const file = path.join(import.meta.dirname, 'trees', `${name}.yml`);
    if (process.env['UPDATE_TREES']) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, tree);
    }
    expect(tree, `what a screen reader is told of ${name}`).toBe(fs.readFileSync(file, 'utf8'));
  };
}

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const WEEKDAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';

/** What the clock decides, as words. */
function masked(tree: string): string {
  return (
    tree
      .replaceAll(new RegExp(`(?:(?:${WEEKDAYS})\\s)?\\d{1,2}(?:er)?\\s(?:${MONTHS})(?:\\s\\d{4})?`, 'giu'), '‹day›')
      .replaceAll(new RegExp(`(?:${MONTHS})\\s\\d{4}`, 'giu'), '‹month›')
      .replaceAll(/\b\d{2}\/\d{2}\/\d{4}\b/g, '‹day›')
      .replaceAll(/\b\d{1,2}:\d{2}(?::\d{2})?\b/g, '‹time›')
      .replaceAll(
        /(?<!\p{L})(?:aujourd’hui|hier|avant-hier|demain|après-demain|il y a \d+ \w+|dans \d+ \w+|\d+ jours? de retard)(?!\p{L})/giu,
        '‹when›',
      )
      .replaceAll(/\b20\d{2}\b(?!-)/g, '‹year›')
      .replaceAll(/\b20\d{2}-/g, '‹year›-')
      // How many years can be chosen depends on this one.
      .replaceAll(/(?:\n\s*- option "‹year›"(?: \[selected\])?)+/g, ' ‹years›')
      .replaceAll(/[0-9a-f]{16,}/g, '‹imprint›')
      .replaceAll(/\d+(?:,\d+)?\s[kM]o/gu, '‹size›')
      .replaceAll(/\/(?:tmp|home|var)\/[^\s"]*/g, '‹path›')
  );
}
