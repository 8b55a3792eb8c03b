import { Suspense, useState } from 'react';
import { useCommand } from './commands.ts';
import { Frame } from './frame.tsx';
import { NewEnquiry } from './main-screens.tsx';
import { Routes } from './routes.tsx';

/** The interface of an open vault: the frame around the screen of the path. */
export function OpenedApp() {
  const [asked, setAsked] = useState(false);
  return (
    <Frame>
      <Routes />
      <Suspense fallback={<EnquirySoon onAsked={() => setAsked(true)} />}>
        <NewEnquiry openFirst={asked} />
      </Suspense>
    </Frame>
  );
}

/** Whoever presses the key while the panel is still being read gets it a moment later. */
function EnquirySoon({ onAsked }: { readonly onAsked: () => void }) {
  useCommand({ id: 'new-enquiry', scope: 'app', label: null, keys: 'S', run: onAsked });
  return null;
}
