import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod';
import type { InputOf } from '#shared/contract/contract.ts';
import { formatClock, formatDayAndClock } from '#shared/dates/format.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { errorText, type Messages } from '#shared/messages/catalogue.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { currentInstant } from '#renderer/client/clock.ts';
import { onSaveDraftsNow } from '#renderer/client/drafts.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { issueText, valueAt } from './issue-text.ts';

/** Milliseconds between the last keystroke and the keeping of the draft. */
const PAUSE = 400;
/** Milliseconds after which the draft is kept although the typing goes on: whoever writes down a call hardly pauses. */
const AT_LATEST = 2_000;

type Json = InputOf<'drafts.save'>['content'];

export interface DraftFormOptions<V extends object> {
  /** Stable name of the form: `steps.close`. With `subject` it names the draft. */
  readonly form: string;
  /** Which record the form is about (its number as a text); empty for a new one. */
  readonly subject?: string;
  readonly referralId?: number | null;
  /** First values, plain JSON; read once, when the form appears (give the form a `key` to begin anew). */
  readonly initial: V;
  /** Input schema of the operation, or how to load it (`inputSchemaOf`); checked before anything is sent. */
  readonly schema?: z.ZodType | (() => Promise<z.ZodType>);
  /** What is sent, made from the values; the values themselves when absent. */
  readonly toInput?: (values: V) => unknown;
  /** Where the values stand inside the input (`decision`): errors are given back without it. */
  readonly prefix?: string;
  /** Sends; a `CallError` shows beside its field. */
  readonly submit: (values: V) => Promise<unknown>;
  /** After a successful submission, when the draft is gone. */
  readonly onDone?: () => void;
  /** `false`: nothing is kept while typing (secrets, identities). */
  readonly keepsDraft?: boolean;
}

/** What a field needs, to be spread onto it: `<TextField label={…} {...form.field('request')} />`. */
export interface FieldBinding<T> {
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error: string | undefined;
}

export interface FoundDraft {
  /** « Un brouillon du 12 mars à 14:32 a été retrouvé. » */
  readonly text: string;
  readonly resume: () => void;
  readonly discard: () => void;
}

export interface DraftFormState<V extends object> {
  readonly values: V;
  readonly set: <K extends keyof V>(name: K, value: V[K]) => void;
  readonly patch: (values: Partial<V>) => void;
  readonly field: <K extends keyof V & string>(name: K) => FieldBinding<V[K]>;
  /** The sentence at a path (`orientations.0.targets`), when there is one. */
  readonly error: (path: string) => string | undefined;
  /** All sentences by path. */
  readonly errors: Readonly<Record<string, string>>;
  /** What went wrong as a whole, or at a place that no field shows. */
  readonly failure: string | null;
  readonly dirty: boolean;
  /** Being sent. */
  readonly busy: boolean;
  /** Counts refused submissions, so that the first wrong field can be given the focus. */
  readonly refusals: number;
  /** Checks, sends, forgets the draft. Returns whether it was accepted. */
  readonly submit: () => Promise<boolean>;
  /** « Brouillon enregistré 14:32 », or that it could not be kept, or « Enregistré 14:32 » once it was sent; `null` as long as nothing was typed. */
  readonly savedText: string | null;
  /** A draft that was found; the fields wait until it is resumed or discarded. */
  readonly found: FoundDraft | null;
  /** Forgets the draft and goes back to the first values. */
  readonly abandon: () => Promise<void>;
}

/**
 * A form whose content is kept in the vault while it is typed, so that neither a crash nor a lock loses a sentence.
 * Errors come from the operation's own schema and from its answer, and stand beside their field.
 */
