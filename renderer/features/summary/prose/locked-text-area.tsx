import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useSummaryWords } from '../use-summary-words.ts';
import { applyChange, type Change, changeBetween, type LockedText, type Refusal } from './locked-text.ts';

interface LockedTextAreaProps {
  readonly label: string;
  readonly value: LockedText;
  readonly onChange: (value: LockedText) => void;
  readonly onSave: () => void;
  readonly onGiveUp: () => void;
}

/**
 * A field for a paragraph in which numbers are locked: an ordinary text area, so that keyboard, selection, undo and screen readers work as they always do. A change
 * that would touch a number is stopped before it happens, and said. The numbers are underlined by a second copy of the text behind the field.
 */
export function LockedTextArea({ label, value, onChange, onSave, onGiveUp }: LockedTextAreaProps) {
  const words = useSummaryWords().publish.prose;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Every text that stood here with its numbers: an undo brings one of them back, and its locks with it.
  const seen = useRef(new Map<string, LockedText>([[value.text, value]]));
  const caret = useRef<number | null>(null);

  useEffect(() => {
    area.current?.focus();
  }, []);
  // After a change that came too late to be stopped, the text falls back; the caret stays where it was.
  useLayoutEffect(() => {
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const stop = (event: InputEvent) => {
      const change = intended(event, element);
      const refused = change && applyChange(value, change);
      if (typeof refused !== 'string') return;
      event.preventDefault();
      setRefusal(refused);
    };
    element.addEventListener('beforeinput', stop);
    return () => element.removeEventListener('beforeinput', stop);
  }, [value]);

  const take = (element: HTMLTextAreaElement) => {
    const text = element.value.replace(/\s*\n\s*/g, ' ');
    const change = changeBetween(value.text, text, Math.min(element.selectionEnd, text.length));
    const next = seen.current.get(text) ?? applyChange(value, change);
    if (typeof next === 'string') {
      caret.current = change.to;
      setRefusal(next);
      return;
    }
    seen.current.set(text, next);
    setRefusal(null);
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onGiveUp();
    } else if (event.key === 'Enter') {
      // A paragraph is one line of thought: Enter alone does nothing, so that it never splits.
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) onSave();
    }
  };

  return (
    <div className="locked-field">
      <label className="field-label" htmlFor={`${id}-text`}>
        {label}
      </label>
      <div className="locked-text">
        <div className="locked-text-behind" aria-hidden="true">
          <Marked {...value} />{' '}
        </div>
        <textarea
          ref={area}
          id={`${id}-text`}
          value={value.text}
          spellCheck={false}
          aria-describedby={`${id}-help`}
          onChange={(event) => take(event.currentTarget)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id={`${id}-help`} className="locked-help">
        {words.locked(value.locks.map(({ shown }) => shown))} {words.hint}
      </p>
      <p className="locked-refusal" role="alert">
        {refusal && { number: words.refusedChange, selection: words.refusedReplace }[refusal]}
      </p>
    </div>
  );
}

/** A text with its locked numbers marked. */
export function Marked({ text, locks }: LockedText) {
  return (
    <>
      {locks.map((lock, index) => (
        <span key={`${lock.id}-${lock.from}`}>
          {text.slice(locks[index - 1]?.to ?? 0, lock.from)}
          <span className="locked-number">{lock.shown}</span>
        </span>
      ))}
      {text.slice(locks.at(-1)?.to ?? 0)}
    </>
  );
}

/** What an input is about to do, where that can be known before; the rest is judged by its result. */
function intended(event: InputEvent, { selectionStart: from, selectionEnd: to }: HTMLTextAreaElement): Change | null {
  switch (event.inputType) {
    case 'insertText':
      return { from, to, inserted: event.data ?? '' };
    case 'insertFromPaste':
      return { from, to, inserted: event.data ?? event.dataTransfer?.getData('text/plain') ?? '' };
    case 'deleteContentBackward':
      return { from: from === to ? Math.max(0, from - 1) : from, to, inserted: '' };
    case 'deleteContentForward':
      return { from, to: from === to ? to + 1 : to, inserted: '' };
    case 'deleteByCut':
      return { from, to, inserted: '' };
    default:
      return null;
  }
}
