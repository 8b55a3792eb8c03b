import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { ProjectorBridge, ProjectorScreen } from '#shared/contract/events.ts';
import { SCREEN_CHANNEL } from '../main/channels.ts';

/** What was told last: the page may begin to listen later than it is told. */
let last: ProjectorScreen | undefined;
const listeners = new Set<(screen: ProjectorScreen) => void>();

ipcRenderer.on(SCREEN_CHANNEL, (_event: IpcRendererEvent, screen: ProjectorScreen) => {
  last = screen;
  for (const listener of listeners) listener(screen);
});

/** All that the projector's window gets of Electron: it can listen. There is no function to ask anything with. */
const bridge: ProjectorBridge = {
  listen(listener) {
    listeners.add(listener);
    if (last) listener(last);
    return () => listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('celluleProjector', bridge);
