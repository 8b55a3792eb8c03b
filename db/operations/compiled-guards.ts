import { compileGuard, type Guard } from '#shared/guard/guard-text.ts';
import type { GuardKnowledge } from '#shared/guard/knowledge.ts';
import type { ReadStore } from '#db/store/store.ts';

/**
 * The last compiled guards of each open vault, by what they know: a text is read at each pause of typing, and what is known seldom changes.
 * They hold names, and go when the vault is closed.
 */
const compiled = new WeakMap<ReadStore, Map<string, Guard>>();
const COMPILED_KEPT = 24;

/** The guard that knows this, compiled at most once as long as what it knows does not change. */
export function guardFor(store: ReadStore, knowledge: GuardKnowledge): Guard {
  const guards = compiled.get(store) ?? new Map<string, Guard>();
  compiled.set(store, guards);
  const key = JSON.stringify(knowledge);
  const guard = guards.get(key) ?? compileGuard(knowledge);
  guards.delete(key);
  guards.set(key, guard);
  if (guards.size > COMPILED_KEPT) guards.delete(guards.keys().next().value as string);
  return guard;
}
