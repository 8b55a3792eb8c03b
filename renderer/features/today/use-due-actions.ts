import { useState } from 'react';
import type { ErrorEnvelope } from '#shared/errors/app-error.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { today } from '#renderer/client/clock.ts';
import { useCodeLabel, useMessages } from '#renderer/client/use-messages.ts';
import { useSaid } from '#renderer/client/said.ts';
import { dueText } from './due-text.ts';
import { type Overview, useToday } from './today-store.ts';

export type WaitingDue = Overview['dues'][number];

/** What a line asks before it can be done: a day, a structure, what came of an orientation. */
export interface Asked {
  readonly what: 'postpone' | 'delegate' | 'result';
  readonly due: WaitingDue;
}

export type DueAction = 'done' | 'postpone' | 'delegate';

/** What can be done with a line from the first screen; the person's information is taken up on the referral's page. */
export const actionsOf: Readonly<Record<WaitingDue['kind'], readonly DueAction[]>> = {
  feedback: ['done', 'postpone', 'delegate'],
  action: ['done', 'postpone', 'delegate'],
  watch: ['done', 'postpone'],
  tell: ['done'],
  consent: [],
};

/** The letter of each, with the keyboard on the line. */
export const keysOf: Readonly<Record<DueAction, string>> = { done: 'F', postpone: 'R', delegate: 'D' };

export const dueKey = (due: WaitingDue): string => `${due.referralId} ${due.kind} ${due.recordId}`;

/** Done, postponed or handed over in one key from the list of the day; each can be undone. */
export function useDueActions(dues: readonly WaitingDue[], enter: () => void) {
  const m = useMessages();
  const codeLabel = useCodeLabel();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<ErrorEnvelope | null>(null);
  const { act: words } = m.today;
  const told = (due: WaitingDue) => `${due.reference} ${dueText(due, m, codeLabel)}`;

  /** Does it, says it, shows the day anew, and leaves the keyboard where the line was. */
  const run = async (write: () => Promise<unknown>, said: string) => {
    const row = document.activeElement?.closest('.waiting-item')?.querySelector('[data-row]') ?? null;
    const at = [...document.querySelectorAll('[data-row]')].indexOf(row as Element);
    try {
      await write();
      setProblem(null);
      setAsked(null);
      useSaid.getState().say(said);
      await useToday.getState().load();
      const rows = document.querySelectorAll<HTMLElement>('[data-row]');
      requestAnimationFrame(() => at >= 0 && rows[Math.min(at, rows.length - 1)]?.focus());
    } catch (error) {
      setProblem(envelopeOf(error));
    }
  };

  const finish = (due: WaitingDue) => {
    const { referralId, recordId } = due;
    const on = today();
    if (due.kind === 'feedback') return setAsked({ what: 'result', due });
    const write = {
      action: () => call('followUp.setActionStatus', { actionId: recordId ?? 0, status: 'done', on, circumstances: null }),
      tell: () => call('steps.tell', { referralId, decisionId: recordId ?? 0, on }),
      watch: () => call('steps.wake', { referralId, on, reason: null }),
    }[due.kind as 'action' | 'tell' | 'watch'];
    void run(write, words.saidDone(told(due)));
  };

  const act = (action: DueAction, due: WaitingDue) => {
    setProblem(null);
    if (!actionsOf[due.kind].includes(action)) return useSaid.getState().say(words.notHere);
    if (action === 'done') finish(due);
    else setAsked({ what: action, due });
  };

  /** With a letter: the line that has the keyboard; without one, the keyboard goes to the first line. */
  const onKey = (action: DueAction) => () => {
    const key = document.activeElement?.closest<HTMLElement>('[data-due]')?.dataset['due'];
    const due = dues.find((each) => dueKey(each) === key);
    if (due) act(action, due);
    else enter();
  };
  const when = asked === null && dues.length > 0;
  useShortcut(keysOf.done, onKey('done'), { id: 'due-done', label: words.done, when });
  useShortcut(keysOf.postpone, onKey('postpone'), { id: 'due-postpone', label: words.postpone, when });
  useShortcut(keysOf.delegate, onKey('delegate'), { id: 'due-delegate', label: words.delegate, when });

  return { asked, problem, act, run, told, close: () => setAsked(null) };
}

export type DueActions = ReturnType<typeof useDueActions>;
