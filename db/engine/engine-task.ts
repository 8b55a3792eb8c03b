import { checkReleases, type CheckVerdict, checkPublication } from '#shared/publication/check-publication.ts';
import type { LedgerEntry } from '#shared/publication/ledger.ts';
import type { Progress } from '#shared/publication/pace.ts';
import { type PublishResult, publishSteps } from '#shared/publication/publish.ts';
import type { Settings } from '#shared/publication/settings.ts';
import type { Snapshot } from '#shared/publication/snapshot.ts';
import { type Exposure, exposureSteps } from './exposure.ts';

/**
 * What the engine of the disclosure control is given: codes and opaque numbers only. No key, no label, no word of a record, and no way to the vault.
 */
export type EngineTask =
  /** Makes a release, then has the independent checker read it together with every earlier one. */
  | { readonly kind: 'publish'; readonly snapshot: Snapshot; readonly settings: Settings; readonly ledger: readonly LedgerEntry[] }
  /** Says what exact tables of these persons would give away. */
  | { readonly kind: 'expose'; readonly snapshot: Snapshot; readonly settings: Settings }
  /** Recounts a publication file that somebody else gave. */
  | { readonly kind: 'check'; readonly text: string };

export type EngineAnswer =
  /** `open`: unpublished counts of this file whose spread the checker recounted. `verdict`: of the whole ledger with it. */
  | { readonly kind: 'publish'; readonly result: PublishResult; readonly open: number; readonly verdict: CheckVerdict }
  | { readonly kind: 'expose'; readonly exposure: Exposure }
  /** `verdict` null: the text is not JSON at all. */
  | { readonly kind: 'check'; readonly verdict: CheckVerdict | null };

/** Steps of the engine, and the recount after them. */
export type EngineStep = Progress['step'] | 'checking';

export interface EngineProgress {
  readonly step: EngineStep;
  readonly done: number;
  readonly total: number;
}

/** The work of a task in pieces of a few milliseconds (the recount at the end is one piece). Deterministic; asks nobody. */
export function* taskSteps(task: EngineTask): Generator<EngineProgress | undefined | void, EngineAnswer> {
  switch (task.kind) {
    case 'publish': {
      const result = yield* publishSteps(task.snapshot, task.settings, task.ledger);
      yield { step: 'checking', done: 0, total: task.ledger.length + 1 };
      const file: unknown = JSON.parse(result.json);
      const open = checkPublication(file).counts;
      yield;
      return { kind: 'publish', result, open, verdict: checkReleases([...task.ledger.map((entry) => entry.publication), file]) };
    }
    case 'expose':
      return { kind: 'expose', exposure: yield* exposureSteps(task.snapshot, task.settings) };
    case 'check':
      yield { step: 'checking', done: 0, total: 1 };
      return { kind: 'check', verdict: checkText(task.text) };
  }
}

function checkText(text: string): CheckVerdict | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  return checkPublication(file);
}
