import type { ProjectorBridge, ProjectorScreen } from '#shared/contract/events.ts';

declare global {
  interface Window {
    /** Given by the projector's preload in the Electron host; absent behind the loopback host. */
    readonly celluleProjector?: ProjectorBridge;
  }
}

/** Where the host put its one-time token. */
const TOKEN_IN_FRAGMENT = /^#token=([\w-]{16,200})$/;

/** Shown when the host is gone: nothing of a slide stays behind it. */
const paper: ProjectorScreen = { slide: null, size: 0, language: 'fr' };

/** The stream of the loopback host, for which the token of the address is exchanged once. A stream that breaks leaves paper. */
export async function openProjectorBridge(): Promise<ProjectorBridge> {
  const token = TOKEN_IN_FRAGMENT.exec(window.location.hash)?.[1];
  if (token !== undefined) {
    window.history.replaceState(null, '', window.location.pathname);
    await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
      credentials: 'same-origin',
      cache: 'no-store',
    });
  }
  leaveByEscape();
  return {
    listen(listener) {
      const events = new EventSource('/events');
      events.addEventListener('message', (message: MessageEvent<string>) => listener(JSON.parse(message.data) as ProjectorScreen));
      events.addEventListener('error', () => {
        listener(paper);
        // Closed by the laptop: where the browser allows it, the window goes too.
        if (events.readyState === EventSource.CLOSED) window.close();
      });
      return () => events.close();
    },
  };
}

/** In a browser the page itself fills the screen (`Enter` or a double click) and leaves it: `Esc` leaves the full screen, then the page. */
function leaveByEscape(): void {
  const fill = () => void document.documentElement.requestFullscreen().catch(() => undefined);
  window.addEventListener('dblclick', fill);
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') fill();
    if (event.key === 'Escape' && document.fullscreenElement === null) window.close();
  });
}
