import { lazy, Suspense } from 'react';
import { useCommand } from './commands.ts';
import { useFrame } from './frame-state.ts';
import { toggleHelp, useHelp } from './help-state.ts';

const HelpPanel = lazy(async () => ({ default: (await import('#renderer/features/help/index.ts')).HelpPanel }));

/** The guide, on every screen, also before a vault is open; read when it is first asked for. */
export function HelpHost() {
  const { chapter, close } = useHelp();
  const veiled = useFrame((frame) => frame.veiled);
  useCommand({ id: 'guide', scope: 'app', label: null, keys: 'F1', run: toggleHelp });
  return (
    <Suspense fallback={null}>{chapter !== null && !veiled && <HelpPanel key={chapter} chapter={chapter} onClose={close} />}</Suspense>
  );
}
