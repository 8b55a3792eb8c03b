import { useEffect, useLayoutEffect, useState } from 'react';
import type { ProjectorBridge, ProjectorScreen } from '#shared/contract/events.ts';
import { Projected } from './projected.tsx';

/** The projector's page: what it was told last, and paper until then. */
export function Page({ bridge }: { readonly bridge: ProjectorBridge }) {
  const [screen, setScreen] = useState<ProjectorScreen>({ slide: null, size: 0, language: 'fr' });
  useEffect(() => bridge.listen(setScreen), [bridge]);
  useLayoutEffect(() => {
    document.documentElement.lang = screen.language;
  }, [screen.language]);
  return <Projected screen={screen} />;
}
