import { createHash } from 'node:crypto';

/** The system's clipboard, where the host may reach it. */
export interface Clipboard {
  read(): Promise<string>;
  clear(): Promise<void>;
}

export interface OwnClipboard {
  /** Something was copied in a window of ours just now. */
  copied(): Promise<void>;
  /** Empties the clipboard if what we copied is still what it holds; what another program put there since is left alone. */
  clear(): Promise<void>;
}

/**
 * Remembers what was copied from the vault, as a digest and no longer than until the lock. A system that refuses its clipboard is left alone.
 * @param clipboard absent: the host cannot reach it, and nothing happens
 */
export function createOwnClipboard(clipboard: Clipboard | undefined): OwnClipboard {
  let ours: string | null = null;
  const held = async (): Promise<string | null> => {
    const text = await clipboard?.read().catch(() => '');
    return text ? createHash('sha256').update(text, 'utf8').digest('hex') : null;
  };
  return {
    async copied() {
      ours = await held();
    },
    async clear() {
      const expected = ours;
      ours = null;
      if (expected !== null && (await held()) === expected) await clipboard?.clear().catch(() => undefined);
    },
  };
}
