import type { WindowKind } from '#shared/contract/operation.ts';
import type { Caller } from '../shell/caller.ts';
import { isOwnAddress } from './app-address.ts';

/** What Electron tells of the sender of a call; `frame` is `null` when it is already gone. */
export interface Sender {
  readonly contentsId: number;
  readonly frame: { readonly url: string; readonly isMainFrame: boolean } | null;
}

/**
 * Who really called: a window of ours, in its main frame, showing one of our own pages.
 * @returns `undefined` for anybody else, who then gets nothing
 */
export function recogniseCaller(sender: Sender, kindOf: (contentsId: number) => WindowKind | undefined): Caller | undefined {
  const kind = kindOf(sender.contentsId);
  if (!kind || !sender.frame?.isMainFrame || !isOwnAddress(sender.frame.url)) return undefined;
  return { kind, id: sender.contentsId };
}
