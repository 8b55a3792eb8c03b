import { Suspense } from 'react';
import { Frame } from './frame.tsx';
import { NewEnquiry } from './main-screens.tsx';
import { Routes } from './routes.tsx';

/** The interface of an open vault: the frame around the screen of the path. */
export function OpenedApp() {
  return (
    <Frame>
      <Routes />
      <Suspense fallback={null}>
        <NewEnquiry />
      </Suspense>
    </Frame>
  );
}
