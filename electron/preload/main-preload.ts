import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge, ShellEvent } from '#shared/contract/events.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../main/channels.ts';

/** All that the main window gets of Electron: one function to ask, one to listen. What may be asked is decided in the main process. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  listen(listener) {
    const forward = (_event: IpcRendererEvent, event: ShellEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('cellule', bridge);
