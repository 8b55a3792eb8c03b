/** The two channels between a window and the main process: everything asked goes through the first, everything told through the second. */
export const CALL_CHANNEL = 'cellule:call';
export const EVENT_CHANNEL = 'cellule:event';
