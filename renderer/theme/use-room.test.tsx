import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useRoom } from './use-room.ts';

const root = document.documentElement;
const resizeTo = (width: number, height: number) => {
  Object.assign(window, { innerWidth: width, innerHeight: height });
  act(() => void window.dispatchEvent(new Event('resize')));
};
const [usualWidth, usualHeight] = [window.innerWidth, window.innerHeight];
afterEach(() => {
  Object.assign(window, { innerWidth: usualWidth, innerHeight: usualHeight });
  root.style.fontSize = '';
});
const flags = () => ['narrow', 'wide', 'roomy'].filter((name) => root.hasAttribute(`data-${name}`));

it.each([
  ['a laptop', 1366, 768, 100, ['wide', 'roomy']],
  ['a laptop at 400 %', 320, 256, 100, ['narrow']],
  ['a laptop whose text is twice as large', 1366, 768, 200, ['narrow']],
  ['a laptop whose text is half as large again', 1366, 768, 150, []],
  ['a smaller window', 1024, 768, 100, ['roomy']],
  ['the same window with small text', 1024, 768, 80, ['wide', 'roomy']],
  ['a room’s projector with text twice as large', 1920, 1080, 200, []],
])('%s (%i × %i, text %i %%) is laid out by what it has room for', (_what, width, height, size, expected) => {
  root.style.fontSize = `${17 * (size / 100)}px`;
  renderHook(() => useRoom(size));
  resizeTo(width, height);
  expect(flags()).toEqual(expected);
});
