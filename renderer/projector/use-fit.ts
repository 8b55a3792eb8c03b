import { type RefObject, useLayoutEffect } from 'react';

/** By how much the body is larger than as made, at each size that the laptop asks for. */
const enlargements = [1, 1.2, 1.4, 1.6] as const;
/** The body is 40 px at 1080p and never under 28. */
const SMALLEST = 0.7;
const STEP = 0.1;

/**
 * Sets `--fit`: the largest body, from what was asked down to the smallest that may be read from 6 metres, at which nothing is cut off. It is
 * found before the slide is painted, so that nothing moves; and again when the box or the typeface changes.
 */
export function useFit(box: RefObject<HTMLElement | null>, slide: unknown, size: number): void {
  useLayoutEffect(() => {
    const element = box.current;
    // Paper has nothing to fit.
    if (!element || slide === null) return undefined;
    const fit = () => fitInto(element, enlargements[size] ?? 1);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    let listening = true;
    // jsdom has no typefaces.
    void (document.fonts as FontFaceSet | undefined)?.ready.then(() => listening && fit());
    return () => {
      listening = false;
      observer.disconnect();
    };
  }, [box, slide, size]);
}

function fitInto(box: HTMLElement, largest: number): void {
  box.removeAttribute('data-tight');
  for (let fit = largest; ; fit = Math.max(SMALLEST, Math.round((fit - STEP) * 10) / 10)) {
    box.style.setProperty('--fit', String(fit));
    if (!isCut(box)) return;
    if (fit <= SMALLEST) break;
  }
  // The longest rows end with « … » rather than below the edge; the papers have them whole.
  box.setAttribute('data-tight', '');
}

function isCut(box: HTMLElement): boolean {
  return [...box.querySelectorAll('.slide, .slide-body')].some(
    ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => scrollHeight > clientHeight || scrollWidth > clientWidth,
  );
}
