import type { Page } from 'playwright-core';

/**
 * Everything that the page's memory holds, as text: each string of each object that can still be reached (Chromium, over its debugging protocol).
 */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

/** What a page keeps beyond its memory: nothing of a vault may be there. */
export function keptByThePage(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => [
    ...[localStorage, sessionStorage].flatMap((kept) =>
      Array.from({ length: kept.length }, (_, at) => kept.getItem(kept.key(at) ?? '') ?? ''),
    ),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);
}
