import { Button } from '@mantine/core';
import { useShortcut } from '#renderer/app/commands.ts';
import { Key } from '#renderer/components/key.tsx';
import { useScopeName } from '../scope/use-scope-words.ts';
import type { Scope } from '../scope/period.ts';
import { useSummaryWords } from '../use-summary-words.ts';
import { type Progress, usePublish } from './publish-store.ts';

interface PreparingProps {
  readonly progress: Progress;
  readonly scope: Scope;
}

/** How far a preparation is, in words and as a bar, and the way to stop it. */
export function Preparing({ progress, scope }: PreparingProps) {
  const words = useSummaryWords().publish;
  const nameOf = useScopeName();
  const cancel = usePublish((state) => state.cancel);
  useShortcut('Escape', () => void cancel(), { label: words.cancel });
  const step = (progress.step && words.preparingStep[progress.step]) || words.preparingOther;
  const title = words.preparing(nameOf(scope));
  return (
    <section className="preparing" aria-label={title}>
      <p role="status">
        <strong>{title}</strong> <span>{step}</span>
      </p>
      <progress aria-label={title} {...(progress.total > 0 && { value: progress.done, max: progress.total })} />
      <div className="preparing-foot">
        <span className="quiet">
          {progress.total > 0 && `${words.preparingDone(Math.min(progress.done + 1, progress.total), progress.total)}. `}
          {words.preparingCalm}
        </span>
        <Button variant="default" onClick={() => void cancel()} rightSection={<Key keys="Escape" />}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
