import { useEffect, useRef } from 'react';

/** Milliseconds before the region says it, so that the change is one of its own, and for which it keeps it. */
const [BEFORE, KEPT] = [100, 5_000];

/**
 * The one live region of the window, there and empty from the beginning. Screen readers announce what changes in a region that they know; a
 * `status` that comes into the page together with its text, some pass over. Its text is said here, and by nobody twice: it is itself kept silent
 * meanwhile. What changes afterwards in a status that stays, it says itself; an `alert` is announced by all when it comes.
 */
export function Announcer() {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let waiting: string[] = [];
    let speaking: ReturnType<typeof setTimeout> | undefined;
    let clearing: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      speaking = undefined;
      if (region.current) region.current.textContent = waiting.join(' ');
      waiting = [];
      clearTimeout(clearing);
      clearing = setTimeout(() => region.current?.replaceChildren(), KEPT);
    };
    const observer = new MutationObserver((mutations) => {
      for (const status of new Set(mutations.flatMap(({ addedNodes }) => [...addedNodes].flatMap(statusesIn)))) {
        const text = (status.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        if (!status.isConnected || text === '') continue;
        waiting.push(text);
        status.setAttribute('aria-live', 'off');
        setTimeout(() => status.removeAttribute('aria-live'), KEPT);
      }
      if (waiting.length > 0 && speaking === undefined) speaking = setTimeout(say, BEFORE);
    });
    observer.observe(document.body, { subtree: true, childList: true });
    return () => {
      observer.disconnect();
      clearTimeout(speaking);
      clearTimeout(clearing);
    };
  }, []);
  return <div ref={region} className="visually-hidden" aria-live="polite" data-announcer />;
}

/** Statuses that come with this node. */
function statusesIn(node: Node): Element[] {
  if (!(node instanceof Element)) return [];
  return [...(node.matches('[role="status"]') ? [node] : []), ...node.querySelectorAll('[role="status"]')];
}
