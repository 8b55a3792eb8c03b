import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Step, useImport } from './import-store.ts';
import { useImportWords } from './use-import-words.ts';

interface StepFooterProps {
  readonly next?: Step;
  readonly back: Step;
  readonly blocked?: boolean;
  readonly children?: ReactNode;
}

/** Back and on; a step that still asks something necessary does not lead on. */
export function StepFooter({ next, back, blocked = false, children }: StepFooterProps) {
  const words = useImportWords();
  const { goTo, busy } = useImport();
  return (
    <div className="import-footer">
      <Button variant="default" onClick={() => goTo(back)}>
        {words.back}
      </Button>
      {next && (
        <Button disabled={blocked} loading={busy} onClick={() => goTo(next)}>
          {words.next}
        </Button>
      )}
      {children}
    </div>
  );
}
