import { createHash } from 'node:crypto';
import type { Drawing } from './summary/chart-drawing.ts';

/** Pixels of a picture for one of its drawing: sharp on paper. */
export const PICTURE_SCALE = 2;

/** Where a drawing stands on the page, in pixels. */
interface DrawingPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface DrawingsPage {
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly places: readonly DrawingPlace[];
}

/** Drawings one below the other on a page that runs nothing and fetches nothing, and where each stands, to take pictures of them. */
export function drawingsPage(drawings: readonly Drawing[]): DrawingsPage {
  const style = 'body{margin:0;background:#fff;overflow:hidden}svg{display:block}';
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  let y = 0;
  const places = drawings.map(({ width, height }) => {
    const place = { x: 0, y, width, height };
    y += height;
    return place;
  });
  const html =
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<style>${style}</style>${drawings.map(({ svg }) => svg).join('')}`;
  return { html, width: Math.max(1, ...places.map(({ width }) => width)), height: Math.max(1, y), places };
}
