import type * as z from 'zod';

/** A kind of window; each has its own preload and its own list of operations. */
export type WindowKind = 'main' | 'projector';

/**
 * `write`: one transaction that also writes the audit entry. `open`: makes or opens a vault, before there is a key. `session`: concerns the
 * open vault as a whole, its keys and files, which no transaction of the database holds.
 */
export type Access = 'read' | 'write' | 'open' | 'session' | 'shell';

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, A extends Access = Access> {
  readonly input: I;
  readonly output: O;
  /** Who answers: the vault process, or the shell around it (Electron's main process or the loopback host). */
  readonly answeredBy: 'vault' | 'shell';
  readonly access: A;
  /** Which windows may call it. */
  readonly windows: readonly WindowKind[];
  /** Most bytes of its input as JSON, where it is more than what any form sends (electron/shell/payload-size.ts). */
  readonly maxInputBytes?: number;
}

type Schemas<I extends z.ZodType, O extends z.ZodType> = { readonly input: I; readonly output: O };

/** An operation of the vault that changes nothing. */
export function read<I extends z.ZodType, O extends z.ZodType>(schemas: Schemas<I, O>): Operation<I, O, 'read'> {
  return { ...schemas, answeredBy: 'vault', access: 'read', windows: ['main'] };
}

/** An operation of the vault that writes, in one transaction with its audit entry. */
export function write<I extends z.ZodType, O extends z.ZodType>(schemas: Schemas<I, O>): Operation<I, O, 'write'> {
  return { ...schemas, answeredBy: 'vault', access: 'write', windows: ['main'] };
}

/** An operation that creates or opens a vault: no database is open yet. */
export function open<I extends z.ZodType, O extends z.ZodType>(schemas: Schemas<I, O>): Operation<I, O, 'open'> {
  return { ...schemas, answeredBy: 'vault', access: 'open', windows: ['main'] };
}

/** An operation of the open vault as a whole (its keys): answered by the session itself, which takes care of the audit. */
export function session<I extends z.ZodType, O extends z.ZodType>(schemas: Schemas<I, O>): Operation<I, O, 'session'> {
  return { ...schemas, answeredBy: 'vault', access: 'session', windows: ['main'] };
}

/** An operation of the shell: windows, dialogs, printing, preferences of the machine. */
export function shell<I extends z.ZodType, O extends z.ZodType>(schemas: Schemas<I, O>): Operation<I, O, 'shell'> {
  return { ...schemas, answeredBy: 'shell', access: 'shell', windows: ['main'] };
}
