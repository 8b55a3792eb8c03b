import { app, type Session, type WebContents } from 'electron';
import { isOwnAddress } from './app-address.ts';

/**
 * What no page may do, whatever code runs in it: go elsewhere, open a window, embed one, ask for a device, download, reach a network.
 * It holds for every web contents that is ever made, not only for our windows.
 */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => lockDownOne(contents));
}

function lockDownOne(contents: WebContents): void {
  // Calls between browsers know neither our policy nor `webRequest`: without this, a page could send datagrams anywhere.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  for (const name of ['will-navigate', 'will-redirect'] as const) {
    contents.on(name as 'will-navigate', (event, url) => {
      if (!isOwnAddress(url)) event.preventDefault();
    });
  }
  contents.on('will-frame-navigate', (event) => {
    // Frames are never used: only the main frame may load, and only our pages.
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  // A page may not keep its window from closing, since closing locks.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event) => event.preventDefault());
  contents.on('login', (event) => event.preventDefault());
}

/** What a session refuses: every permission, every device, every download, and every request that is not for our own files. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-serial-port', (event) => event.preventDefault());
  session.on('select-hid-device', (event) => event.preventDefault());
  session.on('select-usb-device', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  // Only one listener is kept for each of these events: this is the one.
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwnAddress(details.url) && !isDevTools(details.url) }));
}

/** The developer tools' own pages; the product has none, its windows are made without. */
function isDevTools(url: string): boolean {
  return __TEST_FLAVOUR__ && url.startsWith('devtools:');
}
