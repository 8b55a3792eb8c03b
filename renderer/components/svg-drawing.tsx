import { createElement, type ReactNode } from 'react';
import type { SvgNode } from '#shared/summary/svg-node.ts';

/** `stroke-width` → `strokeWidth`, as React wants it; `class` is its `className`. */
const propertyOf = (name: string): string =>
  name === 'class'
    ? 'className'
    : name.startsWith('aria-')
      ? name
      : name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** A drawing as elements of the page. */
export function svgDrawing(node: SvgNode | string, key = 0): ReactNode {
  if (typeof node === 'string') return node;
  const properties = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [propertyOf(name), value]));
  return createElement(node.tag, { key, ...properties }, ...node.children.map((child, index) => svgDrawing(child, index)));
}
