import type * as z from 'zod';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { agenda, agreements, attendance, meetings, minutes, papers, projection } from './meetings-group.ts';
import { codes } from './code-lists-group.ts';
import { handover } from './handover-group.ts';
import { keys } from './keys-group.ts';
import { letterhead } from './letterhead-group.ts';
import { backups } from './backups-group.ts';
import { diagnostics } from './diagnostics-group.ts';
import { imports } from './imports-group.ts';
import type { Access, Operation, WindowKind } from './operation.ts';
import { otherBody } from './other-body-group.ts';
import { exportNotes, files } from './papers-shell-group.ts';
import { projector } from './projector-group.ts';
import { followUp, person, referrals, steps } from './referrals-group.ts';
import { documents, journal, retention, rights } from './retention-group.ts';
import { drafts, screens, settings } from './settings-group.ts';
import { search } from './search-group.ts';
import { settingsFile } from './settings-file-group.ts';
import { structures } from './structures-group.ts';
import { publication, summary } from './summary-group.ts';
import { shellGroup, vault } from './vault-group.ts';
import { templates } from './templates-group.ts';
import { todayActions } from './today-group.ts';
import { history, trash, undo } from './undo-group.ts';
import { today, year } from './year-group.ts';

/**
 * The contract between the screens and the vault: group → operation → { input, output, who answers, which windows }.
 * Types of both sides, channel names, validation and the list of what each window may do are derived from this object.
 */
export const contract = {
  vault,
  keys,
  handover,
  shell: shellGroup,
  settings,
  codes,
  settingsFile,
  templates,
  letterhead,
  screens,
  drafts,
  structures,
  referrals,
  steps,
  followUp,
  person,
  otherBody,
  year,
  today: { ...today, ...todayActions },
  search,
  undo,
  trash,
  history,
  summary,
  publication,
  meetings,
  agenda,
  attendance,
  projection,
  projector,
  papers,
  minutes,
  agreements,
  files,
  exportNotes,
  backups,
  retention,
  rights,
  journal,
  documents,
  diagnostics,
  imports,
};

type Contract = typeof contract;

/** Every operation by its full name: `referrals.list`. */
export type OperationName = { [G in keyof Contract & string]: `${G}.${keyof Contract[G] & string}` }[keyof Contract & string];

export type OperationOf<N extends OperationName> = N extends `${infer G}.${infer O}`
  ? G extends keyof Contract
    ? O extends keyof Contract[G]
      ? Contract[G][O]
      : never
    : never
  : never;

type SchemasOf<N extends OperationName> = OperationOf<N> extends Operation<infer I, infer O> ? { input: I; output: O } : never;

/** What a screen sends: defaults may be left out. */
export type InputOf<N extends OperationName> = z.input<SchemasOf<N>['input']>;
/** What an implementation receives: validated, trimmed, defaults filled in. */
export type ParsedInputOf<N extends OperationName> = z.output<SchemasOf<N>['input']>;
/** What comes back. */
export type OutputOf<N extends OperationName> = z.output<SchemasOf<N>['output']>;

/** A value or an error: what crosses the processes. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorEnvelope };

/** Names of the operations with this access. */
export type NamesWith<A extends Access> = {
  [N in OperationName]: OperationOf<N> extends Operation<z.ZodType, z.ZodType, infer Actual> ? (Actual extends A ? N : never) : never;
}[OperationName];

const byName = new Map<string, Operation>(
  Object.entries(contract).flatMap(([group, operations]) =>
    Object.entries(operations).map(([name, operation]): [string, Operation] => [`${group}.${name}`, operation]),
  ),
);

/** All names, in the order of the contract. */
export const operationNames = [...byName.keys()] as OperationName[];

/** The operation of that name, or `undefined` when the contract has none: names from outside are not trusted. */
export function findOperation(name: string): Operation | undefined {
  return byName.get(name);
}

/** Whether a window may call an operation. */
export function mayCall(window: WindowKind, name: string): boolean {
  return findOperation(name)?.windows.includes(window) ?? false;
}
