/** The two channels between the main window and the main process: everything asked goes through the first, everything told through the second. */
export const CALL_CHANNEL = 'cellule:call';
export const EVENT_CHANNEL = 'cellule:event';

/** The one channel to the projector's window: what it shows now. There is none back. */
export const SCREEN_CHANNEL = 'cellule:screen';
