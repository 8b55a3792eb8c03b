import { useLayoutEffect } from 'react';

/** Pixels of a rem when the text has its usual size: 106.25 % of 16 (base.css). */
const USUAL_REM = 17;

/**
 * What a window has room for, in pixels of the usual size of the text. Media queries know the window only, not the size of the text that was chosen
 * in the settings: at 200 % a window of 1366 px holds as much as one of 683, and is laid out like it.
 */
const rooms = {
  /** One column, the rail above the page. Paper is always so. */
  narrow: ({ width }: Room) => width <= 820,
  /** What belongs beside the page stands beside it. */
  wide: ({ width }: Room) => width >= 1200,
  /** A list may keep its head and its filters in sight, and scroll by itself. */
  roomy: ({ width, height }: Room) => width >= 832 && height >= 544,
} as const;

interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps `data-narrow`, `data-wide` and `data-roomy` on the root as the window and its text change; the style sheets ask for these.
 * @param textSize in per cent, already in force when this runs
 */
export function useRoom(textSize: number): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const paper = window.matchMedia('print');
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(root).fontSize) || USUAL_REM;
      const scale = paper.matches ? 0 : USUAL_REM / rem;
      const room = { width: window.innerWidth * scale, height: window.innerHeight * scale };
      for (const [name, has] of Object.entries(rooms)) root.toggleAttribute(`data-${name}`, has(room));
    };
    measure();
    window.addEventListener('resize', measure);
    paper.addEventListener('change', measure);
    return () => {
      window.removeEventListener('resize', measure);
      paper.removeEventListener('change', measure);
    };
  }, [textSize]);
}