export function useDraftForm<V extends object>(options: DraftFormOptions<V>): DraftFormState<V> {
  const m = useMessages();
  const language = useLanguage();
  const { form, subject = '', referralId = null, keepsDraft = true } = options;
  const [initial] = useState(options.initial);
  const [values, setValues] = useState(options.initial);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [kept, setKept] = useState<Kept | null>(null);
  const [foundDraft, setFoundDraft] = useState<{ content: Partial<V>; savedAt: string } | null>(null);
  const shownPaths = useRef(new Set<string>());

  /** The values that the vault does not have yet; `null` when it has all. */
  const unsaved = useRef<V | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const deadline = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** Savings and the final discarding follow each other, so that none overtakes another. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const sent = useRef(false);

  const stopTimers = useCallback(() => {
    clearTimeout(timer.current);
    clearTimeout(deadline.current);
    deadline.current = undefined;
  }, []);

  const saveNow = useCallback((): Promise<void> => {
    stopTimers();
    const content = unsaved.current;
    if (content === null || sent.current) return queue.current;
    unsaved.current = null;
    const before = queue.current;
    const save = async () => {
      await before;
      try {
        const { savedAt } = await call('drafts.save', { form, subject, referralId, content: content as unknown as Json });
        setKept({ as: 'draft', at: new Date(savedAt) });
      } catch {
        unsaved.current ??= content;
        setKept({ as: 'nothing', at: currentInstant() });
      }
    };
    queue.current = save();
    return queue.current;
  }, [form, subject, referralId, stopTimers]);

  const discard = useCallback((): Promise<void> => {
    stopTimers();
    unsaved.current = null;
    if (!keepsDraft) return Promise.resolve();
    const before = queue.current;
    const forget = async () => {
      await before;
      // A draft that stays although its form was sent is offered once more; nothing is lost, so nothing is said.
      await call('drafts.discard', { form, subject }).catch(() => undefined);
    };
    queue.current = forget();
    return queue.current;
  }, [form, subject, keepsDraft, stopTimers]);

  useEffect(() => {
    if (!keepsDraft) return undefined;
    let gone = false;
    const look = async () => {
      try {
        const { content, savedAt } = await call('drafts.read', { form, subject });
        if (!gone && isRecord(content) && savedAt !== null) setFoundDraft({ content: content as Partial<V>, savedAt });
      } catch {
        // Without its draft the form is still usable; saving it will say what is wrong.
      }
    };
    void look();
    return () => {
      gone = true;
    };
  }, [form, subject, keepsDraft]);

  useEffect(() => {
    if (!keepsDraft) return undefined;
    const unregister = onSaveDraftsNow(saveNow);
    return () => {
      unregister();
      void saveNow();
    };
  }, [keepsDraft, saveNow]);

  const change = (next: V) => {
    setValues(next);
    if (!keepsDraft) return;
    sent.current = false;
    unsaved.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow(), PAUSE);
    deadline.current ??= setTimeout(() => void saveNow(), AT_LATEST);
  };
  /** The values after the last change, also before they are drawn. */
  const latest = useRef(values);

  const patch = (changed: Partial<V>) => {
    const next = { ...latest.current, ...changed };
    latest.current = next;
    change(next);
    setFailure(null);
    setErrors((current) => withoutPaths(current, Object.keys(changed)));
  };

  const refuse = (byPath: Readonly<Record<string, string>>, whole: string | null) => {
    setErrors(byPath);
    const unshown = Object.entries(byPath).find(
      ([path]) => ![...shownPaths.current].some((shown) => path === shown || path.startsWith(`${shown}.`)),
    );
    setFailure(whole ?? unshown?.[1] ?? null);
    setRefusals((count) => count + 1);
    return false;
  };

  const submit = async (): Promise<boolean> => {
    if (busy) return false;
    const current = latest.current;
    const input = options.toInput ? options.toInput(current) : current;
    setBusy(true);
    const schema = typeof options.schema === 'function' ? await options.schema() : options.schema;
    const checked = schema?.safeParse(input);
    if (checked && !checked.success) {
      setBusy(false);
      const entries = checked.error.issues.map((issue): [string, string] => [
        withoutPrefix(issue.path.join('.'), options.prefix),
        issueText(m, issue, valueAt(input, issue.path)),
      ]);
      return refuse(Object.fromEntries(entries.toReversed()), null);
    }
    try {
      await options.submit(current);
    } catch (error) {
      const envelope = envelopeOf(error);
      const text = errorText(m, envelope);
      return envelope.field === undefined ? refuse({}, text) : refuse({ [withoutPrefix(envelope.field, options.prefix)]: text }, null);
    } finally {
      setBusy(false);
    }
    sent.current = true;
    setErrors({});
    setFailure(null);
    await discard();
    setKept({ as: 'record', at: currentInstant() });
    options.onDone?.();
    return true;
  };

  const error = (path: string) => {
    shownPaths.current.add(path);
    return errors[path] ?? Object.entries(errors).find(([each]) => each.startsWith(`${path}.`))?.[1];
  };

  return {
    values,
    set: (name, value) => patch({ [name]: value } as unknown as Partial<V>),
    patch,
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => patch({ [name]: value } as unknown as Partial<V>),
      error: error(name),
    }),
    error,
    errors,
    failure,
    dirty: JSON.stringify(values) !== JSON.stringify(initial),
    busy,
    refusals,
    submit,
    savedText: kept && keptText(kept, m),
    found: foundDraft && {
      text: m.common.draftFound(describeInstant(foundDraft.savedAt, language)),
      resume: () => {
        const next = { ...initial, ...pickKnown(foundDraft.content, initial) };
        latest.current = next;
        setValues(next);
        setFoundDraft(null);
      },
      discard: () => {
        setFoundDraft(null);
        void discard();
      },
    },
    abandon: async () => {
      latest.current = initial;
      setValues(initial);
      setErrors({});
      setFailure(null);
      await discard();
    },
  };
}

/** What was kept last: a draft, the record itself, or nothing because it failed. */
interface Kept {
  readonly as: 'draft' | 'record' | 'nothing';
  readonly at: Date;
}

function keptText({ as, at }: Kept, m: Messages): string {
  if (as === 'nothing') return m.common.draftNotSaved;
  return as === 'draft' ? m.common.draftSaved(formatClock(at)) : m.common.saved(formatClock(at));
}

function describeInstant(savedAt: string, language: 'fr' | 'en'): string {
  const instant = new Date(savedAt);
  return formatDayAndClock(localDateOf(instant), instant, language);
}

function isRecord(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

/** Of a draft that an older version may have kept: only what the form still knows, and in the shape that it knows. */
function pickKnown<V extends object>(content: Partial<V>, initial: V): Partial<V> {
  const entries = Object.entries(content).filter(([name, value]) => {
    if (!(name in initial)) return false;
    const first: unknown = Reflect.get(initial, name);
    return first === null || value === null || (typeof value === typeof first && Array.isArray(value) === Array.isArray(first));
  });
  return Object.fromEntries(entries) as Partial<V>;
}

function withoutPrefix(path: string, prefix: string | undefined): string {
  return prefix !== undefined && path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path;
}

function withoutPaths(errors: Readonly<Record<string, string>>, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(errors).filter(([path]) => !names.some((name) => path === name || path.startsWith(`${name}.`))));
}
