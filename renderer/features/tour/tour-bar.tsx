import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { errorText } from '#shared/messages/catalogue.ts';
import { tourCatalogues } from '#shared/messages/tour-catalogue.ts';
import { useCommand } from '#renderer/app/commands.ts';
import { navigate } from '#renderer/app/navigate.ts';
import { onAnswered } from '#renderer/client/answered.ts';
import { envelopeOf } from '#renderer/client/call.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { type TourStepId, tourStepIds, tourSteps } from './tour-steps.ts';
import { useTour } from './tour-store.ts';
import { WithKeys } from './with-keys.tsx';
import './tour.css';

/** Along the lower edge, under everything and over nothing: what to look at, one thing to try, the way there. */
export function TourBar() {
  const m = useMessages();
  const words = tourCatalogues[useLanguage()];
  const { known, at, shown, done, recall, leave, move, observe } = useTour();
  const [path] = useHashLocation();
  const [failure, setFailure] = useState<string | null>(null);
  const title = useId();
  const bar = useRef<HTMLElement>(null);
  const visible = shown && at !== null;
  useEffect(() => {
    // Without what it remembers the tour is only not offered.
    if (!known) recall().catch(() => undefined);
  }, [known, recall]);
  useEffect(() => onAnswered((answered) => observe({ kind: 'answered', ...answered })), [observe]);
  const before = useRef(path);
  useEffect(() => {
    // Where one already was when the step began is no step taken.
    if (before.current === path) return;
    before.current = path;
    observe({ kind: 'path', path });
  }, [observe, path]);
  useHeightBelow(bar, visible);
  useEffect(() => setFailure(null), [at]);
  useCommand({ id: 'tour', scope: 'app', label: words.focus, keys: 'F2', run: () => bar.current?.focus(), when: visible });
  if (!visible) return null;
  const tell = (error: unknown) => setFailure(errorText(m, envelopeOf(error)));
  const number = at === 'end' ? tourStepIds.length : tourStepIds.indexOf(at) + 1;
  const step = at === 'end' ? words.end : words.steps[at];
  return (
    <section ref={bar} className="tour" aria-labelledby={title} tabIndex={-1}>
      <div className="tour-text">
        <div className="tour-head">
          <p className="tour-title" id={title}>
            {words.title} · {words.progress(number, tourStepIds.length)} · <strong>{step.title}</strong>
          </p>
          {/* Apart, so that « Fait » is said alone, and not the whole step once more. */}
          <output className="tour-done">{at !== 'end' && done.includes(at) ? `✓ ${words.done}` : ''}</output>
        </div>
        <div aria-live="polite">
          <p>
            <WithKeys text={step.look} />
          </p>
          {at !== 'end' && (
            <p>
              <strong>{words.attempt}</strong> <WithKeys text={words.steps[at].attempt} />
            </p>
          )}
        </div>
        {failure && <p role="alert">{failure}</p>}
      </div>
      <div className="tour-ways">
        {at !== 'end' && (
          <Button variant="default" onClick={() => void goTo(at).catch(tell)}>
            {words.steps[at].go}
          </Button>
        )}
        {at !== 'end' && (
          <Button variant={done.includes(at) ? 'filled' : 'default'} onClick={() => void move(1).catch(tell)}>
            {words.next}
          </Button>
        )}
        {number > 1 && (
          <Button variant="subtle" onClick={() => void move(-1).catch(tell)}>
            {words.previous}
          </Button>
        )}
        <Button variant="subtle" onClick={() => void leave().catch(tell)}>
          {at === 'end' ? words.close : words.leave}
        </Button>
        <span className="quiet tour-keys">
          <Key keys="F2" spoken /> {words.focusHint}
        </span>
      </div>
    </section>
  );
}

/** Goes where the step happens; the keyboard goes with it, so that the keys of the screen act. */
async function goTo(step: TourStepId): Promise<void> {
  navigate(await tourSteps[step].place());
  document.getElementById('main')?.focus();
}

/** Says in `--tour-height` how high the bar is: what sticks to the lower edge, and what fills the window, keeps clear of it. */
function useHeightBelow(bar: React.RefObject<HTMLElement | null>, visible: boolean): void {
  useEffect(() => {
    const element = bar.current;
    if (!element || !visible) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty('--tour-height', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--tour-height');
    };
  }, [bar, visible]);
}
