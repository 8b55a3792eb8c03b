import { clipboard } from 'electron';
import type { Clipboard } from '../shell/own-clipboard.ts';

/** The system's clipboard: the one place where it is reached. Read to know whether it still holds what was copied here, and emptied. */
export const systemClipboard: Clipboard = {
  read: async () => clipboard.readText(),
  clear: async () => clipboard.clear(),
};
