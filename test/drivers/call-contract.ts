import type { Page } from 'playwright-core';
import type { Answer } from '#shared/contract/contract.ts';
import type { Bridge } from '#shared/contract/events.ts';

/**
 * Calls an operation from the page itself, as its own code would: over the preload's bridge, or over HTTP behind the loopback host.
 * @param name any text, so that attacks can try what the contract does not have
 */
export async function callContract(page: Page, name: unknown, input: unknown): Promise<Answer<unknown>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await callOnce(page, name, input);
    } catch (error) {
      // The page is loaded anew when the vault is locked: what was asked meanwhile is asked of the new page.
      if (attempt === 5 || !/context was destroyed|navigat/i.test(String(error))) throw error;
      await page.waitForLoadState('load');
    }
  }
}

function callOnce(page: Page, name: unknown, input: unknown): Promise<Answer<unknown>> {
  return page.evaluate(
    async ([operation, given]) => {
      const { cellule } = window as unknown as { cellule?: Bridge };
      if (cellule) return (await cellule.call(operation as string, given)) as Answer<unknown>;
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: operation, input: given }),
      });
      return (await response.json()) as Answer<unknown>;
    },
    [name, input] as const,
  );
}
