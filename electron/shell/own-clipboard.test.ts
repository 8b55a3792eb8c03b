import { describe, expect, test } from 'vitest';
import { createOwnClipboard } from './own-clipboard.ts';

function fakeClipboard(text = '') {
  return {
    text,
    cleared: 0,
    async read() {
      return this.text;
    },
    async clear() {
      this.cleared += 1;
      this.text = '';
    },
  };
}

describe('the clipboard at the lock', () => {
  test('is emptied when it holds what was copied from the vault', async () => {
    const clipboard = fakeClipboard('2022-05, Ekidom');
    const own = createOwnClipboard(clipboard);
    await own.copied();
    await own.clear();
    expect(clipboard.text).toBe('');
  });

  test('is left alone when another program put something there since', async () => {
    const clipboard = fakeClipboard('2022-05, Ekidom');
    const own = createOwnClipboard(clipboard);
    await own.copied();
    clipboard.text = 'une adresse du navigateur';
    await own.clear();
    expect(clipboard.text).toBe('une adresse du navigateur');
  });

  test('is left alone when nothing was copied, or a picture only', async () => {
    for (const clipboard of [fakeClipboard('autre chose'), fakeClipboard('')]) {
      const own = createOwnClipboard(clipboard);
      if (clipboard.text === '') await own.copied();
      await own.clear();
      expect(clipboard.cleared).toBe(0);
    }
  });

  test('is not emptied a second time for what was copied before the last lock', async () => {
    const clipboard = fakeClipboard('a');
    const own = createOwnClipboard(clipboard);
    await own.copied();
    await own.clear();
    clipboard.text = 'a';
    await own.clear();
    expect([clipboard.cleared, clipboard.text]).toEqual([1, 'a']);
  });

  test('stays as it is on a host that cannot reach it', async () => {
    const own = createOwnClipboard(undefined);
    await own.copied();
    await expect(own.clear()).resolves.toBeUndefined();
  });
});
